import { grouped } from "../amount";
import { compare, type Decimal, decimal, divide, fixed, isZero, multiply } from "../decimal";
import type { Scheme } from "../dimension";
import { type Month, monthOf } from "../period";
import { type Entry, entryKey } from "./entry";
import type { Finding } from "./finding";

/** Who is insured and what was spent on them, as accepted before: what amounts are divided by when there is no history. */
export type HeadCounts = {
  /** Insured persons by scheme, of this month or the latest before it. */
  readonly insured: ReadonlyMap<Scheme, Decimal>;
  /** Cumulative fund expenditure of this same month by scheme, in yuan. */
  readonly expenditure: ReadonlyMap<Scheme, Decimal>;
  /** Census population; null when it is not known for the area. */
  readonly population: Decimal | null;
};

/** Yuan per insured person and year, one order of magnitude to both sides of what is usual (建议值). */
const YEARLY: Partial<
  Record<Scheme, { readonly name: string; readonly low: Decimal; readonly high: Decimal }>
> = {
  resident: { name: "居民医保", low: decimal(100), high: decimal(10_000) },
  employee: { name: "职工医保", low: decimal(500), high: decimal(50_000) },
};

/** The insured are some part of the population, or a little more than all of it; never a tenth or tenfold (建议值). */
const SHARE_LOW = decimal("0.1");
const SHARE_HIGH = decimal(10);

/** A scheme covers a part of the population only: divided by all heads an amount reads lower. */
const PART_OF_POPULATION = decimal(10);

const slip = (entry: Entry, words: string): Finding => ({
  severity: "refuse",
  rule: "unit-slip",
  sheet: entry.sheet,
  cell: entry.cell,
  message: `填的 ${entry.written}${entry.unit} ${words}，疑似计量单位用错，请核对单位`,
});

const isOutside = (value: Decimal, low: Decimal, high: Decimal): boolean =>
  compare(value, low) < 0 || compare(value, high) > 0;

const perYear = (amount: Decimal, heads: Decimal, at: Month): Decimal =>
  divide(multiply(amount, decimal(12)), multiply(heads, decimal(monthOf(at))));

const yuan = (value: Decimal): string => grouped(fixed(value, compare(value, decimal(1)) < 0 ? 4 : 0));

function checkExpenditure(entry: Entry, counts: HeadCounts, at: Month): Finding | null {
  const bounds = YEARLY[entry.dimensions.scheme];
  const insured = counts.insured.get(entry.dimensions.scheme);
  const heads = insured ?? counts.population;
  if (!bounds || !heads || isZero(heads) || isZero(entry.value)) return null;
  const each = perYear(entry.value, heads, at);
  const low = insured ? bounds.low : divide(bounds.low, PART_OF_POPULATION);
  if (!isOutside(each, low, bounds.high)) return null;
  const people = insured ? `${bounds.name}参保人员` : "当地人口";
  return slip(
    entry,
    `按${people}折合每人每年约 ${yuan(each)} 元，常见为 ${yuan(low)}—${yuan(bounds.high)} 元（元、万元相差一万倍）`,
  );
}

function checkInsured(entry: Entry, counts: HeadCounts, at: Month): Finding | null {
  const { scheme } = entry.dimensions;
  if (isZero(entry.value)) return null;
  const spent = counts.expenditure.get(scheme);
  const bounds = YEARLY[scheme];
  if (bounds && spent && !isZero(spent)) {
    const each = perYear(spent, entry.value, at);
    if (!isOutside(each, bounds.low, bounds.high)) return null;
    return slip(
      entry,
      `与本期已接收的基金支出相比，每人每年约 ${yuan(each)} 元，常见为 ${yuan(bounds.low)}—${yuan(bounds.high)} 元（人、万人相差一万倍）`,
    );
  }
  if (scheme !== "all" || !counts.population || isZero(counts.population)) return null;
  const share = divide(entry.value, counts.population);
  if (!isOutside(share, SHARE_LOW, SHARE_HIGH)) return null;
  return slip(entry, `与当地人口 ${grouped(counts.population)} 人相差过大（人、万人相差一万倍）`);
}

/**
 * Catches a slip of ten thousand where nothing earlier is there to compare with: yuan spent per insured person and year,
 * and insured persons against the population. What has a history of its own is judged by that.
 */
export function checkPerHead(
  entries: readonly Entry[],
  counts: HeadCounts,
  at: Month,
  hasHistory: (key: string) => boolean,
): Finding[] {
  return entries.flatMap((entry): Finding[] => {
    if (entry.dimensions.group !== "all" || hasHistory(entryKey(entry))) return [];
    const finding =
      entry.measure === "fund.expenditure"
        ? checkExpenditure(entry, counts, at)
        : entry.measure === "insured"
          ? checkInsured(entry, counts, at)
          : null;
    return finding ? [finding] : [];
  });
}
