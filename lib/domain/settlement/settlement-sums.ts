import { CODE_LISTS } from "./code-list";

/** Members of each dimension of the sums; `unknown` is what a file does not say. */
export const SUM_MEMBERS = {
  scheme: CODE_LISTS.insutype.meanings,
  setting: CODE_LISTS.med_type.meanings,
  level: [...CODE_LISTS.hosp_lv.meanings, "unknown"],
  place: ["county", "pooling-area", "province", "cross-province", "unknown"],
  payment: [...CODE_LISTS.clr_way.meanings, "unknown"],
} as const;

export type SumDimension = keyof typeof SUM_MEMBERS;

/** What is added up beside the number of settlements: amounts by their field, in cents while they are being added. */
export const SUM_AMOUNTS = [
  "medfee_sumamt",
  "fulamt_ownpay_amt",
  "overlmt_selfpay",
  "preselfpay_amt",
  "inscp_scp_amt",
  "hifp_pay",
  "cvlserv_pay",
  "hifes_pay",
  "hifmi_pay",
  "hifob_pay",
  "maf_pay",
  "fund_pay_sumamt",
  "acct_pay",
  "psn_cash_pay",
] as const;

export type SumAmount = (typeof SUM_AMOUNTS)[number];

/** One line of the sums of a load; null where the file has no such column. */
export type SettlementSum = {
  readonly month: string;
  readonly scheme: string;
  readonly setting: string;
  readonly level: string;
  readonly place: string;
  readonly payment: string;
  readonly visits: number;
  readonly direct: number | null;
  readonly iptDays: number | null;
  /** Settlements to which critical-illness insurance, or assistance, paid something; the last of them settled directly. */
  readonly criticalVisits: number | null;
  readonly assistedVisits: number | null;
  readonly assistedDirect: number | null;
  /** In yuan, exact, in the order of SUM_AMOUNTS. */
  readonly amounts: readonly (string | null)[];
};
