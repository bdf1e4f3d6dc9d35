import type { ShippedForm } from "../form";
import { type ListLine, listRelations, listSheet } from "./list-sheet";

const TWO_DISEASES = { scheme: "resident", setting: "two-diseases" } as const;
const KEY_INPATIENT = { scheme: "resident", group: "key", setting: "inpatient" } as const;

const diseases: readonly ListLine[] = [
  {
    key: "registered",
    label: "登记（规范管理）两病参保患者",
    measure: "two-diseases.registered",
    at: { scheme: "resident" },
  },
  {
    key: "beneficiaries",
    label: "其中：享受两病待遇人数",
    measure: "two-diseases.beneficiaries",
    at: { scheme: "resident" },
    within: "registered",
  },
  { key: "in-policy", label: "两病药品政策范围内费用", measure: "expense.in-policy", at: TWO_DISEASES },
  {
    key: "fund",
    label: "其中：两病药品基金支付",
    measure: "pay.fund",
    at: TWO_DISEASES,
    within: "in-policy",
  },
];

const safetyNets: readonly ListLine[] = [
  {
    key: "raised",
    label: "大病保险全年筹资额",
    measure: "critical.raised",
    at: { scheme: "resident" },
  },
  {
    key: "key-in-policy",
    label: "重点救助对象政策范围内住院费用",
    measure: "expense.in-policy",
    at: KEY_INPATIENT,
  },
  {
    key: "key-pooling",
    label: "其中：统筹基金支付",
    measure: "pay.pooling",
    at: KEY_INPATIENT,
    within: "key-in-policy",
  },
  {
    key: "key-critical",
    label: "其中：大病保险支付",
    measure: "pay.critical-illness",
    at: KEY_INPATIENT,
    within: "key-in-policy",
  },
  {
    key: "key-assistance",
    label: "其中：医疗救助支付",
    measure: "pay.assistance",
    at: KEY_INPATIENT,
    within: "key-in-policy",
  },
  { key: "one-stop", label: "一站式结算救助人次", measure: "assistance.one-stop-visits" },
];

const cases: readonly ListLine[] = [
  { key: "types", label: "全部病种数", measure: "case-types.all" },
  {
    key: "types-paid",
    label: "其中：DRG/DIP实际付费病种数",
    measure: "case-types.paid",
    within: "types",
  },
  { key: "due", label: "应入组（上传）住院病例数", measure: "cases.due" },
  { key: "grouped", label: "其中：DRG/DIP入组病例数", measure: "cases.grouped", within: "due" },
];

/** 待遇保障专项: what the settlement summary does not count. */
export const PROTECTION_FORM: ShippedForm = {
  code: "protection",
  name: "待遇保障和支付方式专项表",
  accounting: "business",
  frequencies: ["quarter", "year"],
  sheets: [
    listSheet("两病保障", "高血压糖尿病门诊用药保障情况表", diseases, { person: "人", yuan: "万元" }, [
      "登记患者数以卫生健康部门规范管理人数为准。",
    ]),
    listSheet("三重保障", "重点救助对象三重保障情况表", safetyNets, { yuan: "万元", visit: "人次" }),
    listSheet("病种和入组", "DRG/DIP病种覆盖和入组情况表", cases, { item: "个", visit: "人次" }, [
      "病种覆盖和入组是两个指标，分别填报。",
    ]),
  ],
  relations: [
    ...listRelations("两病保障", diseases),
    ...listRelations("三重保障", safetyNets),
    ...listRelations("病种和入组", cases),
  ],
  partitions: [],
};
