import type { Dimensions, Scheme, Setting } from "../../dimension";
import { type FormSheet, type Relation, type Slot, slotKey } from "../form";
import { formSheet, slot } from "../form-builder";

/** Columns shared by the two scheme sheets; the ninth names the scheme's own supplementary insurance. */
const columns = (supplement: string) => [
  { key: "visits", label: "人次" },
  { key: "bed-days", label: "床日" },
  { key: "expense", label: "医疗费用总额", group: "费用", aliases: ["总费用"] },
  { key: "in-policy", label: "政策范围内费用", group: "费用", aliases: ["政策内费用", "目录内费用"] },
  { key: "own", label: "全自费", group: "费用" },
  { key: "over-limit", label: "超限价自费", group: "费用" },
  { key: "pre-self", label: "先行自付", group: "费用" },
  { key: "pooling", label: "统筹基金支付", group: "支付", aliases: ["统筹支付"] },
  { key: "supplement", label: supplement, group: "支付" },
  { key: "civil-servant", label: "公务员补助支付", group: "支付" },
  { key: "enterprise", label: "企业补充支付", group: "支付" },
  { key: "assistance", label: "医疗救助支付", group: "支付" },
  { key: "account", label: "个人账户支付", group: "支付" },
  { key: "cash", label: "个人现金支付", group: "支付" },
];

const MEASURES: Record<string, string> = {
  visits: "visits",
  "bed-days": "bed-days",
  expense: "expense",
  "in-policy": "expense.in-policy",
  own: "expense.own",
  "over-limit": "expense.over-limit",
  "pre-self": "expense.pre-self",
  pooling: "pay.pooling",
  "civil-servant": "pay.civil-servant",
  enterprise: "pay.enterprise",
  assistance: "pay.assistance",
  account: "pay.account",
  cash: "pay.cash",
};

/** Residents have critical-illness insurance, employees the large-amount subsidy. */
const supplementOf = (scheme: Scheme): string =>
  scheme === "resident" ? "pay.critical-illness" : "pay.large-amount";

function cells(scheme: Scheme, at: Partial<Dimensions>, keys: readonly string[]): Record<string, Slot> {
  return Object.fromEntries(
    keys.map((key) => [key, slot(MEASURES[key] ?? supplementOf(scheme), { scheme, ...at })]),
  );
}

const EXPENSES = ["expense", "in-policy", "own", "over-limit", "pre-self"];
const PAYMENTS = ["pooling", "supplement", "civil-servant", "enterprise", "assistance", "account", "cash"];
const OUTPATIENT = ["visits", ...EXPENSES, ...PAYMENTS];
const INPATIENT = ["visits", "bed-days", ...EXPENSES, ...PAYMENTS];

const SETTING_ROWS: readonly [Setting, string, string[]][] = [
  ["inpatient", "一、住院", ["住院"]],
  ["outpatient", "二、普通门（急）诊", ["普通门诊", "普通门急诊", "门诊"]],
  ["chronic", "三、门诊慢特病", ["慢特病", "门诊慢特病"]],
];

/** 待遇与结算 of one scheme: settings by visits, expense and who paid. */
export function benefitSchemeSheet(
  name: string,
  scheme: Scheme,
  title: string,
  supplement: string,
): FormSheet {
  const [inpatient, ...others] = SETTING_ROWS.map(([setting, label, aliases]) => ({
    key: setting,
    label,
    aliases,
    slots: cells(scheme, { setting }, setting === "inpatient" ? INPATIENT : OUTPATIENT),
  }));
  const part = (key: string, label: string, at: Partial<Dimensions>, keys: readonly string[]) => ({
    key,
    label,
    indent: 1 as const,
    slots: cells(scheme, { setting: "inpatient", ...at }, keys),
    optional: keys,
  });
  return formSheet({
    name,
    title,
    columns: columns(supplement),
    rows: [
      ...(inpatient ? [inpatient] : []),
      part("tertiary", "其中：三级医疗机构", { level: "tertiary" }, ["visits", "expense"]),
      part("secondary", "二级医疗机构", { level: "secondary" }, ["visits", "expense"]),
      part("primary", "一级及以下医疗机构", { level: "primary" }, ["visits", "expense"]),
      part("county", "其中：县域内", { place: "county" }, ["visits", "expense", "pooling"]),
      ...others,
    ],
    units: { yuan: "万元", visit: "人次", day: "床日" },
    notes: ["本表按业务口径填报，以出院（结算）日期归属，自1月起累计。"],
  });
}

/** Relations inside one scheme sheet. The two platform identities are usual logic, not law: they only ask for an explanation. */
export const benefitSchemeRelations = (sheet: string): Relation[] => [
  ...SETTING_ROWS.map(
    ([row]): Relation => ({
      rule: "expense-equals-parts",
      sheet,
      total: slotKey(row, "expense"),
      parts: ["in-policy", "own", "over-limit", "pre-self"].map((column) => slotKey(row, column)),
      kind: "equal",
    }),
  ),
  ...SETTING_ROWS.map(
    ([row]): Relation => ({
      rule: "expense-equals-payments",
      sheet,
      total: slotKey(row, "expense"),
      parts: PAYMENTS.map((column) => slotKey(row, column)),
      kind: "equal",
    }),
  ),
  ...["visits", "expense"].map(
    (column): Relation => ({
      rule: "total-equals-parts",
      sheet,
      total: slotKey("inpatient", column),
      parts: ["tertiary", "secondary", "primary"].map((row) => slotKey(row, column)),
      kind: "equal",
    }),
  ),
  ...["visits", "expense", "pooling"].map(
    (column): Relation => ({
      rule: "part-within-total",
      sheet,
      total: slotKey("inpatient", column),
      parts: [slotKey("county", column)],
      kind: "within",
    }),
  ),
];
