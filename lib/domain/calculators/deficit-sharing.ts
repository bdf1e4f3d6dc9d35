import { compare, ZERO } from "../decimal";
import { excess, isTerm, type Lookup, minus, type Need, smaller, type Term, times } from "./term";

/**
 * Who covers a prefecture's gap between resident fund revenue and expenditure, after the Xinjiang draft of 2024
 * （五）统一基金调剂管理: cumulative balance and local finance 5:5; once adjustment exists, what qualifies is the region's.
 */
export type DeficitRule = {
  /** Shares of the cumulative balance and of local finance. */
  readonly fromBalance: Lookup;
  readonly fromFinance: Lookup;
  /** How much of a gap qualifies under the conditions that the region sets; a need until it has set them. */
  readonly qualifying: Lookup;
};

export type DeficitSharing = {
  readonly gap: Term;
  readonly fromBalance: Lookup;
  readonly fromFinance: Lookup;
  /** What the balance cannot bear; the text does not say who does. Null when it can, or when it is not known. */
  readonly uncovered: Term | null;
  readonly adjustment: { readonly byRegion: Lookup; readonly byFinance: Lookup };
};

export type FundYear = { readonly revenue: Term; readonly expenditure: Term; readonly balance: Lookup };

/** Shares the gap of a year; a year without a gap shares nothing. */
export function shareDeficit(rule: DeficitRule, year: FundYear): DeficitSharing {
  const gap = excess("基金收支缺口", year.expenditure, year.revenue);
  const asked = part("累计结余负担", gap, rule.fromBalance);
  return {
    gap,
    fromBalance: isTerm(asked) ? affordable(asked, year.balance) : asked,
    fromFinance: part("当地财政负担", gap, rule.fromFinance),
    uncovered: isTerm(asked) ? shortfall(asked, year.balance) : null,
    adjustment: adjust(gap, rule.qualifying),
  };
}

const part = (name: string, gap: Term, share: Lookup): Lookup =>
  isTerm(share) ? times(name, gap, share) : share;

const affordable = (asked: Term, balance: Lookup): Lookup =>
  isTerm(balance) ? smaller("累计结余负担", asked, positive(balance)) : balance;

function shortfall(asked: Term, balance: Lookup): Term | null {
  if (!isTerm(balance)) return null;
  const missing = excess("累计结余不足的部分", asked, positive(balance));
  return compare(missing.value, ZERO) > 0 ? missing : null;
}

/** A negative balance can bear nothing. */
const positive = (balance: Term): Term =>
  compare(balance.value, ZERO) >= 0
    ? balance
    : { ...balance, name: `${balance.name}（为负，按零计）`, value: ZERO };

function adjust(gap: Term, qualifying: Lookup): { byRegion: Lookup; byFinance: Lookup } {
  if (!isTerm(qualifying)) return { byRegion: qualifying, byFinance: qualifying as Need };
  const byRegion = times("自治区调剂", gap, qualifying);
  return { byRegion, byFinance: minus("不符合条件、由当地财政负担", gap, byRegion) };
}
