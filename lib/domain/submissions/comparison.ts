import type { Decimal } from "../decimal";
import { cumulativeName, type Month } from "../period";
import type { Bound } from "../value";
import { VINTAGES, type Vintage } from "../vintage";

/** The published statement of another period that a new one is set beside. */
export type Comparison = {
  readonly name: "上期" | "上年同期";
  readonly through: Month;
  /** Null when the area has published no such statement for the period. */
  readonly source: {
    readonly submission: number;
    /** "2026-07-09". */
    readonly reportedOn: string;
    readonly vintage: Vintage;
  } | null;
  /** By entry key, in base units. */
  readonly values: ReadonlyMap<string, { readonly value: Decimal; readonly bound: Bound | null }>;
};

/** What a template shows beside what it asks for. */
export type KnownBeside = {
  readonly comparisons: readonly Comparison[];
  /** Last year's closing figures by entry key, in base units. */
  readonly opening: ReadonlyMap<string, Decimal>;
};

export const NOTHING_BESIDE: KnownBeside = { comparisons: [], opening: new Map() };

/** "上期 2026年1—6月". */
export const comparisonHead = ({ name, through }: Comparison): string => `${name} ${cumulativeName(through)}`;

/** Where the figures of a comparison are from, or why there are none. */
export function comparisonNote(comparison: Comparison): string {
  const { source } = comparison;
  const head = `${comparison.name}（${cumulativeName(comparison.through)}）`;
  if (source === null) return `${head}：本系统没有已发布的这张表，一律为“—”。`;
  const vintage = source.vintage === "monthly" ? "" : `，${VINTAGES[source.vintage]}`;
  return `${head}：取自第 ${source.submission} 号报送（${source.reportedOn} 报送，已发布${vintage}）；“—”为该期没有填报此格。`;
}
