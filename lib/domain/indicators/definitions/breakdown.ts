import type { Group, Level, Scheme, Setting } from "../../dimension";
import { define, FUND_LEVELS } from "../define";
import type { IndicatorDefinition } from "../definition";
import { type BySchemes, forSchemes, insured, leaf, minus, over } from "../expression";

const STATEMENT = "社会保险基金预算表、财务报表项目";
const BULLETIN = "全国医疗保障事业发展统计公报";
const BOTH: readonly Scheme[] = ["employee", "resident"];

const fund = {
  group: "fund",
  accounting: "financial",
  levels: FUND_LEVELS,
  polarity: "none",
  unit: "yuan",
  decimals: 2,
  source: STATEMENT,
  confidence: "S",
} as const;

const members = (code: string, name: string, scheme: Scheme, group: Group): IndicatorDefinition =>
  define({
    code,
    name,
    group: "coverage",
    accounting: "register",
    polarity: "none",
    unit: "person",
    decimals: 2,
    expressions: { [scheme]: insured(scheme, group) },
    numeratorName: name,
    source: BULLETIN,
    confidence: "S",
  });

const keyGroup = (tail: string, name: string, group: Group): IndicatorDefinition =>
  define({
    code: `A06.${tail}`,
    name: `${name}参保率`,
    group: "coverage",
    accounting: "register",
    polarity: "up",
    unit: "percent",
    expressions: { all: over(leaf("insured", { group }), leaf("listed", { group })) },
    numeratorName: `已参保的${name}`,
    denominatorName: `名单内的${name}`,
    source: "内蒙古2020年城乡居民医保通知（据医保发〔2020〕24号）：应保尽保",
    confidence: "S",
  });

const line = (code: string, name: string, measure: string, schemes = BOTH): IndicatorDefinition =>
  define({
    ...fund,
    code,
    name,
    expressions: forSchemes(schemes, (scheme) => leaf(measure, { scheme })),
    numeratorName: `本年累计${name}`,
  });

const employeeOnly = (code: string, name: string, expressions: BySchemes): IndicatorDefinition =>
  define({ ...fund, code, name, expressions, numeratorName: name });

const pooling = (tail: string) => leaf(`pooling-fund.${tail}`, { scheme: "employee" });
const account = (tail: string) => leaf(`account.${tail}`, { scheme: "employee" });

/** Expense per visit of a part of all care; its two sides are the part's expense and visits. */
const perVisit = (
  tail: string,
  name: string,
  visitsName: string,
  at: { readonly setting: Setting; readonly level?: Level },
): IndicatorDefinition =>
  define({
    code: `C05.${tail}`,
    name: `${name}次均费用`,
    group: "benefit",
    accounting: "business",
    polarity: "down",
    unit: "yuan-per-visit",
    decimals: 0,
    expressions: forSchemes(["all", ...BOTH], (scheme) =>
      over(leaf("expense", { scheme, ...at }), leaf("visits", { scheme, ...at })),
    ),
    numeratorName: `${name}医疗费用`,
    denominatorName: visitsName,
    source: BULLETIN,
    caveats: "按人次，不是按人数。",
    confidence: "S",
  });

/** Lines that a headline figure is made of: what a report's tables list below it. */
export const BREAKDOWN_INDICATORS: readonly IndicatorDefinition[] = [
  members("A01.active", "在职职工参保人数", "employee", "active"),
  members("A01.retired", "退休人员参保人数", "employee", "retired"),
  members("A01.adult", "成年居民参保人数", "resident", "adult"),
  members("A01.minor", "中小学生儿童参保人数", "resident", "minor"),
  members("A01.student", "大学生参保人数", "resident", "student"),
  keyGroup("destitute", "特困人员", "destitute"),
  keyGroup("allowance", "低保对象", "allowance"),
  keyGroup("monitored", "防止返贫监测对象", "monitored"),
  line("B01.contribution", "保险费收入", "fund.revenue.contribution"),
  line("B01.subsidy", "财政补贴收入", "fund.revenue.subsidy"),
  line("B01.interest", "利息收入", "fund.revenue.interest"),
  line("B01.transfer", "转移收入", "fund.revenue.transfer"),
  line("B01.other", "其他收入", "fund.revenue.other"),
  line("B02.benefit", "待遇支出", "fund.expenditure.benefit"),
  line("B02.critical-illness", "大病保险支出", "fund.expenditure.critical-illness", ["resident"]),
  line("B02.transfer", "转移支出", "fund.expenditure.transfer"),
  line("B02.other", "其他支出", "fund.expenditure.other"),
  employeeOnly("B01.pooling", "职工统筹基金收入", { employee: pooling("revenue") }),
  employeeOnly("B02.pooling", "职工统筹基金支出", { employee: pooling("expenditure") }),
  employeeOnly("B03.pooling", "职工统筹基金当期结余", {
    employee: minus(pooling("revenue"), pooling("expenditure")),
  }),
  employeeOnly("B04.pooling", "职工统筹基金累计结余", { employee: pooling("balance") }),
  employeeOnly("B03.account", "个人账户当期结余", {
    employee: minus(account("revenue"), account("expenditure")),
  }),
  perVisit("outpatient", "普通门（急）诊", "普通门（急）诊人次", { setting: "outpatient" }),
  perVisit("chronic", "门诊慢特病", "门诊慢特病人次", { setting: "chronic" }),
  perVisit("tertiary", "三级医疗机构住院", "三级医疗机构住院人次", {
    setting: "inpatient",
    level: "tertiary",
  }),
  perVisit("secondary", "二级医疗机构住院", "二级医疗机构住院人次", {
    setting: "inpatient",
    level: "secondary",
  }),
  perVisit("primary", "一级及以下医疗机构住院", "一级及以下医疗机构住院人次", {
    setting: "inpatient",
    level: "primary",
  }),
];
