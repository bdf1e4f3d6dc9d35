import {
  emptyLine,
  freeLineKey,
  type OwnFormBody,
  type OwnLine,
} from "@/lib/domain/submissions/own/own-form-body";
import { FORM_FIELDS, type OwnFormFinding } from "@/lib/domain/submissions/own/own-form-finding";
import type { SheetChoice } from "@/lib/domain/submissions/own/own-form-view";
import { LineCard } from "./line-card";
import { Said } from "./said";

const FIRST_SHEET = "情况表";

/** Everything that the bureau asks for, one number a card. */
export function LineList({
  body,
  sheets,
  findings,
  change,
}: {
  body: OwnFormBody;
  sheets: readonly SheetChoice[] | null;
  findings: readonly OwnFormFinding[];
  change: (change: Partial<OwnFormBody>) => void;
}) {
  const { lines } = body;
  const add = () => {
    const last = lines.at(-1);
    const sheet = last?.sheet ?? sheets?.[0]?.name ?? FIRST_SHEET;
    const line = emptyLine(freeLineKey(lines), sheet, body.accounting);
    // The next number is mostly of the same kind as the one before.
    const like = last && {
      quantity: last.quantity,
      unit: last.unit,
      kind: last.kind,
      columns: last.columns,
      after: last.after,
    };
    change({ lines: [...lines, { ...line, ...like }] });
  };
  const mend = (key: string, part: Partial<OwnLine>) =>
    change({ lines: lines.map((line) => (line.key === key ? { ...line, ...part } : line)) });
  const move = (index: number, how: "up" | "down" | "remove") => {
    const next = [...lines];
    const [line] = next.splice(index, 1);
    if (!line) return;
    if (how === "remove") {
      change({ lines: next.map((one) => (one.within === line.key ? { ...one, within: "" } : one)) });
      return;
    }
    next.splice(Math.max(0, index + (how === "up" ? -1 : 1)), 0, line);
    change({ lines: next });
  };
  const totalsOf = (line: OwnLine) => [
    ...(sheets?.find(({ name }) => name === line.sheet)?.rows ?? []),
    ...lines
      .filter(({ key, sheet, within }) => key !== line.key && sheet === line.sheet && within === "")
      .map(({ key, label }) => ({ key, label })),
  ];
  return (
    <section className="card min-w-0">
      <h2>
        {FORM_FIELDS.lines}
        {lines.length > 0 ? (
          <span className="ml-2 text-xs font-normal text-hint">{lines.length} 个</span>
        ) : null}
      </h2>
      <Said findings={findings.filter(({ field, line }) => field === "lines" && line === null)} />
      <ol>
        {lines.map((line, index) => (
          <LineCard
            key={line.key}
            line={line}
            number={index + 1}
            totals={totalsOf(line)}
            sheets={sheets}
            findings={findings.filter((finding) => finding.line === line.key)}
            change={(part) => mend(line.key, part)}
            move={(how) => move(index, how)}
          />
        ))}
      </ol>
      <button type="button" onClick={add} className="button mt-1">
        加一个项目
      </button>
    </section>
  );
}
