import type { AreaCode } from "../area";
import type { FigureView } from "../indicators/figure-view";

/** A number of a table with the figure it is a part of or is; the figure's page says where it comes from. */
export type LinkedText = { readonly text: string; readonly figure: FigureView | null };

/** What one factor or part did to the whole. */
export type EffectLine = {
  readonly name: string;
  readonly base: LinkedText;
  readonly current: LinkedText;
  /** Its own movement: "提高0.52个百分点", "增长2.1%". */
  readonly moved: string;
  /** In the table's unit, with its sign. */
  readonly effect: string;
  /** In points of the growth; null where there is no growth. */
  readonly points: string | null;
  /** For drawing only, in the table's unit. */
  readonly drawing: number;
};

/** What one area did to the whole, or why that is not known. */
export type AreaLine = {
  readonly area: AreaCode;
  readonly name: string;
  readonly base: LinkedText;
  readonly current: LinkedText;
  readonly effect: string;
  readonly points: string | null;
  /** The factor that moved it most: "住院率提高". */
  readonly leading: string | null;
  readonly reason: string | null;
};

/** A change taken apart, in one unit; `reason` says why it is not. */
export type EffectTable = {
  readonly finding: string;
  readonly unit: string;
  readonly total: EffectLine | null;
  readonly lines: readonly EffectLine[];
  readonly note: string | null;
  readonly reason: string | null;
};

export type AreaTable = {
  readonly finding: string;
  readonly unit: string;
  readonly total: { readonly effect: string; readonly points: string | null } | null;
  readonly lines: readonly AreaLine[];
  /** What no comparable area accounts for. */
  readonly rest: { readonly name: string; readonly effect: string; readonly points: string | null } | null;
  readonly note: string | null;
  readonly reason: string | null;
};

/** A ratio's change by member: what its own ratio moved and what its weight moved, in the table's unit. */
export type MixTable = {
  readonly finding: string;
  readonly unit: string;
  readonly head: string;
  readonly total: { readonly within: string; readonly structure: string; readonly both: string } | null;
  readonly lines: readonly {
    readonly name: string;
    readonly base: LinkedText;
    readonly current: LinkedText;
    readonly within: string;
    readonly structure: string;
    readonly both: string;
  }[];
  readonly note: string | null;
  readonly reason: string | null;
};

/** Why spending rose: everything the page shows; JSON only. */
export type ChangeSheet = {
  readonly name: string;
  readonly period: string;
  readonly basePeriod: string;
  readonly against: string;
  /** Said when the base is of another vintage. */
  readonly mixed: string | null;
  /** Since when a base is told as its source restated it: "自2024年1月起收入不含个人账户". */
  readonly restated: string | null;
  /** 基金支出 on the cash basis, by line and by area. */
  readonly fund: { readonly lines: EffectTable; readonly areas: AreaTable | null };
  /** 住院基金支付 by discharge date, by factor and by area. */
  readonly inpatient: {
    readonly factors: EffectTable;
    /** Why admissions are not told apart into insured persons and admission rate; null where they are. */
    readonly joined: string | null;
    readonly areas: AreaTable | null;
  };
  /** 实际报销比例 by its two factors and by area. */
  readonly rate: { readonly factors: EffectTable; readonly areas: MixTable | null };
  /** 次均住院费用 by level of provider. */
  readonly price: MixTable;
};
