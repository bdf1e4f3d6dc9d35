import { historyInScope, SAME_SCOPE, type StandIn } from "../comparability/history-in-scope";
import { compare, type Decimal, isNegative, subtract, ZERO } from "../decimal";
import { type Month, month, monthOf } from "../period";
import { earlierYears, type History, knownAt, otherScope, type YearBack } from "../targets/history";
import { movedByChange } from "../targets/projection";
import { REASON_TEXT } from "../value";

/** How this year's balance is expected to end, as a range; null bounds mean that the method has no past to be tested on. */
export type Outlook = {
  readonly expected: Decimal;
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  readonly years: number;
  readonly method: string;
};

export type BalanceVerdict = "surplus" | "deficit" | "open" | "unknown";

/** What a change of scope left of the years looked back on: none to go by, those after it, or restated ones. */
export type OutlookScope = {
  readonly effect: "stopped" | "shortened" | "restated";
  /** The change of scope in words; null where only the restated figures are known. */
  readonly words: string | null;
};

export type BalanceOutlook = {
  readonly verdict: BalanceVerdict;
  readonly outlook: Outlook | null;
  /** Change of the balance so far against the same months of last year. */
  readonly change: Decimal | null;
  readonly reason: string;
  /** Null where the years looked back on are of one scope. */
  readonly scope: OutlookScope | null;
};

const YEARS = 3;
/** Before the half-year the year's outlook is shown and gives no verdict: collection is not over (建议值). */
const FIRST_JUDGED_MONTH = 6;
const METHOD = "上年全年当期结余加本年累计与上年同期之差";

/**
 * Judges a fund's running balance by the same months of earlier years and by the year it leads to, never by its own
 * sign: the first quarter of a resident fund usually looks too good and the third too bad (practice: resident
 * revenue arrives unevenly). `history` holds balances cumulated from January; years of another scope are restated or
 * left out.
 */
export function balanceOutlook(history: History, at: Month, standIn: StandIn = SAME_SCOPE): BalanceOutlook {
  const current = knownAt(history, at);
  if (current === null) return unknown("本期没有数值");
  if (monthOf(at) === 12) {
    const verdict = isNegative(current) ? "deficit" : "surplus";
    return {
      verdict,
      outlook: null,
      change: null,
      reason: verdict === "deficit" ? "全年收不抵支" : "全年有结余",
      scope: null,
    };
  }
  const { years, scope } = yearsInScope(history, at, standIn);
  if (scope?.effect === "stopped") return unknown(REASON_TEXT["not-comparable"], scope);
  const last = years[0];
  if (!last) return unknown("缺少上年同期或上年全年数，单看本期结余不能判断全年");
  const change = subtract(current, last.sameMonth);
  const outlook = expect(current, years);
  if (monthOf(at) < FIRST_JUDGED_MONTH) return { verdict: "open", outlook, change, reason: TOO_EARLY, scope };
  const verdict = verdictOf(outlook);
  return { verdict, outlook, change, reason: REASONS[verdict], scope };
}

const REASONS: Record<BalanceVerdict, string> = {
  surplus: "与历年同期相比，全年预计有结余",
  deficit: "与历年同期相比，全年预计收不抵支",
  open: "全年预计区间跨零，尚不能判断结余或赤字",
  unknown: "不能判断",
};

const TOO_EARLY = "上半年未结束，个人缴费和财政补助到账不均，只列全年预计，不作判断";

const unknown = (reason: string, scope: OutlookScope | null = null): BalanceOutlook => ({
  verdict: "unknown",
  outlook: null,
  change: null,
  reason,
  scope,
});

type YearsBack = { readonly years: readonly YearBack[]; readonly scope: OutlookScope | null };

/** Earlier years on the scope of today, and what became of the others. */
function yearsInScope(history: History, at: Month, standIn: StandIn): YearsBack {
  const onFile = earlierYears(history, at, YEARS + 1);
  const past = historyInScope(history, standIn);
  const years = earlierYears(past, at, YEARS + 1);
  const [left] = onFile.filter(({ year }) => !years.some((kept) => kept.year === year));
  const words = left ? scopeWords(past, at, left.year) : null;
  if (left && left.year === onFile[0]?.year) return { years: [], scope: { effect: "stopped", words } };
  if (years.some((year, index) => !isSame(year, onFile[index]))) {
    return { years, scope: { effect: "restated", words } };
  }
  return { years, scope: left ? { effect: "shortened", words } : null };
}

const isSame = (one: YearBack, other: YearBack | undefined): boolean =>
  one.sameMonth === other?.sameMonth && one.yearEnd === other.yearEnd;

const scopeWords = (past: History, at: Month, year: number): string | null =>
  otherScope(past, month(year, monthOf(at))) ?? otherScope(past, month(year, 12));

/** Last year's end moved by this year's change; the range is the widest miss of the same method in earlier years. */
function expect(current: Decimal, years: readonly YearBack[]): Outlook {
  const { value, low, high } = movedByChange(current, years, 0);
  return { expected: value, low, high, years: years.length, method: METHOD };
}

/** A verdict needs the whole range on one side of zero; without a tested range there is none. */
function verdictOf({ low, high }: Outlook): BalanceVerdict {
  if (low === null || high === null) return "open";
  if (compare(high, ZERO) < 0) return "deficit";
  return compare(low, ZERO) > 0 ? "surplus" : "open";
}
