import {
  absolute,
  compare,
  type Decimal,
  decimal,
  divide,
  fixed,
  isZero,
  shift,
  subtract,
} from "../../decimal";
import type { Month } from "../../period";
import type { Earlier, History } from "../earlier";
import { type Entry, entryKey } from "../entry";
import type { Finding } from "../finding";
import { earlierGrowth, LEAST_MONTHS, outlier } from "./outlier";

/**
 * The numbers whose change is watched, with the change that asks for a reason where too little is known of what is usual:
 * half of an amount, a fifth of a head count (建议值).
 */
const WATCHED: Readonly<Record<string, Decimal>> = {
  "fund.revenue": decimal("0.5"),
  "fund.expenditure": decimal("0.5"),
  "fund.balance": decimal("0.5"),
  insured: decimal("0.2"),
  expense: decimal("0.5"),
  visits: decimal("0.5"),
};

export const WATCHED_MEASURES: readonly string[] = Object.keys(WATCHED);

/** A change over last year that is unusual for this number; without a history of its own, one that is large. */
export function unusualChange(entry: Entry, at: Month, earlier: Earlier, history: History): Finding | null {
  const limit = WATCHED[entry.measure];
  if (!limit) return null;
  const key = entryKey(entry);
  const usual = earlierGrowth(key, at, history);
  if (usual.length >= LEAST_MONTHS) return outlier(entry, at, history, usual);
  const before = earlier.lastYear.get(key);
  if (!before || isZero(before)) return null;
  const change = divide(subtract(entry.value, before), absolute(before));
  if (compare(absolute(change), limit) <= 0) return null;
  return {
    severity: "explain",
    rule: "large-change",
    sheet: entry.sheet,
    cell: entry.cell,
    message: `比上年同期${change.startsWith("-") ? "减少" : "增加"}${fixed(shift(absolute(change), 2), 1)}%，请说明原因`,
  };
}
