import type { ShippedForm } from "../form";
import { type ListLine, listRelations, listSheet } from "./list-sheet";

const procurement: readonly ListLine[] = [
  { key: "drugs", label: "采购药品金额（不含中药饮片）", measure: "procurement.drugs" },
  {
    key: "drugs-platform",
    label: "其中：省级平台采购",
    measure: "procurement.drugs.platform",
    within: "drugs",
  },
  { key: "consumables", label: "采购高值耗材金额", measure: "procurement.consumables" },
  {
    key: "consumables-platform",
    label: "其中：省级平台采购高值耗材",
    measure: "procurement.consumables.platform",
    within: "consumables",
  },
  { key: "agreed", label: "集采约定采购量", measure: "procurement.agreed", optional: true },
  { key: "bought", label: "集采实际采购量", measure: "procurement.bought", optional: true },
  { key: "payable", label: "集采应回款额", measure: "procurement.payable", optional: true },
  {
    key: "paid-in-time",
    label: "其中：按时回款额",
    measure: "procurement.paid-in-time",
    within: "payable",
    optional: true,
  },
  {
    key: "drug-kinds",
    label: "国家和省级集采药品品种数（只由省级填报）",
    measure: "procurement.drug-kinds",
    optional: true,
  },
  {
    key: "consumable-kinds",
    label: "国家和省级集采高值耗材类数（只由省级填报）",
    measure: "procurement.consumable-kinds",
    optional: true,
  },
];

const supervision: readonly ListLine[] = [
  { key: "providers", label: "定点机构总数", measure: "providers" },
  {
    key: "inspected",
    label: "其中：现场检查定点机构数",
    measure: "providers.inspected",
    within: "providers",
  },
  { key: "recovered", label: "追回医保资金", measure: "recovered" },
  { key: "complaints", label: "受理举报数", measure: "complaints", optional: true },
  {
    key: "closed",
    label: "其中：办结举报数",
    measure: "complaints.closed",
    within: "complaints",
    optional: true,
  },
  { key: "claimed", label: "智能审核申报基金额", measure: "audit.claimed", optional: true },
  {
    key: "deducted",
    label: "其中：审核扣款额",
    measure: "audit.deducted",
    within: "claimed",
    optional: true,
  },
];

const service: readonly ListLine[] = [
  { key: "ratings", label: "政务服务评价数", measure: "ratings", optional: true },
  {
    key: "satisfied",
    label: "其中：满意评价数",
    measure: "ratings.satisfied",
    within: "ratings",
    optional: true,
  },
  { key: "services", label: "经办服务清单事项数", measure: "services" },
  {
    key: "online",
    label: "其中：线上可办事项数",
    measure: "services.online",
    within: "services",
  },
  {
    key: "window",
    label: "其中：窗口可办事项数",
    measure: "services.window",
    within: "services",
  },
  { key: "certificates", label: "医保电子凭证激活人数", measure: "certificates.active" },
];

const care = { scheme: "long-term-care" } as const;
const birth = { scheme: "maternity" } as const;

const supplementary: readonly ListLine[] = [
  { key: "birth-insured", label: "生育保险参保人数", measure: "insured", at: birth },
  { key: "birth-visits", label: "生育待遇人次", measure: "visits", at: birth },
  { key: "birth-spent", label: "生育待遇支出", measure: "fund.expenditure", at: birth },
  { key: "care-insured", label: "长护险参保人数", measure: "insured", at: care, optional: true },
  { key: "care-patients", label: "长护险享受人数", measure: "patients", at: care, optional: true },
  { key: "care-raised", label: "长护险基金收入", measure: "fund.revenue", at: care, optional: true },
  { key: "care-spent", label: "长护险基金支出", measure: "fund.expenditure", at: care, optional: true },
];

/** 招采、监管、经办: registers that the offices keep, quarterly. */
export const MANAGEMENT_FORM: ShippedForm = {
  code: "management",
  name: "招采监管和经办服务情况表",
  accounting: "register",
  frequencies: ["quarter", "year"],
  sheets: [
    listSheet("招标采购", "药品耗材采购情况表", procurement, { yuan: "万元", item: "个" }),
    listSheet("基金监管", "基金监管情况表", supervision, { yuan: "万元", item: "个" }, [
      "检查机构数为本年累计，同一机构只计一次。",
    ]),
    listSheet("经办服务", "经办服务情况表", service, { item: "项", person: "人" }),
    listSheet("生育和长护", "生育保险和长期护理保险情况表", supplementary, {
      person: "人",
      visit: "人次",
      yuan: "万元",
    }),
  ],
  relations: [
    ...listRelations("招标采购", procurement),
    ...listRelations("基金监管", supervision),
    ...listRelations("经办服务", service),
  ],
  partitions: [],
};
