import type { Month } from "../period";
import { type AcceptedValue, checkAccepted } from "./accepted-check";
import { DATA_RULES } from "./checks/data-rules";
import { judgeDataRule } from "./checks/judge-data-rule";
import type { Earlier, History } from "./earlier";
import { type Entry, entryKey } from "./entry";
import type { Finding } from "./finding";
import type { FormCode } from "./form";
import { checkHistory } from "./history-check";
import { checkPerHead, type HeadCounts } from "./per-head-check";

/** Everything accepted before that a new statement is held against. */
export type KnownFigures = {
  readonly earlier: Earlier;
  /** Of the same month, by entry key. */
  readonly accepted: ReadonlyMap<string, AcceptedValue>;
  readonly heads: HeadCounts;
  /** Of the watched measures, over the last years. */
  readonly history: History;
};

/** Holds a statement against what is known: its own history first, people per yuan where there is none, what is accepted. */
export function checkKnown(
  statement: { readonly form: FormCode; readonly period: string; readonly through: Month },
  entries: readonly Entry[],
  { earlier, accepted, heads, history }: KnownFigures,
): Finding[] {
  const hasHistory = (key: string): boolean => earlier.lastYear.has(key) || earlier.thisYear.has(key);
  const ground = {
    through: statement.through,
    entries: new Map(entries.map((entry) => [entryKey(entry), entry])),
    accepted,
    opening: earlier.opening,
  };
  return [
    ...checkHistory(entries, statement.through, earlier, history),
    ...DATA_RULES.flatMap((rule) => judgeDataRule(rule, ground) ?? []),
    // A list of published items repeats what others printed: its contradictions are shown, not explained.
    ...(statement.form === "bulletin"
      ? []
      : [
          ...checkPerHead(entries, heads, statement.through, hasHistory),
          ...checkAccepted(statement, entries, accepted),
        ]),
  ];
}
