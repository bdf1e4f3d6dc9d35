import type { AreaCode } from "../area";
import { SCHEMES, type Scheme } from "../dimension";
import type { FigureView } from "../indicators/figure-view";
import type { Value } from "../value";
import { RISK_LEVELS } from "./risk";
import type { SchemeFund } from "./scheme-fund";

/** Schemes whose funds are shown beside each other. */
export const FUND_SCHEMES = ["employee", "resident", "all"] as const satisfies readonly Scheme[];
export type FundScheme = (typeof FUND_SCHEMES)[number];

/** A line of figures over the schemes. */
export type FundLine = {
  readonly code: string;
  readonly name: string;
  readonly figures: Readonly<Record<FundScheme, FigureView | null>>;
};

/** A basis of the reserve months with its formula in words. */
export type ReserveLine = FundLine & { readonly formula: string };

/** How far a budget is executed against elapsed time and against earlier years. */
export type PaceLine = {
  readonly scheme: FundScheme;
  readonly side: "revenue" | "expenditure";
  readonly execution: FigureView | null;
  /** "75.0%" of the year has passed. */
  readonly elapsed: string;
  /** "快2.5个百分点"; null when the execution is missing. */
  readonly gap: string | null;
  readonly history: FigureView | null;
};

/** An amount that is a part of a figure, linked to it. */
export type PartAmount = {
  readonly number: string;
  readonly unit: string;
  readonly figure: FigureView | null;
};

/** Fiscal subsidies of the resident scheme; `owing` are the areas that have not received all. */
export type Subsidy = {
  readonly rate: FigureView | null;
  readonly due: PartAmount;
  readonly arrived: PartAmount;
  readonly owed: PartAmount;
  /** The unit of what the areas are owed. */
  readonly owingUnit: string;
  readonly owing: readonly {
    readonly area: AreaCode;
    readonly name: string;
    readonly rate: FigureView;
    readonly owed: string;
  }[];
};

export type Assistance = {
  readonly raised: PartAmount;
  readonly expenditure: FigureView | null;
  readonly balance: PartAmount;
  readonly share: FigureView | null;
};

/** Amounts over the months of a year, or over years where only whole years are published. */
export type FundSeries = {
  readonly step: "month" | "year";
  readonly labels: readonly string[];
  readonly revenue: readonly Value[];
  readonly expenditure: readonly Value[];
  readonly balance: readonly Value[];
};

/** Cumulative lines of one year. */
export type YearLines = {
  readonly year: number;
  readonly revenue: readonly Value[];
  readonly expenditure: readonly Value[];
};

export type ReserveBar = {
  readonly area: AreaCode;
  readonly name: string;
  readonly figure: FigureView | null;
};

export type FundSheet = {
  readonly area: AreaCode;
  readonly name: string;
  readonly funds: readonly SchemeFund[];
  /** Amounts in one unit for the whole table. */
  readonly amounts: { readonly unit: string; readonly lines: readonly FundLine[] };
  readonly growthGap: FundLine;
  readonly paces: readonly PaceLine[];
  readonly reserves: readonly ReserveLine[];
  readonly accounts: readonly FigureView[];
  readonly subsidy: Subsidy;
  readonly assistance: Assistance;
  /** Of the scheme that was asked for. */
  readonly series: FundSeries;
  readonly years: readonly YearLines[];
  readonly ranking: readonly ReserveBar[];
};

/** The finding for a title: level and reserve of each fund. */
export function fundFinding(funds: readonly SchemeFund[]): string {
  return funds
    .map(({ scheme, risk, figures }) => {
      const months = figures["B07.rolling-12"];
      const reserve = months && months.reason === null ? `可支付 ${months.number} ${months.unit}` : "";
      return `${SCHEMES[scheme]}${RISK_LEVELS[risk.level].word}${reserve ? `（${reserve}）` : ""}`;
    })
    .join("，");
}
