import { compare, ZERO } from "../decimal";
import type { Government, Share } from "./subsidy-sharing";
import { excess, isTerm, type Lookup, type Term, times } from "./term";

export type Arrival = {
  readonly payers: readonly Government[];
  readonly due: Lookup;
  readonly arrived: Lookup;
  readonly outstanding: Lookup;
  /** Past its date and not all there; null where that is not known. */
  readonly isOverdue: boolean | null;
};

/**
 * What each government owes for the insured residents of an area and what has arrived, by its deadline
 * (临医保发〔2019〕15号: 6月底前全部拨付到位). `deadline` and `today` are dates; no deadline is never overdue.
 */
export function subsidyArrival(
  shares: readonly Share[],
  insured: Lookup,
  arrivedFrom: (payers: readonly Government[]) => Lookup,
  deadline: string | null,
  today: string,
): Arrival[] {
  return shares.map(({ payers, perHead }) => {
    const due = owed(perHead, insured);
    const arrived = arrivedFrom(payers);
    const outstanding = lacking(due, arrived);
    return { payers, due, arrived, outstanding, isOverdue: overdue(outstanding, deadline, today) };
  });
}

const owed = (perHead: Lookup, insured: Lookup): Lookup => {
  if (!isTerm(perHead)) return perHead;
  return isTerm(insured) ? times("应到位补助", insured, perHead, "yuan") : insured;
};

const lacking = (due: Lookup, arrived: Lookup): Lookup => {
  if (!isTerm(due)) return due;
  return isTerm(arrived) ? excess("尚未到位补助", due, arrived) : arrived;
};

function overdue(outstanding: Lookup, deadline: string | null, today: string): boolean | null {
  if (!isTerm(outstanding)) return null;
  return compare((outstanding as Term).value, ZERO) > 0 && deadline !== null && deadline < today;
}
