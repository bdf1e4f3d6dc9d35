import { type Relation, slotKey } from "../form";
import { formSheet, slot } from "../form-builder";

const SHEET = "医疗救助基金";

/** 医疗救助基金: raised, spent and left, on a sheet of its own beside the insurance funds. */
export const ASSISTANCE_SHEET = formSheet({
  name: SHEET,
  title: "医疗救助基金收支情况表",
  columns: [{ key: "amount", label: "金额" }],
  rows: [
    {
      key: "raised",
      label: "一、当年筹集资金",
      aliases: ["当年筹集资金"],
      slots: { amount: slot("assistance.raised") },
    },
    {
      key: "central",
      label: "其中：中央财政补助",
      indent: 1,
      slots: { amount: slot("assistance.central") },
      optional: ["amount"],
    },
    {
      key: "expenditure",
      label: "二、救助支出",
      aliases: ["医疗救助支出"],
      slots: { amount: slot("assistance.expenditure") },
    },
    {
      key: "balance",
      label: "三、期末累计结余",
      aliases: ["累计结余"],
      slots: { amount: slot("assistance.balance") },
    },
  ],
  units: { yuan: "万元" },
  notes: [],
});

export const ASSISTANCE_RELATIONS: readonly Relation[] = [
  {
    rule: "part-within-total",
    sheet: SHEET,
    total: slotKey("raised", "amount"),
    parts: [slotKey("central", "amount")],
    kind: "within",
  },
];
