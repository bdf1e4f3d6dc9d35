import { slot } from "../form-builder";
import { type BulletinItem, bySchemes, item, stated } from "./bulletin-item";

const INPATIENT = { setting: "inpatient" } as const;
const AWAY = { place: "other-area" } as const;
const ABROAD = { place: "cross-province" } as const;
const INPATIENT_ABROAD = { ...INPATIENT, ...ABROAD } as const;

const ENROLMENT: BulletinItem[] = [
  ...bySchemes("参保人数", (scheme) => slot("insured", { scheme })),
  item("职工医保年末参保人数", null, slot("insured", { scheme: "employee" })),
  item("居民医保年末参保人数", null, slot("insured", { scheme: "resident" })),
  item("基本医保年末参保人数", null, slot("insured")),
  ...["在职职工", "在岗职工"].map((name) =>
    item(name, null, slot("insured", { scheme: "employee", group: "active" })),
  ),
  ...["退休职工", "退休人员"].map((name) =>
    item(name, null, slot("insured", { scheme: "employee", group: "retired" })),
  ),
  item("企业参保人数", "职工医保", slot("insured", { scheme: "employee", group: "enterprise" })),
  item("机关事业参保人数", "职工医保", slot("insured", { scheme: "employee", group: "institution" })),
  item("灵活就业等其他人员参保人数", "职工医保", slot("insured", { scheme: "employee", group: "flexible" })),
  item("单建统筹参保人数", "职工医保", slot("insured", { scheme: "employee", group: "pooling-only" })),
  item("统账结合参保人数", "职工医保", slot("insured", { scheme: "employee", group: "with-account" })),
  item("成年人", "居民医保", slot("insured", { scheme: "resident", group: "adult" })),
  item("中小学生儿童", "居民医保", slot("insured", { scheme: "resident", group: "minor" })),
  item("大学生", "居民医保", slot("insured", { scheme: "resident", group: "student" })),
  item("企业占比", "职工医保", stated("share:insured", { scheme: "employee", group: "enterprise" })),
  item("机关事业占比", "职工医保", stated("share:insured", { scheme: "employee", group: "institution" })),
  item("灵活就业占比", "职工医保", stated("share:insured", { scheme: "employee", group: "flexible" })),
  item("成年人占比", "居民医保", stated("share:insured", { scheme: "resident", group: "adult" })),
  item("中小学生儿童占比", "居民医保", stated("share:insured", { scheme: "resident", group: "minor" })),
  item("大学生占比", "居民医保", stated("share:insured", { scheme: "resident", group: "student" })),
  ...["参保人数同比", "参保人数比上年增长"].flatMap((name) =>
    bySchemes(name, (scheme) => stated("A03", { scheme })),
  ),
  ...bySchemes("参保人数比上年增加", (scheme) => stated("change:insured", { scheme }, "person")),
  ...bySchemes("参保人数比上年减少", (scheme) => stated("change:insured", { scheme }, "person"), true),
  item("参保率", "基本医保合计", stated("A02", {})),
  item("在职退休比", "职工医保", stated("A05", { scheme: "employee" })),
  item("年末总人口", null, slot("population")),
  item("人均财政补助标准", "居民医保", slot("standard.subsidy", { scheme: "resident" })),
  item("个人缴费标准", "居民医保", slot("standard.individual", { scheme: "resident" })),
];

const REVENUE_NAMES = ["基金总收入", "基金收入", "基金收入(含个人账户)"];
const EXPENDITURE_NAMES = ["基金总支出", "基金支出", "基金支出(含个人账户)", "基金待遇支出"];
const REVENUE_GROWTH = [
  "总收入比上年增长",
  "基金收入比上年增长",
  "基金收入同比",
  "收入同比",
  "总收入增长(base 2020 公报)",
];
const EXPENDITURE_GROWTH = ["总支出比上年增长", "基金支出比上年增长", "基金支出同比", "支出同比"];

const FUND: BulletinItem[] = [
  ...REVENUE_NAMES.flatMap((name) => bySchemes(name, (scheme) => slot("fund.revenue", { scheme }))),
  ...EXPENDITURE_NAMES.flatMap((name) => bySchemes(name, (scheme) => slot("fund.expenditure", { scheme }))),
  ...REVENUE_GROWTH.flatMap((name) => bySchemes(name, (scheme) => stated("B10.revenue", { scheme }))),
  ...EXPENDITURE_GROWTH.flatMap((name) => bySchemes(name, (scheme) => stated("B10.expenditure", { scheme }))),
  ...bySchemes("累计结存", (scheme) => slot("fund.balance", { scheme })),
  ...bySchemes("当期结存", (scheme) => stated("B03", { scheme }, "yuan")),
  ...["统筹基金累计结存", "统筹基金累计结余"].flatMap((name) =>
    bySchemes(name, (scheme) => slot("pooling-fund.balance", { scheme })),
  ),
  item("个人账户累计结存", "职工医保", slot("account.balance", { scheme: "employee" })),
  item("征缴收入", "职工医保", slot("fund.revenue.contribution", { scheme: "employee" })),
  item("人均筹资", "居民医保", stated("B12", { scheme: "resident" }, "yuan-per-person")),
  item("追回医保资金", null, slot("recovered")),
  item("基金收入合计", null, slot("fund.revenue")),
  item("职工基金收入", null, slot("fund.revenue", { scheme: "employee" })),
  item("居民基金收入", null, slot("fund.revenue", { scheme: "resident" })),
  item("基金支出合计", null, slot("fund.expenditure")),
  item("职工基金支出", null, slot("fund.expenditure", { scheme: "employee" })),
  item("居民基金支出", null, slot("fund.expenditure", { scheme: "resident" })),
  item("累计结余合计", null, slot("fund.balance")),
  item("职工累计结余", null, slot("fund.balance", { scheme: "employee" })),
];

const BENEFIT: BulletinItem[] = [
  ...bySchemes("政策范围内住院费用基金支付比例", (scheme) => stated("C01", { scheme })),
  ...bySchemes("住院费用实际报销比例", (scheme) => stated("C02", { scheme })),
  ...bySchemes("次均住院费用", (scheme) => stated("C05", { scheme }, "yuan-per-person")),
  ...bySchemes("次均住院费用比上年增长", (scheme) => stated("growth:C05", { scheme })),
  ...(
    [
      ["三级次均住院费用", "tertiary"],
      ["二级次均住院费用", "secondary"],
      ["一级及以下次均住院费用", "primary"],
    ] as const
  ).flatMap(([name, level]) =>
    bySchemes(name, (scheme) => stated("C05", { scheme, level }, "yuan-per-person")),
  ),
  ...bySchemes("次均住院床日", (scheme) => stated("C07", { scheme }, "day")),
  ...bySchemes("住院率", (scheme) => stated("C06", { scheme })),
  ...bySchemes("住院率比上年提高", (scheme) => stated("change:C06", { scheme })),
  item("在职住院率", "职工医保", stated("C06", { scheme: "employee", group: "active" })),
  item("退休住院率", "职工医保", stated("C06", { scheme: "employee", group: "retired" })),
  ...bySchemes("享受待遇人次", (scheme) => slot("visits", { scheme })),
  ...bySchemes("享受待遇人次比上年增长", (scheme) => stated("growth:visits", { scheme })),
  item("享受待遇人数", "长期护理保险", slot("patients", { scheme: "long-term-care" })),
  ...bySchemes("住院人次", (scheme) => slot("visits", { scheme, ...INPATIENT })),
  ...bySchemes("住院人次比上年增长", (scheme) => stated("growth:visits", { scheme, ...INPATIENT })),
  ...bySchemes("普通门急诊人次", (scheme) => slot("visits", { scheme, setting: "outpatient" })),
  ...bySchemes("门诊慢特病人次", (scheme) => slot("visits", { scheme, setting: "chronic" })),
  ...bySchemes("门诊慢特病人次比上年增长", (scheme) =>
    stated("growth:visits", { scheme, setting: "chronic" }),
  ),
  item(
    "人均生育待遇支出",
    "生育保险",
    stated("expenditure-per-person", { scheme: "maternity" }, "yuan-per-person"),
  ),
  item(
    "人均生育待遇支出比上年增长",
    "生育保险",
    stated("growth:expenditure-per-person", { scheme: "maternity" }),
  ),
];

const ASSISTANCE: BulletinItem[] = [
  item("支出", "医疗救助", slot("assistance.expenditure")),
  item("中央财政补助资金", "医疗救助", slot("assistance.central")),
  item("中央财政补助资金比上年增长", "医疗救助", stated("growth:assistance.central", {})),
  item("资助参加基本医疗保险人数", "医疗救助", slot("aided")),
  item("门诊和住院救助人次", "医疗救助", slot("assistance.direct-visits")),
  item("次均住院救助", "医疗救助", stated("D01.per-inpatient", {}, "yuan-per-person")),
  item("次均门诊救助", "医疗救助", stated("D01.per-outpatient", {}, "yuan-per-person")),
];

const CROSS_AREA: BulletinItem[] = [
  item("住院费用跨省直接结算人次", "异地就医", slot("direct-visits", INPATIENT_ABROAD)),
  item("住院跨省异地就医人次", "异地就医", slot("visits", INPATIENT_ABROAD)),
  item("职工异地就医人次", "异地就医", slot("visits", { scheme: "employee", ...AWAY })),
  item("居民异地就医人次", "异地就医", slot("visits", { scheme: "resident", ...AWAY })),
  item("职工异地就医费用", "异地就医", slot("expense", { scheme: "employee", ...AWAY })),
  item("居民异地就医费用", "异地就医", slot("expense", { scheme: "resident", ...AWAY })),
  item("跨省直接结算医疗费用", "异地就医", slot("direct-expense", ABROAD)),
  item("跨省直接结算基金支付", "异地就医", slot("direct-pay", ABROAD)),
  item("住院跨省直接结算医疗费用", "异地就医", slot("direct-expense", INPATIENT_ABROAD)),
  item("住院跨省直接结算基金支付", "异地就医", slot("direct-pay", INPATIENT_ABROAD)),
  item("住院费用跨省减少垫付", "异地就医", slot("saved-advance", INPATIENT_ABROAD)),
  item("门诊费用跨省直接结算人次", "异地就医", slot("direct-visits", { setting: "outpatient", ...ABROAD })),
  item("门诊费用跨省减少垫付", "异地就医", slot("saved-advance", { setting: "outpatient", ...ABROAD })),
  item("DRG/DIP实际付费医疗机构数", "支付方式", slot("case-based.providers")),
  item("占开展住院服务医疗机构比例", "支付方式", stated("E02", {})),
];

/** What 卫生健康 departments publish once a year. */
const HEALTH_ACCOUNTS: BulletinItem[] = [
  item("卫生总费用", null, slot("health.total")),
  item("个人卫生支出", null, slot("health.personal")),
  item("个人卫生支出占卫生总费用比例", null, stated("K03", {})),
];

/** Items of statistical bulletins, flash reports, monthly releases and yearbooks. */
export const BULLETIN_ITEMS: readonly BulletinItem[] = [
  ...ENROLMENT,
  ...FUND,
  ...BENEFIT,
  ...ASSISTANCE,
  ...CROSS_AREA,
  ...HEALTH_ACCOUNTS,
];
