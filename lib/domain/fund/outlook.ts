import { absolute, add, compare, type Decimal, isNegative, max, subtract, ZERO } from "../decimal";
import { type Month, monthOf } from "../period";
import { earlierYears, type History, knownAt, type YearBack } from "../targets/history";

/** How this year's balance is expected to end, as a range; null bounds mean that the method has no past to be tested on. */
export type Outlook = {
  readonly expected: Decimal;
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  readonly years: number;
  readonly method: string;
};

export type BalanceVerdict = "surplus" | "deficit" | "open" | "unknown";

export type BalanceOutlook = {
  readonly verdict: BalanceVerdict;
  readonly outlook: Outlook | null;
  /** Change of the balance so far against the same months of last year. */
  readonly change: Decimal | null;
  readonly reason: string;
};

const YEARS = 3;
/** Before the half-year the year's outlook is shown and gives no verdict: collection is not over (建议值). */
const FIRST_JUDGED_MONTH = 6;
const METHOD = "上年全年当期结余加本年累计与上年同期之差";

/**
 * Judges a fund's running balance by the same months of earlier years and by the year it leads to, never by its own
 * sign: the first quarter of a resident fund usually looks too good and the third too bad (practice: resident
 * revenue arrives unevenly). `history` holds balances cumulated from January.
 */
export function balanceOutlook(history: History, at: Month): BalanceOutlook {
  const current = knownAt(history, at);
  if (current === null) return unknown("本期没有数值");
  if (monthOf(at) === 12) {
    const verdict = isNegative(current) ? "deficit" : "surplus";
    return {
      verdict,
      outlook: null,
      change: null,
      reason: verdict === "deficit" ? "全年收不抵支" : "全年有结余",
    };
  }
  const years = earlierYears(history, at, YEARS + 1);
  const last = years[0];
  if (!last) return unknown("缺少上年同期或上年全年数，单看本期结余不能判断全年");
  const change = subtract(current, last.sameMonth);
  const outlook = expect(change, years);
  if (monthOf(at) < FIRST_JUDGED_MONTH) return { verdict: "open", outlook, change, reason: TOO_EARLY };
  const verdict = verdictOf(outlook);
  return { verdict, outlook, change, reason: REASONS[verdict] };
}

const REASONS: Record<BalanceVerdict, string> = {
  surplus: "与历年同期相比，全年预计有结余",
  deficit: "与历年同期相比，全年预计收不抵支",
  open: "全年预计区间跨零，尚不能判断结余或赤字",
  unknown: "不能判断",
};

const TOO_EARLY = "上半年未结束，个人缴费和财政补助到账不均，只列全年预计，不作判断";

const unknown = (reason: string): BalanceOutlook => ({
  verdict: "unknown",
  outlook: null,
  change: null,
  reason,
});

/** Last year's end moved by this year's change; the range is the widest miss of the same method in earlier years. */
function expect(change: Decimal, years: readonly YearBack[]): Outlook {
  const [last, ...before] = years as [YearBack, ...YearBack[]];
  const expected = add(last.yearEnd, change);
  const misses = before.map((earlier, index) => {
    const later = years[index] as YearBack;
    return absolute(
      subtract(later.yearEnd, add(earlier.yearEnd, subtract(later.sameMonth, earlier.sameMonth))),
    );
  });
  const widest = misses.length > 0 ? misses.reduce(max) : null;
  return {
    expected,
    low: widest === null ? null : subtract(expected, widest),
    high: widest === null ? null : add(expected, widest),
    years: years.length,
    method: METHOD,
  };
}

/** A verdict needs the whole range on one side of zero; without a tested range there is none. */
function verdictOf({ low, high }: Outlook): BalanceVerdict {
  if (low === null || high === null) return "open";
  if (compare(high, ZERO) < 0) return "deficit";
  return compare(low, ZERO) > 0 ? "surplus" : "open";
}
