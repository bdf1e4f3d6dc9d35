import type { AreaCode } from "../area";
import { compare, type Decimal } from "../decimal";
import { type FundRisk, RISK_LEVELS, type RiskLevel } from "../fund/risk";
import type { FigureView } from "../indicators/figure-view";
import { HEAT_COLUMNS, type HeatColumn } from "../indicators/heat";
import type { StatusCounts } from "../targets/count-statuses";
import { STATUSES, type Status } from "../targets/standing";
import type { Placing } from "./placing";
import type { Band, Position } from "./position";

/** One key figure of an area with the standing of the target it is held to, and its place among the areas. */
export type BoardCell = {
  readonly figure: FigureView | null;
  readonly value: Decimal | null;
  readonly status: Status | null;
  readonly reason: string | null;
  readonly position: Position | null;
};

export type BoardRow = {
  readonly area: AreaCode;
  readonly name: string;
  readonly cells: readonly BoardCell[];
  readonly counts: StatusCounts;
  readonly judged: number;
  readonly resident: FundRisk;
  readonly employee: FundRisk;
  /** "3.7个月" of rolling expenditure; null when missing. */
  readonly reserve: { readonly resident: string | null; readonly employee: string | null };
  /** Statements owed and not published. */
  readonly missing: number;
};

/** What the map is coloured by. */
export type Lens =
  | { readonly kind: "risk"; readonly scheme: "resident" | "employee"; readonly label: string }
  | { readonly kind: "column"; readonly index: number; readonly label: string };

export const columnKey = ({ indicator, scheme }: Pick<HeatColumn, "indicator" | "scheme">): string =>
  `${indicator}-${scheme}`;

export const LENSES: ReadonlyMap<string, Lens> = new Map<string, Lens>([
  ["risk-resident", { kind: "risk", scheme: "resident", label: "居民基金风险与可支付月数" }],
  ["risk-employee", { kind: "risk", scheme: "employee", label: "职工基金风险与可支付月数" }],
  ...HEAT_COLUMNS.map((column, index): [string, Lens] => [
    columnKey(column),
    { kind: "column", index, label: column.head },
  ]),
]);

export const DEFAULT_LENS = "risk-resident";

/** What a tile says: mark and word as well as colour, and the figure where there is one. */
export type BoardTile = {
  readonly area: AreaCode;
  readonly name: string;
  readonly look: Status | RiskLevel | "none";
  readonly mark: string;
  readonly word: string;
  readonly number: string;
  readonly reason: string;
};

export function boardTile(row: BoardRow, lens: Lens): BoardTile {
  const { area, name } = row;
  if (lens.kind === "risk") {
    const { level, reasons } = row[lens.scheme];
    const number = row.reserve[lens.scheme] ?? "";
    return { area, name, look: level, ...RISK_LEVELS[level], number, reason: reasons.join("；") };
  }
  const cell = row.cells[lens.index];
  const number =
    cell?.figure && cell.figure.reason === null ? `${cell.figure.number}${cell.figure.unit}` : "未报送";
  if (!cell?.status) return { area, name, look: "none", mark: "", word: "无目标", number, reason: "" };
  return { area, name, look: cell.status, ...STATUSES[cell.status], number, reason: cell.reason ?? "" };
}

const CALLING: readonly BoardTile["look"][] = ["red", "orange", "yellow", "behind", "at-risk"];

/** Tiles that call for attention, the worst first. */
export const callingTiles = (tiles: readonly BoardTile[]): BoardTile[] =>
  tiles
    .filter(({ look }) => CALLING.includes(look))
    .sort((a, b) => CALLING.indexOf(a.look) - CALLING.indexOf(b.look) || (a.area < b.area ? -1 : 1));

export type BoardSort = { readonly key: string; readonly descending: boolean };

const RISK_ORDER: readonly RiskLevel[] = ["red", "orange", "yellow", "unknown", "blue", "green"];

const THIRDS: readonly Band[] = ["front", "middle", "back"];

/**
 * Sorted by area code, by a figure, by how many targets are behind, or by risk; what is missing comes last. An order by
 * value is a ranking: where the bureau sets areas in bands they stand by band only, where it ranks nobody by code.
 */
export function sortBoard(
  rows: readonly BoardRow[],
  { key, descending }: BoardSort,
  placing: Placing,
): BoardRow[] {
  const column = HEAT_COLUMNS.findIndex((candidate) => columnKey(candidate) === key);
  const turn = descending ? -1 : 1;
  const byCode = (a: BoardRow, b: BoardRow): number => (a.area < b.area ? -1 : 1);
  const order = (a: BoardRow, b: BoardRow): number => {
    if (placing === "none") return 0;
    if (column >= 0 && placing === "band") return thirdsApart(a.cells[column], b.cells[column], turn);
    if (column >= 0) return orderOf(a.cells[column]?.value, b.cells[column]?.value, turn);
    if (key === "behind" && placing === "band") {
      return (Math.sign(a.counts.behind) - Math.sign(b.counts.behind)) * turn;
    }
    if (key === "behind") return (a.counts.behind - b.counts.behind) * turn;
    if (key === "resident" || key === "employee") {
      return (RISK_ORDER.indexOf(a[key].level) - RISK_ORDER.indexOf(b[key].level)) * -turn;
    }
    return 0;
  };
  return [...rows].sort((a, b) => order(a, b) || byCode(a, b));
}

function thirdsApart(a: BoardCell | undefined, b: BoardCell | undefined, turn: number): number {
  const [left, right] = [a?.position?.band, b?.position?.band];
  if (!left || !right) return Number(!left) - Number(!right);
  return (THIRDS.indexOf(left) - THIRDS.indexOf(right)) * -turn;
}

function orderOf(a: Decimal | null | undefined, b: Decimal | null | undefined, turn: number): number {
  const [left, right] = [a ?? null, b ?? null];
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return compare(left, right) * turn;
}

const STRAINED: readonly RiskLevel[] = ["red", "orange"];

/** The finding for a title: whose funds are strained, and who has not reported. */
export function boardFinding(rows: readonly BoardRow[]): string {
  const strained = rows.filter(
    ({ resident, employee }) => STRAINED.includes(resident.level) || STRAINED.includes(employee.level),
  );
  const names = strained.slice(0, 3).map(({ name }) => name);
  const funds =
    strained.length === 0
      ? "没有基金承压的地区"
      : `${names.join("、")}${strained.length > 3 ? `等 ${strained.length} 地` : ""}基金承压`;
  const late = rows.filter(({ missing }) => missing > 0);
  const reported = late.length === 0 ? "" : `，${late.length} 地未报齐`;
  return `${rows.length} 个地区，${funds}${reported}`;
}
