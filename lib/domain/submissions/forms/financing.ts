import type { Payment, Scheme } from "../../dimension";
import { type Relation, type ShippedForm, slotKey } from "../form";
import { formSheet, slot } from "../form-builder";

const COLUMNS = [
  { key: "employee", label: "职工医保", aliases: ["职工"] },
  { key: "resident", label: "居民医保", aliases: ["居民", "城乡居民医保"] },
];

const SCHEMES: readonly Scheme[] = ["employee", "resident"];

const line = (
  key: string,
  label: string,
  measure: string,
  more: { indent?: 0 | 1; schemes?: readonly Scheme[]; payment?: Payment; required?: boolean } = {},
) => {
  const schemes = more.schemes ?? SCHEMES;
  return {
    key,
    label,
    indent: more.indent ?? 0,
    slots: Object.fromEntries(
      schemes.map((scheme) => [
        scheme,
        slot(measure, { scheme, ...(more.payment ? { payment: more.payment } : {}) }),
      ]),
    ),
    optional: more.required ? [] : schemes,
  };
};

const collection = formSheet({
  name: "征缴",
  title: "保险费征缴和三方对账表",
  columns: COLUMNS,
  rows: [
    line("due", "一、应缴保险费", "contribution.due", { required: true }),
    line("paid", "其中：实缴保险费", "contribution.paid", { indent: 1, required: true }),
    line("raised", "二、全年筹资总额", "raised.year", { schemes: ["resident"] }),
    line("tax", "三、税务部门入库数", "receipts.tax"),
    line("fiscal", "四、财政专户入账数", "receipts.fiscal"),
    line("agency", "五、经办机构记账数", "receipts.agency"),
  ],
  units: { yuan: "万元" },
  notes: ["三方对账填同一时点自1月起累计数；三方不一致时按差额说明原因。"],
});

const GOVERNMENTS = [
  ["central", "中央财政"],
  ["province", "省级（自治区）财政"],
  ["prefecture", "市级（盟）财政"],
  ["county", "县级（旗）财政"],
] as const;

const subsidies = formSheet({
  name: "财政补助",
  title: "居民医保财政补助分级到位情况表",
  rowHead: "财政级次",
  columns: [
    { key: "due", label: "全年应到位" },
    { key: "arrived", label: "已到位" },
  ],
  rows: GOVERNMENTS.map(([key, label]) => ({
    key,
    label,
    slots: {
      due: slot(`subsidy.due.${key}`, { scheme: "resident" }),
      arrived: slot(`subsidy.arrived.${key}`, { scheme: "resident" }),
    },
  })),
  units: { yuan: "万元" },
});

const budgets = formSheet({
  name: "预算版本",
  title: "基金预算年初数和预计执行数表",
  columns: COLUMNS,
  rows: [
    line("initial-revenue", "一、年初预算收入", "budget.initial.revenue"),
    line("initial-expenditure", "二、年初预算支出", "budget.initial.expenditure"),
    line("expected-revenue", "三、预计全年执行收入", "budget.expected.revenue"),
    line("expected-expenditure", "四、预计全年执行支出", "budget.expected.expenditure"),
  ],
  units: { yuan: "万元" },
  notes: ["调整后预算在《基金收支情况表》填报。"],
});

const settlements = formSheet({
  name: "结算与清算",
  title: "与定点机构结算和清算情况表",
  columns: COLUMNS,
  rows: [
    line("payable", "一、期末应付未付结算款", "settlement.payable", { required: true }),
    line("prepaid", "二、期末预付款", "settlement.prepaid"),
    line("reconciliation-due", "三、应清算上年度结算款", "reconciliation.due"),
    line("reconciliation-done", "其中：已清算", "reconciliation.done", { indent: 1 }),
    line("instant", "四、纳入即时结算的基金支出", "fund.expenditure", { payment: "instant-settlement" }),
  ],
  units: { yuan: "万元" },
});

const within = (sheet: string, total: string, part: string): Relation[] =>
  SCHEMES.map((scheme) => ({
    rule: "part-within-total",
    sheet,
    total: slotKey(total, scheme),
    parts: [slotKey(part, scheme)],
    kind: "within",
  }));

/** 筹资与清算: cash basis, quarterly; what the fund statement does not say about who owes and who has paid. */
export const FINANCING_FORM: ShippedForm = {
  code: "financing",
  name: "筹资与清算情况表",
  accounting: "financial",
  frequencies: ["quarter", "year"],
  sheets: [collection, subsidies, budgets, settlements],
  relations: [
    ...within("征缴", "due", "paid"),
    ...within("结算与清算", "reconciliation-due", "reconciliation-done"),
    ...GOVERNMENTS.map(
      ([key]): Relation => ({
        rule: "part-within-total",
        sheet: "财政补助",
        total: slotKey(key, "due"),
        parts: [slotKey(key, "arrived")],
        kind: "within",
      }),
    ),
    ...SCHEMES.flatMap((scheme): Relation[] =>
      ["fiscal", "agency"].map((party) => ({
        rule: "parties-agree",
        sheet: "征缴",
        total: slotKey("tax", scheme),
        parts: [slotKey(party, scheme)],
        kind: "equal",
      })),
    ),
  ],
  partitions: [{ dimension: "scheme", total: "all", members: ["employee", "resident"] }],
};
