import { type Decimal, decimal, sum } from "../decimal";
import { type FormSheet, type ShippedForm, type Slot, slotKey } from "../submissions/form";
import { BENEFIT_FORM } from "../submissions/forms/benefit";
import { PROTECTION_FORM } from "../submissions/forms/protection";
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

/**
 * Critical illness and assistance are counted by settlement: one that paid something of it is one 人次. Persons cannot be
 * counted, since no line says whose it is (DESIGN law 10), and neither can who is a 重点救助对象.
 */
const COUNT_OF: Readonly<Record<string, (line: SettlementSum) => number | null>> = {
  visits: ({ visits }) => visits,
  "direct-visits": ({ direct }) => direct,
  "bed-days": ({ iptDays }) => iptDays,
  "critical.beneficiaries": ({ criticalVisits }) => criticalVisits,
  "assistance.direct-visits": ({ assistedVisits }) => assistedVisits,
  "assistance.one-stop-visits": ({ assistedDirect }) => assistedDirect,
};

/** Forms on the business basis, by day of settlement; what is booked when cash moves never meets it (MODEL M5). */
const ROLLED_FORMS: readonly ShippedForm[] = [BENEFIT_FORM, PROTECTION_FORM];

/** A slot of a form that settlement detail can answer. */
export type RolledSlot = {
  readonly form: ShippedForm;
  readonly sheet: FormSheet;
  readonly key: string;
  readonly slot: Slot;
};

const SCHEMES_IN: Readonly<Record<string, readonly string[]>> = {
  all: ["employee", "resident"],
  employee: ["employee"],
  resident: ["resident"],
};

/** Pharmacies and maternity stand in no line of a form, not even in its totals. */
const SETTINGS_IN: Readonly<Record<string, readonly string[]>> = {
  all: ["inpatient", "outpatient", "chronic"],
  inpatient: ["inpatient"],
  outpatient: ["outpatient"],
  chronic: ["chronic"],
};

/** 门诊救助 and 住院救助 make up the whole: its outpatients are all who were not admitted. */
const ASSISTED_IN: typeof SETTINGS_IN = { ...SETTINGS_IN, outpatient: ["outpatient", "chronic"] };

const settingsOf = ({ measure, dimensions }: Slot): readonly string[] | undefined =>
  (measure.startsWith("assistance.") ? ASSISTED_IN : SETTINGS_IN)[dimensions.setting];

/** No line says which group a person is of, or whether a drug was for 两病. */
const isTold = (slot: Slot): boolean =>
  (slot.measure in AMOUNT_OF || slot.measure in COUNT_OF) &&
  slot.dimensions.scheme in SCHEMES_IN &&
  slot.dimensions.group === "all" &&
  settingsOf(slot) !== undefined;

export const ROLLED_SLOTS: readonly RolledSlot[] = ROLLED_FORMS.flatMap((form) =>
  form.sheets.flatMap((sheet) =>
    [...sheet.slots].filter(([, slot]) => isTold(slot)).map(([key, slot]) => ({ form, sheet, key, slot })),
  ),
);

/** "一、住院 费用 医疗费用总额"; the only column of a list says nothing. */
export function slotLabel({ sheet, key }: Pick<RolledSlot, "sheet" | "key">): string {
  const row = sheet.rows.find((one) => key.startsWith(`${one.key}/`));
  const column = sheet.columns.find((one) => row && slotKey(row.key, one.key) === key);
  const words = sheet.columns.length > 1 ? [column?.group, column?.label] : [];
  return [row?.label, ...words].filter(Boolean).join(" ");
}

/** The words of a slot that a fact out of settlements names by its sheet and key. */
export function rolledLabel(sheet: string, key: string): string {
  const known = ROLLED_SLOTS.find((rolled) => rolled.sheet.name === sheet && rolled.key === key);
  return known ? slotLabel(known) : key;
}

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

function lineBelongs(line: SettlementSum, slot: Slot): Belongs {
  const at = slot.dimensions;
  if (!SCHEMES_IN[at.scheme]?.includes(line.scheme) || !settingsOf(slot)?.includes(line.setting)) return "no";
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
    const answer = lineBelongs(line, slot);
    if (answer === "no") continue;
    const value = answer === "yes" ? saidBy(line, slot.measure) : null;
    if (value === null) return null;
    values.push(value);
  }
  return sum(values);
}

export type RolledValue = RolledSlot & { readonly value: Decimal };

/** The forms' slots out of the sums of all settlements from January on; what cannot be told is left out. */
export const rollUp = (lines: readonly SettlementSum[]): RolledValue[] =>
  ROLLED_SLOTS.flatMap((rolled) => {
    const value = rollUpSlot(lines, rolled.slot);
    return value === null ? [] : [{ ...rolled, value }];
  });
