import type { Severity } from "@/lib/domain/submissions/finding";
import type { TableCell } from "@/lib/domain/submissions/statement-table";
import type { ComparedWith } from "@/lib/domain/submissions/submission-view";

/** Where the figures that depend on a published cell are listed. */
export type CellAddress = (sheet: string, cell: string) => string;

export type CellLook = {
  readonly comparedWith: ComparedWith;
  /** Null while nothing depends on the cells. */
  readonly dependents: CellAddress | null;
  readonly flags: ReadonlyMap<string, Severity>;
};

export const BASE_NAMES: Record<ComparedWith, string> = { year: "上年同期", before: "更正前", none: "" };

const FLAGS: Record<Severity, string> = {
  refuse: "outline-1 -outline-offset-1 outline-behind",
  explain: "outline-1 -outline-offset-1 outline-at-risk",
  note: "",
};

function Comparison({ cell, look }: { cell: Extract<TableCell, { kind: "number" }>; look: CellLook }) {
  const quiet = look.comparedWith === "before" && cell.change === "持平";
  if (cell.change === null || quiet) return null;
  return <span className="block text-[11px] leading-tight text-secondary">{cell.change}</span>;
}

/** Base and change in columns of their own. */
export function BesideCell({ cell }: { cell: TableCell }) {
  const known = cell.kind === "number" && cell.change !== null;
  return (
    <>
      <td className="whitespace-nowrap text-secondary">{known ? cell.base : "—"}</td>
      <td className="whitespace-nowrap text-secondary">{known ? cell.change : "—"}</td>
    </>
  );
}

/** One place of a sheet, with the anchor that provenance leads to. */
export function SheetCell({ cell, look, compact }: { cell: TableCell; look: CellLook; compact: boolean }) {
  if (cell.kind === "blocked") return <td className="bg-page!" aria-label="不填" />;
  const flag = look.flags.get(cell.anchor);
  if (cell.kind === "empty") {
    return (
      <td id={cell.anchor} className={`text-hint ${flag ? FLAGS[flag] : ""}`} title={`${cell.address}：未填`}>
        —
      </td>
    );
  }
  const changed = look.comparedWith === "before" && cell.change !== null && cell.change !== "持平";
  const base = cell.base === null ? "" : `，${BASE_NAMES[look.comparedWith]} ${cell.base}`;
  const number = (
    <>
      {cell.text}
      {cell.unit ? <span className="ml-0.5 text-xs text-secondary">{cell.unit}</span> : null}
    </>
  );
  return (
    <td
      id={cell.anchor}
      className={`whitespace-nowrap ${changed ? "bg-at-risk-soft!" : ""} ${flag ? FLAGS[flag] : ""}`}
      title={`${cell.address}${base}`}
    >
      {look.dependents ? (
        <a
          href={look.dependents(cell.sheet, cell.address)}
          className="text-ink!"
          title={`${cell.address}${base}：查看用到它的指标`}
        >
          {number}
        </a>
      ) : (
        number
      )}
      {compact ? <Comparison cell={cell} look={look} /> : null}
    </td>
  );
}
