import type { Block, Column, Row } from "@/lib/domain/reports/report-document";
import { AREAS, UNREPORTED } from "./sample-areas";
import { row } from "./sample-words";

export const table = (
  caption: string,
  unit: string,
  heads: readonly Column[],
  rows: readonly Row[],
  notes: readonly string[] = [],
): Block => ({ kind: "table", caption, unit, columns: heads, rows, notes });

export const PARTIAL = `合计为13/14个统筹区，${UNREPORTED}尚未报送9月数据。`;
export const dashes = (count: number): string[] => Array.from({ length: count }, () => "—");

/** A row per area from its position; the area that has not reported has dashes, and the total stands first. */
export function byArea(
  width: number,
  total: readonly string[],
  cells: (area: number) => readonly string[],
): Row[] {
  return [
    row(["全　区", ...total], "total"),
    ...AREAS.map((name, area) => row([name, ...(name === UNREPORTED ? dashes(width) : cells(area))])),
  ];
}
