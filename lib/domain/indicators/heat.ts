import type { AreaCode } from "../area";
import type { Scheme } from "../dimension";
import type { RiskLevel } from "../fund/risk";
import type { FigureView } from "./figure-view";

export type HeatColumn = {
  readonly indicator: string;
  readonly scheme: Scheme;
  readonly head: string;
  readonly unit: string;
};

/** Key indicators of the table, in the order a director reads them. */
export const HEAT_COLUMNS: readonly HeatColumn[] = [
  { indicator: "A02", scheme: "all", head: "参保率", unit: "%" },
  { indicator: "C01", scheme: "resident", head: "居民住院支付比例", unit: "%" },
  { indicator: "C01", scheme: "employee", head: "职工住院支付比例", unit: "%" },
  { indicator: "E04", scheme: "all", head: "DRG/DIP基金占比", unit: "%" },
  { indicator: "B07.rolling-12", scheme: "resident", head: "居民可支付月数", unit: "月" },
  { indicator: "B10.expenditure", scheme: "resident", head: "居民支出增速", unit: "%" },
  { indicator: "A09", scheme: "resident", head: "补助到位率", unit: "%" },
];
/** A cell's shade is a judgement with its reason: where its commitment stands, or the fund's risk. */
export type HeatCell = {
  readonly figure: FigureView | null;
  readonly shade: "risk" | "behind" | null;
  readonly reason: string | null;
};

export type HeatRow = {
  readonly area: AreaCode;
  readonly name: string;
  readonly cells: readonly HeatCell[];
  readonly risk: RiskLevel;
  readonly riskReasons: readonly string[];
};
