import { type Decimal, decimal, sum } from "../decimal";
import type { Dimensions } from "../dimension";
import type { FormSheet, Slot } from "../submissions/form";
import { BENEFIT_FORM } from "../submissions/forms/benefit";
import { type SettlementSum, SUM_AMOUNTS, type SumAmount } from "./settlement-sums";

const AMOUNT_OF: Readonly<Record<string, SumAmount>> = {
  expense: "medfee_sumamt",
  "expense.in-policy": "inscp_scp_amt",
  "expense.own": "fulamt_ownpay_amt",
  "expense.over-limit": "overlmt_selfpay",
  "expense.pre-self": "preselfpay_amt",
  "pay.pooling": "hifp_pay",
  "pay.civil-servant": "cvlserv_pay",
  "pay.enterprise": "hifes_pay",
  "pay.critical-illness": "hifmi_pay",
  "pay.large-amount": "hifob_pay",
  "pay.assistance": "maf_pay",
  "pay.fund": "fund_pay_sumamt",
  "pay.account": "acct_pay",
  "pay.cash": "psn_cash_pay",
  "critical.payment": "hifmi_pay",
};

const COUNT_OF: Readonly<Record<string, (line: SettlementSum) => number | null>> = {
  visits: ({ visits }) => visits,
  "direct-visits": ({ direct }) => direct,
  "bed-days": ({ iptDays }) => iptDays,
};

/** A slot of the benefit form that settlement detail can answer. */
export type RolledSlot = { readonly sheet: FormSheet; readonly key: string; readonly slot: Slot };

export const ROLLED_SLOTS: readonly RolledSlot[] = BENEFIT_FORM.sheets.flatMap((sheet) =>
  [...sheet.slots]
    .filter(([, { measure }]) => measure in AMOUNT_OF || measure in COUNT_OF)
    .map(([key, slot]) => ({ sheet, key, slot })),
);

/** Places within others: what is treated in the county is treated in the pooling area. */
const PLACES_IN: Readonly<Record<string, readonly string[]>> = {
  county: ["county"],
  "pooling-area": ["county", "pooling-area"],
  "other-area": ["province", "cross-province"],
  province: ["province"],
  "cross-province": ["cross-province"],
};

type Belongs = "yes" | "no" | "unknown";

/** A total counts every member; what a line does not say belongs to no member and spoils the sum. */
function belongs(member: string, asked: string, within: readonly string[]): Belongs {
  if (asked === "all") return "yes";
  if (member === "unknown") return "unknown";
  return within.includes(member) ? "yes" : "no";
}

function lineBelongs(line: SettlementSum, at: Dimensions): Belongs {
  if (line.scheme !== at.scheme) return "no";
  // Pharmacies and maternity stand in no line of the form, not even in its totals.
  if (line.setting === "other" || (at.setting !== "all" && line.setting !== at.setting)) return "no";
  const answers = [
    belongs(line.level, at.level, [at.level]),
    belongs(line.place, at.place, PLACES_IN[at.place] ?? []),
    belongs(line.payment, at.payment, [at.payment]),
  ];
  if (answers.includes("no")) return "no";
  return answers.includes("unknown") ? "unknown" : "yes";
}

function saidBy(line: SettlementSum, measure: string): Decimal | null {
  const amount = AMOUNT_OF[measure];
  if (amount !== undefined) {
    const text = line.amounts[SUM_AMOUNTS.indexOf(amount)];
    return text == null ? null : decimal(text);
  }
  const count = COUNT_OF[measure]?.(line);
  return count == null ? null : decimal(count);
}

/** A slot's sum over lines; null when a line that belongs or may belong to it does not say enough. */
export function rollUpSlot(lines: readonly SettlementSum[], slot: Slot): Decimal | null {
  const values: Decimal[] = [];
  for (const line of lines) {
    const answer = lineBelongs(line, slot.dimensions);
    if (answer === "no") continue;
    const value = answer === "yes" ? saidBy(line, slot.measure) : null;
    if (value === null) return null;
    values.push(value);
  }
  return sum(values);
}

export type RolledValue = RolledSlot & { readonly value: Decimal };

/** The benefit form's slots out of the sums of all settlements from January on; what cannot be told is left out. */
export const rollUp = (lines: readonly SettlementSum[]): RolledValue[] =>
  ROLLED_SLOTS.flatMap((rolled) => {
    const value = rollUpSlot(lines, rolled.slot);
    return value === null ? [] : [{ ...rolled, value }];
  });
