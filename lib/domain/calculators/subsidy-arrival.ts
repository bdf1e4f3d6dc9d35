import { compare, ZERO } from "../decimal";
import { GOVERNMENTS, type Government, type Share } from "./subsidy-sharing";
import { excess, isTerm, type Lookup, type Term, times } from "./term";

/** A date by which the year's subsidy, or a share of it, is to be there. */
export type ArrivalDeadline = {
  readonly date: string;
  /** Null asks for all of it. */
  readonly share: Term | null;
};

export type Arrival = {
  readonly payers: readonly Government[];
  readonly due: Lookup;
  readonly arrived: Lookup;
  readonly outstanding: Lookup;
  /** What had to be there by the deadline and is not; null without a deadline. */
  readonly lacking: Lookup | null;
  /** Past its date and not all there; null where that is not known. */
  readonly isOverdue: boolean | null;
};

/** What one payer owes and what has arrived, by its deadline; `today` is a date, no deadline is never overdue. */
export function arrivalOf(
  payers: readonly Government[],
  due: Lookup,
  arrived: Lookup,
  deadline: ArrivalDeadline | null,
  today: string,
): Arrival {
  const who = payers.map((payer) => GOVERNMENTS[payer]).join("、");
  const outstanding = lackingOf(due, arrived, `${who}尚未到位补助`);
  const lacking = deadline?.share
    ? lackingOf(required(due, deadline.share), arrived, `${who}期限内应到未到补助`)
    : deadline && outstanding;
  return {
    payers,
    due,
    arrived,
    outstanding,
    lacking,
    isOverdue: overdue(outstanding, lacking, deadline, today),
  };
}

/**
 * What each government owes for the insured residents of an area and what has arrived, by its deadline
 * (临医保发〔2019〕15号: 6月底前全部拨付到位).
 */
export const subsidyArrival = (
  shares: readonly Share[],
  insured: Lookup,
  arrivedFrom: (payers: readonly Government[]) => Lookup,
  deadline: ArrivalDeadline | null,
  today: string,
): Arrival[] =>
  shares.map(({ payers, perHead }) =>
    arrivalOf(payers, subsidyDue(perHead, insured), arrivedFrom(payers), deadline, today),
  );

/** What a government owes: by the texts of the data's own year where they reach it, else what it reported it owes. */
export function dueOf(
  government: Government,
  shares: readonly Share[],
  insured: Lookup,
  reported: Lookup,
): { readonly due: Lookup; readonly byText: boolean } {
  const share = shares.find(({ payers }) => payers.length === 1 && payers[0] === government);
  const due = share ? subsidyDue(share.perHead, insured) : reported;
  return isTerm(due) && share ? { due, byText: true } : { due: reported, byText: false };
}

/** The yearly sum for the insured residents. */
export const subsidyDue = (perHead: Lookup, insured: Lookup): Lookup => {
  if (!isTerm(perHead)) return perHead;
  return isTerm(insured) ? times(`${perHead.name}应到位`, insured, perHead, "yuan") : insured;
};

const required = (due: Lookup, share: Term): Lookup =>
  isTerm(due) ? times("期限内应到位补助", due, share) : due;

const lackingOf = (due: Lookup, arrived: Lookup, name: string): Lookup => {
  if (!isTerm(due)) return due;
  return isTerm(arrived) ? excess(name, due, arrived) : arrived;
};

function overdue(
  outstanding: Lookup,
  lacking: Lookup | null,
  deadline: ArrivalDeadline | null,
  today: string,
): boolean | null {
  if (!isTerm(outstanding)) return null;
  if (!deadline || !lacking || !isTerm(lacking)) return false;
  return compare(lacking.value, ZERO) > 0 && deadline.date < today;
}
