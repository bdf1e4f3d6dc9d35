import type { Measure, MeasureKind } from "./measure";

const money = (code: string, name: string, kind: MeasureKind = "flow"): Measure => ({
  code,
  name,
  kind,
  accounting: "financial",
  quantity: "yuan",
});

/** 筹资、预算版本、财政补助分级到位、三方对账、应付和清算. */
export const FINANCING_MEASURES: readonly Measure[] = [
  money("contribution.due", "应缴保险费"),
  money("contribution.paid", "实缴保险费"),
  money("raised.year", "全年筹资总额", "stock"),
  money("budget.initial.revenue", "年初预算收入", "stock"),
  money("budget.initial.expenditure", "年初预算支出", "stock"),
  money("budget.expected.revenue", "预计全年执行收入", "stock"),
  money("budget.expected.expenditure", "预计全年执行支出", "stock"),
  money("receipts.tax", "税务部门入库数"),
  money("receipts.fiscal", "财政专户入账数"),
  money("receipts.agency", "经办机构记账数"),
  money("subsidy.due.central", "中央财政应到位补助", "stock"),
  money("subsidy.due.province", "省级（自治区）财政应到位补助", "stock"),
  money("subsidy.due.prefecture", "市级（盟）财政应到位补助", "stock"),
  money("subsidy.due.county", "县级（旗）财政应到位补助", "stock"),
  money("subsidy.arrived.central", "中央财政已到位补助"),
  money("subsidy.arrived.province", "省级（自治区）财政已到位补助"),
  money("subsidy.arrived.prefecture", "市级（盟）财政已到位补助"),
  money("subsidy.arrived.county", "县级（旗）财政已到位补助"),
  money("settlement.payable", "应付未付定点机构结算款", "stock"),
  money("settlement.prepaid", "预付定点机构款", "stock"),
  money("reconciliation.due", "应清算上年度结算款", "stock"),
  money("reconciliation.done", "已清算上年度结算款"),
];
