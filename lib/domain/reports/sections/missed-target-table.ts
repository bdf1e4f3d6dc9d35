import type { AreaCode } from "../../area";
import type { Status } from "../../targets/standing";
import { type TableBlock, words } from "../blocks";
import { nameOf, type ReportFacts } from "../report-facts";
import { plain } from "../runs";

export type MissedTarget = {
  readonly code: string | null;
  readonly name: string;
  readonly behind: readonly AreaCode[];
  readonly atRisk: readonly AreaCode[];
};

/** Targets that bind each pooling area, with who is behind and who is at risk; tasks of one indicator together. */
export function missedTargets({ memberStandings, members }: ReportFacts): MissedTarget[] {
  const keyOf = (standing: ReportFacts["memberStandings"][number]): string =>
    standing.figure ? `${standing.figure.code}|${standing.figure.scheme}` : standing.name;
  const keys = [...new Set(memberStandings.map(keyOf))].sort();
  return keys.map((key) => {
    const own = memberStandings.filter((standing) => keyOf(standing) === key);
    const names = [...new Set(own.map(({ name }) => name))];
    const of = (status: Status): AreaCode[] =>
      members
        .map(({ code }) => code)
        .filter((code) => own.some(({ area, status: stands }) => area === code && stands === status));
    return {
      code: own[0]?.figure?.code ?? null,
      name: names.length === 1 ? (names[0] as string) : (own[0]?.figure?.name ?? (names[0] as string)),
      behind: of("behind"),
      atRisk: of("at-risk").filter((code) => !of("behind").includes(code)),
    };
  });
}

/** 表: the same, area by area in words; a list, not a ranking. */
export function missedTargetTable(facts: ReportFacts): TableBlock[] {
  const missed = missedTargets(facts);
  if (missed.length === 0) return [];
  const named = (codes: readonly AreaCode[]) => [
    plain(codes.length > 0 ? codes.map((code) => nameOf(facts, code)).join("、") : "—"),
  ];
  return [
    {
      kind: "table",
      caption: "各统筹区对照下达目标的滞后和存在风险情况",
      unit: "",
      columns: [words("目标", 3), words("滞后", 5), words("存在风险", 4)],
      rows: missed.map(({ name, behind, atRisk }) => ({
        cells: [[plain(name)], named(behind), named(atRisk)],
      })),
      notes: ["未列出的目标和统筹区为已达标、进度正常或无法评估。"],
    },
  ];
}
