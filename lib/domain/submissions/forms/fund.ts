import { statedMeasure } from "../../measures/measure-catalogue";
import { type Relation, type ShippedForm, type Slot, slotKey } from "../form";
import { formSheet, slot } from "../form-builder";
import { ASSISTANCE_RELATIONS, ASSISTANCE_SHEET } from "./assistance-sheet";

const SHEET = "基金收支";

/** A line by scheme, with the total over the schemes. */
const byScheme = (measure: string): Record<string, Slot> => ({
  employee: slot(measure, { scheme: "employee" }),
  resident: slot(measure, { scheme: "resident" }),
  total: slot(measure),
});

/** A headline line: the employee column splits into pooling fund and individual accounts. */
const headline = (tail: string): Record<string, Slot> => ({
  ...byScheme(`fund.${tail}`),
  pooling: slot(`pooling-fund.${tail}`, { scheme: "employee" }),
  account: slot(`account.${tail}`, { scheme: "employee" }),
});

const statedBalance = (): Record<string, Slot> => ({
  employee: slot(statedMeasure("B03"), { scheme: "employee" }, "yuan"),
  resident: slot(statedMeasure("B03"), { scheme: "resident" }, "yuan"),
  total: slot(statedMeasure("B03"), {}, "yuan"),
});

const PARTS = ["employee", "resident", "total"] as const;

const detail = (key: string, label: string, measure: string, columns: readonly string[] = PARTS) => ({
  key,
  label,
  indent: 1 as const,
  slots: Object.fromEntries(Object.entries(byScheme(measure)).filter(([column]) => columns.includes(column))),
  optional: columns,
});

const statement = formSheet({
  name: SHEET,
  title: "基本医疗保险基金收支情况表",
  columns: [
    { key: "employee", label: "小计", group: "职工医保", aliases: ["职工医保", "职工合计", "职工小计"] },
    { key: "pooling", label: "统筹基金", group: "职工医保", aliases: ["职工统筹", "统筹"] },
    { key: "account", label: "个人账户", group: "职工医保", aliases: ["个账"] },
    { key: "resident", label: "居民医保", aliases: ["居民", "城乡居民医保", "城乡居民"] },
    { key: "total", label: "合计", aliases: ["总计"] },
  ],
  rows: [
    { key: "revenue", label: "一、基金收入", aliases: ["基金收入", "本年收入"], slots: headline("revenue") },
    detail("contribution", "其中：保险费收入", "fund.revenue.contribution"),
    detail("subsidy", "财政补贴收入", "fund.revenue.subsidy"),
    detail("interest", "利息收入", "fund.revenue.interest"),
    detail("transfer-in", "转移收入", "fund.revenue.transfer"),
    detail("other-in", "其他收入", "fund.revenue.other"),
    detail("superior-in", "另：上级补助收入", "fund.revenue.superior"),
    detail("subordinate-in", "另：下级上解收入", "fund.revenue.subordinate"),
    {
      key: "expenditure",
      label: "二、基金支出",
      aliases: ["基金支出", "本年支出"],
      slots: headline("expenditure"),
    },
    detail("benefit", "其中：待遇支出", "fund.expenditure.benefit"),
    detail("critical-illness", "大病保险支出", "fund.expenditure.critical-illness", ["resident", "total"]),
    detail("transfer-out", "转移支出", "fund.expenditure.transfer"),
    detail("other-out", "其他支出", "fund.expenditure.other"),
    detail("superior-out", "另：上解上级支出", "fund.expenditure.superior"),
    detail("subordinate-out", "另：补助下级支出", "fund.expenditure.subordinate"),
    {
      key: "current",
      label: "三、当期收支结余",
      aliases: ["当期结余", "本年收支结余", "当期结存"],
      slots: statedBalance(),
      optional: PARTS,
    },
    {
      key: "balance",
      label: "四、期末累计结余",
      aliases: ["累计结余", "滚存结余", "年末滚存结余", "累计结存"],
      slots: headline("balance"),
    },
    {
      key: "budget-revenue",
      label: "五、全年预算收入",
      aliases: ["预算收入"],
      slots: {
        ...byScheme("budget.revenue"),
        pooling: slot("budget.pooling-revenue", { scheme: "employee" }),
      },
      optional: [...PARTS, "pooling"],
    },
    {
      key: "budget-expenditure",
      label: "六、全年预算支出",
      aliases: ["预算支出"],
      slots: {
        ...byScheme("budget.expenditure"),
        pooling: slot("budget.pooling-expenditure", { scheme: "employee" }),
      },
      optional: [...PARTS, "pooling"],
    },
    {
      key: "subsidy-due",
      label: "七、应到位财政补助",
      slots: { resident: slot("subsidy.due", { scheme: "resident" }) },
      optional: ["resident"],
    },
    {
      key: "subsidy-arrived",
      label: "八、已到位财政补助",
      slots: { resident: slot("subsidy.arrived", { scheme: "resident" }) },
      optional: ["resident"],
    },
  ],
  units: { yuan: "万元" },
  notes: [
    "本表按财务口径（收付实现制）填报自1月起累计数；累计结余为期末数，预算为全年数（有调整的填调整后）。",
    "上解、下拨单列，不计入收入、支出合计。",
  ],
});

const acrossSchemes = (row: string): Relation => ({
  rule: "total-equals-parts",
  sheet: SHEET,
  total: slotKey(row, "total"),
  parts: [slotKey(row, "employee"), slotKey(row, "resident")],
  kind: "equal",
});

const acrossAccounts = (row: string): Relation => ({
  rule: "total-equals-parts",
  sheet: SHEET,
  total: slotKey(row, "employee"),
  parts: [slotKey(row, "pooling"), slotKey(row, "account")],
  kind: "equal",
});

const lines = (total: string, parts: readonly string[]): Relation[] =>
  PARTS.map((column) => ({
    rule: "total-equals-parts",
    sheet: SHEET,
    total: slotKey(total, column),
    parts: parts.map((part) => slotKey(part, column)),
    kind: "equal",
  }));

const HEADLINES = ["revenue", "expenditure", "balance"];
const DETAILS = [
  "contribution",
  "subsidy",
  "interest",
  "transfer-in",
  "other-in",
  "benefit",
  "transfer-out",
  "other-out",
];

/** 基金收支: cash basis, cumulative from January, by scheme, with the year's budget. */
export const FUND_FORM: ShippedForm = {
  code: "fund",
  name: "基金收支情况表",
  accounting: "financial",
  frequencies: ["month", "quarter", "year"],
  sheets: [statement, ASSISTANCE_SHEET],
  relations: [
    ...[...HEADLINES, ...DETAILS, "current", "budget-revenue", "budget-expenditure"].map(acrossSchemes),
    ...HEADLINES.map(acrossAccounts),
    ...lines("revenue", ["contribution", "subsidy", "interest", "transfer-in", "other-in"]),
    ...lines("expenditure", ["benefit", "critical-illness", "transfer-out", "other-out"]),
    ...ASSISTANCE_RELATIONS,
  ],
  partitions: [{ dimension: "scheme", total: "all", members: ["employee", "resident"] }],
};
