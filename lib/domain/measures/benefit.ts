import type { Quantity } from "../unit";
import type { Measure } from "./measure";

const settled = (code: string, name: string, quantity: Quantity, field?: string): Measure => ({
  code,
  name,
  kind: "flow",
  accounting: "business",
  quantity,
  ...(field ? { field } : {}),
});

/** 待遇与结算: sums of the platform's settlement fields by discharge date, and what is counted beside them. */
export const BENEFIT_MEASURES: readonly Measure[] = [
  settled("visits", "人次", "visit"),
  settled("patients", "人数", "person"),
  settled("bed-days", "床日", "day"),
  settled("expense", "医疗费用总额", "yuan", "medfee_sumamt"),
  settled("expense.in-policy", "政策范围内费用", "yuan", "inscp_scp_amt"),
  settled("expense.own", "全自费费用", "yuan", "fulamt_ownpay_amt"),
  settled("expense.over-limit", "超限价自费费用", "yuan", "overlmt_selfpay"),
  settled("expense.pre-self", "先行自付费用", "yuan", "preselfpay_amt"),
  settled("pay.pooling", "统筹基金支付", "yuan", "hifp_pay"),
  settled("pay.critical-illness", "居民大病保险支付", "yuan", "hifmi_pay"),
  settled("pay.large-amount", "职工大额补助支付", "yuan", "hifob_pay"),
  settled("pay.civil-servant", "公务员医疗补助支付", "yuan", "cvlserv_pay"),
  settled("pay.enterprise", "企业补充医疗保险支付", "yuan", "hifes_pay"),
  settled("pay.assistance", "医疗救助支付", "yuan", "maf_pay"),
  settled("pay.account", "个人账户支付", "yuan", "acct_pay"),
  settled("pay.cash", "个人现金支付", "yuan", "psn_cash_pay"),
  settled("pay.fund", "医保基金支付", "yuan"),
  settled("direct-visits", "直接结算人次", "visit"),
  settled("direct-expense", "直接结算医疗费用", "yuan"),
  settled("direct-pay", "直接结算基金支付", "yuan"),
  settled("saved-advance", "减少个人垫付", "yuan"),
  settled("critical.eligible", "大病保险起付线以上合规费用", "yuan"),
  settled("critical.payment", "大病保险赔付", "yuan"),
  settled("critical.beneficiaries", "大病保险受益人次", "visit"),
  settled("assistance.direct-visits", "直接救助人次", "visit"),
  settled("assistance.major-visits", "重特大疾病医疗救助人次", "visit"),
  settled("assistance.all-visits", "救助总人次", "visit"),
  settled("assistance.total", "救助总金额", "yuan"),
  settled("assistance.key-self-paid", "重点救助对象年度限额内政策范围内自付住院费用", "yuan"),
  settled("assistance.key-payment", "重点救助对象住院救助支付", "yuan"),
  { ...settled("case-based.providers", "DRG/DIP实际付费医疗机构数", "item"), kind: "stock" },
  { ...settled("case-based.eligible-providers", "开展住院服务的医疗机构数", "item"), kind: "stock" },
  { ...settled("case-based.areas", "DRG/DIP实际付费统筹地区数", "item"), kind: "stock" },
];
