import type { Dimensions, Scheme } from "../../dimension";
import type { Slot } from "../form";
import { formSheet, slot } from "../form-builder";

export const BENEFIT_SCHEMES: readonly [Scheme, string][] = [
  ["employee", "职工医保"],
  ["resident", "居民医保"],
];

const inpatient = (scheme: Scheme, measure: string, at: Partial<Dimensions> = {}): Slot =>
  slot(measure, { scheme, setting: "inpatient", ...at });

export const paymentSheet = formSheet({
  name: "支付方式",
  title: "按病种（DRG/DIP）付费情况表",
  rowHead: "险种",
  columns: [
    { key: "fund", label: "住院基金支付" },
    { key: "fund-local", label: "其中：统筹区内住院基金支付", aliases: ["统筹区内住院基金支付"] },
    { key: "fund-case", label: "DRG/DIP付费基金支付" },
    { key: "expense-case", label: "DRG/DIP付费住院费用" },
    { key: "visits-case", label: "DRG/DIP付费出院人次" },
  ],
  rows: BENEFIT_SCHEMES.map(([scheme, label]) => ({
    key: scheme,
    label,
    slots: {
      fund: inpatient(scheme, "pay.fund"),
      "fund-local": inpatient(scheme, "pay.fund", { place: "pooling-area" }),
      "fund-case": inpatient(scheme, "pay.fund", { payment: "case-based" }),
      "expense-case": inpatient(scheme, "expense", { payment: "case-based" }),
      "visits-case": inpatient(scheme, "visits", { payment: "case-based" }),
    },
  })),
  units: { yuan: "万元", visit: "人次" },
  notes: ["只计实际付费，模拟运行不计。"],
});

export const reformSheet = formSheet({
  name: "支付改革覆盖",
  title: "支付方式改革覆盖情况表",
  columns: [{ key: "count", label: "数量" }],
  rows: [
    {
      key: "areas",
      label: "实际付费统筹地区数（已实际付费填1，否则填0）",
      aliases: ["实际付费统筹地区数"],
      slots: { count: slot("case-based.areas") },
    },
    { key: "pooling-areas", label: "统筹地区数", slots: { count: slot("pooling-areas") } },
    { key: "providers", label: "实际付费医疗机构数", slots: { count: slot("case-based.providers") } },
    {
      key: "eligible",
      label: "开展住院服务的医疗机构数",
      slots: { count: slot("case-based.eligible-providers") },
    },
  ],
  units: { item: "个" },
});

export const crossAreaSheet = formSheet({
  name: "异地就医",
  title: "异地就医和直接结算情况表",
  rowHead: "险种",
  columns: [
    { key: "visits", label: "异地就医人次" },
    { key: "expense", label: "异地就医费用" },
    { key: "cross-visits", label: "住院人次", group: "跨省" },
    { key: "cross-direct", label: "其中：直接结算人次", group: "跨省" },
    { key: "province-visits", label: "住院人次", group: "省内异地" },
    { key: "province-direct", label: "其中：直接结算人次", group: "省内异地" },
  ],
  rows: BENEFIT_SCHEMES.map(([scheme, label]) => ({
    key: scheme,
    label,
    slots: {
      visits: slot("visits", { scheme, place: "other-area" }),
      expense: slot("expense", { scheme, place: "other-area" }),
      "cross-visits": inpatient(scheme, "visits", { place: "cross-province" }),
      "cross-direct": inpatient(scheme, "direct-visits", { place: "cross-province" }),
      "province-visits": inpatient(scheme, "visits", { place: "province" }),
      "province-direct": inpatient(scheme, "direct-visits", { place: "province" }),
    },
  })),
  units: { yuan: "万元", visit: "人次" },
  notes: ["“其中”为同一就医地住院人次中直接结算的人次。"],
});

export const safetyNetSheet = formSheet({
  name: "大病与救助",
  title: "大病保险和医疗救助待遇情况表",
  columns: [{ key: "amount", label: "数值" }],
  rows: [
    {
      key: "eligible",
      label: "大病保险起付线以上合规费用",
      slots: { amount: slot("critical.eligible", { scheme: "resident" }) },
    },
    {
      key: "payment",
      label: "大病保险赔付",
      slots: { amount: slot("critical.payment", { scheme: "resident" }) },
    },
    {
      key: "beneficiaries",
      label: "大病保险受益人次",
      slots: { amount: slot("critical.beneficiaries", { scheme: "resident" }) },
    },
    {
      key: "direct-inpatient",
      label: "住院直接救助人次",
      slots: { amount: slot("assistance.direct-visits", { setting: "inpatient" }) },
    },
    {
      key: "direct-outpatient",
      label: "门诊直接救助人次",
      slots: { amount: slot("assistance.direct-visits", { setting: "outpatient" }) },
    },
    { key: "direct", label: "直接救助人次合计", slots: { amount: slot("assistance.direct-visits") } },
    {
      key: "major",
      label: "其中：重特大疾病医疗救助人次",
      indent: 1,
      slots: { amount: slot("assistance.major-visits") },
    },
    {
      key: "self-paid",
      label: "重点救助对象政策范围内自付住院费用",
      slots: { amount: slot("assistance.key-self-paid") },
    },
    {
      key: "key-payment",
      label: "其中：医疗救助支付",
      indent: 1,
      slots: { amount: slot("assistance.key-payment") },
    },
  ],
  units: { yuan: "万元", visit: "人次" },
  notes: ["自付住院费用限年度救助限额以内、政策范围以内部分。"],
});
