import type { Dimensions, Scheme } from "../../dimension";
import { type Expression, insured, leaf, minus, shifted, sumOf } from "../../indicators/expression";
import type { DataRule } from "./data-rule";

const GOVERNMENTS = ["central", "province", "prefecture", "county"] as const;
const INSURANCES = ["employee", "resident"] as const;

/** A balance is last year's closing balance plus revenue less expenditure (社会保险基金财务制度: 结余逐年滚存). */
const rollForward = (
  balance: string,
  revenue: string,
  expenditure: string,
  dimensions: Partial<Dimensions>,
): DataRule => ({
  rule: "roll-forward",
  severity: "explain",
  left: leaf(balance, dimensions),
  relation: "=",
  right: minus(
    sumOf(shifted(leaf(balance, dimensions), "last-december"), leaf(revenue, dimensions)),
    leaf(expenditure, dimensions),
  ),
  reason: "上年末结余加本年收入减本年支出等于期末累计结余；有上解下拨或调整的须写明",
});

const across = (left: Expression, relation: "=" | "≤", right: Expression, reason: string): DataRule => ({
  rule: "across-statements",
  severity: "explain",
  left,
  relation,
  right,
  reason,
});

const inpatient = (scheme: Scheme, more: Partial<Dimensions> = {}) =>
  leaf("visits", { scheme, setting: "inpatient", ...more });

const subsidies = (side: "due" | "arrived") =>
  sumOf(...GOVERNMENTS.map((level) => leaf(`subsidy.${side}.${level}`, { scheme: "resident" })));

/** Relations between numbers of different sheets, statements and years; those within a sheet are the form's own. */
export const DATA_RULES: readonly DataRule[] = [
  ...[...INSURANCES, "all" as const].map((scheme) =>
    rollForward("fund.balance", "fund.revenue", "fund.expenditure", { scheme }),
  ),
  ...["pooling-fund", "account"].map((fund) =>
    rollForward(`${fund}.balance`, `${fund}.revenue`, `${fund}.expenditure`, { scheme: "employee" }),
  ),
  rollForward("assistance.balance", "assistance.raised", "assistance.expenditure", {}),
  across(insured("all"), "≤", leaf("insurable"), "参保率一般不超过100%；人户分离、重复参保的须写明"),
  across(insured("all", "key"), "≤", insured("all"), "重点救助对象是参保人员的一部分"),
  ...INSURANCES.map((scheme) =>
    across(
      leaf("contribution.paid", { scheme }),
      "=",
      leaf("fund.revenue.contribution", { scheme }),
      "征缴表的实缴保险费与基金表的保险费收入是同一笔钱；在途的须写明金额",
    ),
  ),
  across(
    subsidies("due"),
    "=",
    leaf("subsidy.due", { scheme: "resident" }),
    "各级应到位补助相加等于基金表所列",
  ),
  across(
    subsidies("arrived"),
    "=",
    leaf("subsidy.arrived", { scheme: "resident" }),
    "各级已到位补助相加等于基金表所列",
  ),
  ...INSURANCES.map((scheme) =>
    across(
      inpatient(scheme, { payment: "case-based" }),
      "≤",
      inpatient(scheme),
      "按病组、病种付费的住院人次是住院人次的一部分",
    ),
  ),
  ...INSURANCES.map((scheme) =>
    across(
      sumOf(inpatient(scheme, { place: "province" }), inpatient(scheme, { place: "cross-province" })),
      "≤",
      inpatient(scheme),
      "异地住院人次是住院人次的一部分",
    ),
  ),
  across(
    leaf("cases.due"),
    "≤",
    sumOf(inpatient("employee"), inpatient("resident")),
    "应入组病例不多于职工和居民住院人次",
  ),
  across(
    leaf("assistance.one-stop-visits"),
    "≤",
    leaf("assistance.direct-visits"),
    "一站式结算的救助人次是直接救助人次的一部分",
  ),
];
