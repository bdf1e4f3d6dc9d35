import type { Setting } from "../../dimension";
import { define, FUND_LEVELS } from "../define";
import type { IndicatorDefinition } from "../definition";
import { type Expression, leaf, over } from "../expression";

const NOTICE_2020 = "内蒙古2020年城乡居民医保通知（据医保发〔2020〕24号）";
const BULLETIN = "全国医疗保障事业发展统计公报";

const common = { group: "assistance", accounting: "business" } as const;

const directVisits = (setting: Setting = "all"): Expression => leaf("assistance.direct-visits", { setting });

const perVisit = (code: string, name: string, setting: Setting): IndicatorDefinition =>
  define({
    ...common,
    code,
    name,
    unit: "yuan-per-visit",
    decimals: 0,
    polarity: "none",
    expressions: {
      all: over(leaf("pay.assistance", { setting }), directVisits(setting)),
    },
    numeratorName: `${setting === "inpatient" ? "住院" : "门诊"}医疗救助支付`,
    denominatorName: `${setting === "inpatient" ? "住院" : "门诊"}直接救助人次`,
    source: BULLETIN,
    confidence: "S",
  });

export const ASSISTANCE_INDICATORS: readonly IndicatorDefinition[] = [
  define({
    ...common,
    code: "D01.expenditure",
    name: "医疗救助支出",
    accounting: "financial",
    unit: "yuan",
    decimals: 2,
    polarity: "none",
    expressions: { all: leaf("assistance.expenditure") },
    numeratorName: "医疗救助支出",
    source: BULLETIN,
    confidence: "S",
  }),
  define({
    ...common,
    code: "D01.visits",
    name: "直接救助人次",
    unit: "visit",
    decimals: 2,
    polarity: "none",
    expressions: { all: directVisits() },
    numeratorName: "门诊和住院直接救助人次",
    source: BULLETIN,
    caveats: "救助总人次、门诊和住院救助人次、资助参保人数是三个不同的数。",
    confidence: "S",
  }),
  perVisit("D01.per-inpatient", "次均住院救助", "inpatient"),
  perVisit("D01.per-outpatient", "次均门诊救助", "outpatient"),
  define({
    ...common,
    code: "D02",
    name: "重特大疾病医疗救助人次占直接救助人次比例",
    unit: "percent",
    polarity: "up",
    expressions: { all: over(leaf("assistance.major-visits"), directVisits()) },
    numeratorName: "重特大疾病医疗救助人次",
    denominatorName: "直接救助人次（住院和门诊）",
    source: `${NOTICE_2020}：达到国家要求`,
    caveats: "文件没有给出数值，须由局确认界限并注明依据。",
    confidence: "S",
  }),
  define({
    ...common,
    code: "D03",
    name: "医疗救助基金累计结余占当期筹资比例",
    accounting: "financial",
    frequency: "year",
    levels: FUND_LEVELS,
    unit: "percent",
    polarity: "down",
    expressions: { all: over(leaf("assistance.balance"), leaf("assistance.raised")) },
    numeratorName: "医疗救助累计结余",
    denominatorName: "当年筹集基金总额",
    source: "财社〔2013〕217号：累计结余一般应不超过当年筹集基金总额的15%；内蒙古2020年通知：达到国家要求",
    caveats:
      "越低越好，可以为零；15%是对财社〔2013〕217号的理解，2020年通知没有给出数值，待局确认。年度指标，年中仅供参考。",
    confidence: "S",
  }),
  define({
    ...common,
    code: "D04",
    name: "重点救助对象住院费用救助比例",
    unit: "percent",
    polarity: "up",
    expressions: { all: over(leaf("assistance.key-payment"), leaf("assistance.key-self-paid")) },
    numeratorName: "医疗救助支付",
    denominatorName: "年度救助限额内政策范围内个人自付住院费用",
    source: "国办发〔2021〕36号；内政办发〔2021〕56号",
    confidence: "S",
  }),
];
