import type { Scheme, Setting } from "../../dimension";
import { define } from "../define";
import type { IndicatorDefinition } from "../definition";
import {
  type BySchemes,
  type Expression,
  forSchemes,
  gap,
  growth,
  insured,
  leaf,
  minus,
  over,
  sumOf,
} from "../expression";

const NOTICE_2020 = "内蒙古2020年城乡居民医保通知（据医保发〔2020〕24号）";
const BULLETIN = "全国医疗保障事业发展统计公报";
const SCHEMES: readonly Scheme[] = ["all", "employee", "resident"];

const settled = (measure: string, scheme: Scheme, setting: Setting): Expression =>
  leaf(measure, { scheme, setting });

/** Residents have critical-illness insurance, employees the large-amount subsidy; both schemes together have both. */
const SUPPLEMENTS: Partial<Record<Scheme, readonly string[]>> = {
  employee: ["pay.large-amount"],
  resident: ["pay.critical-illness"],
  all: ["pay.large-amount", "pay.critical-illness"],
};

/** Pooling fund and the supplementary schemes that pay with it; neither medical assistance nor individual accounts. */
const fundPaid = (scheme: Scheme, setting: Setting): Expression =>
  sumOf(
    ...[
      "pay.pooling",
      ...(SUPPLEMENTS[scheme] as readonly string[]),
      "pay.civil-servant",
      "pay.enterprise",
    ].map((measure) => settled(measure, scheme, setting)),
  );

const ratioOf = (
  numerator: (scheme: Scheme) => Expression,
  denominator: (scheme: Scheme) => Expression,
): BySchemes => forSchemes(SCHEMES, (scheme) => over(numerator(scheme), denominator(scheme)));

const expense = (scheme: Scheme): Expression => settled("expense", scheme, "inpatient");
const inPolicy = (scheme: Scheme): Expression => settled("expense.in-policy", scheme, "inpatient");
const visits = (scheme: Scheme): Expression => settled("visits", scheme, "inpatient");
const inCounty = (measure: string, scheme: Scheme): Expression =>
  leaf(measure, { scheme, setting: "inpatient", place: "county" });
const inPolicyRate = (scheme: Scheme): Expression => over(fundPaid(scheme, "inpatient"), inPolicy(scheme));
const effectiveRate = (scheme: Scheme): Expression => over(fundPaid(scheme, "inpatient"), expense(scheme));

const common = { group: "benefit", accounting: "business" } as const;

export const BENEFIT_INDICATORS: readonly IndicatorDefinition[] = [
  define({
    ...common,
    code: "C01",
    name: "政策范围内住院费用基金支付比例",
    unit: "percent",
    polarity: "band",
    expressions: forSchemes(SCHEMES, inPolicyRate),
    numeratorName: "住院基金支付（统筹、大病或大额、公务员、企业补充）",
    denominatorName: "政策范围内住院费用",
    source: "国办发〔2021〕36号主要指标；内蒙古2020年城乡居民医保通知",
    caveats: "分子不含医疗救助和个人账户；各地计入的基金范围不尽相同，比较前须核对。",
    confidence: "D",
  }),
  define({
    ...common,
    code: "C02",
    name: "住院费用实际报销比例",
    unit: "percent",
    polarity: "up",
    expressions: forSchemes(SCHEMES, effectiveRate),
    numeratorName: "住院基金支付（同政策范围内支付比例）",
    denominatorName: "住院医疗费用总额",
    source: BULLETIN,
    caveats: "与政策范围内支付比例分子相同，分母为全部住院费用。",
    confidence: "S",
  }),
  define({
    ...common,
    code: "C03",
    name: "目录外（全自费）费用占比",
    unit: "percent",
    polarity: "down",
    expressions: ratioOf(
      (scheme) =>
        sumOf(
          settled("expense.own", scheme, "inpatient"),
          settled("expense.over-limit", scheme, "inpatient"),
        ),
      expense,
    ),
    numeratorName: "全自费＋超限价自费",
    denominatorName: "住院医疗费用总额",
    source: `${NOTICE_2020}：控制政策范围外费用比例`,
    caveats: "不含先行自付，与政策范围外费用占比不同。",
    confidence: "S",
  }),
  define({
    ...common,
    code: "C04",
    name: "两个比例差距",
    unit: "point",
    polarity: "down",
    stated: "compared",
    expressions: forSchemes(SCHEMES, (scheme) => gap(inPolicyRate(scheme), effectiveRate(scheme))),
    numeratorName: "政策范围内支付比例－实际报销比例",
    source: `${NOTICE_2020}：逐步缩小实际支付比例和政策范围内支付比例的差距`,
    confidence: "S",
  }),
  define({
    ...common,
    code: "C05",
    name: "次均住院费用",
    unit: "yuan-per-visit",
    decimals: 0,
    polarity: "down",
    expressions: ratioOf(expense, visits),
    numeratorName: "住院医疗费用总额",
    denominatorName: "住院人次（出院结算）",
    source: BULLETIN,
    caveats: "按人次，不是按人数。",
    confidence: "D",
  }),
  define({
    ...common,
    code: "C06",
    name: "住院率",
    unit: "percent",
    polarity: "down",
    expressions: ratioOf(visits, (scheme) => insured(scheme)),
    numeratorName: "住院人次（本年累计）",
    denominatorName: "期末参保人数",
    source: BULLETIN,
    caveats: "年中为累计数，不可与年度住院率直接比较；职工公布值不能由公布人次复算。",
    confidence: "D",
  }),
  define({
    ...common,
    code: "C07",
    name: "次均住院床日",
    unit: "day",
    polarity: "down",
    expressions: ratioOf((scheme) => settled("bed-days", scheme, "inpatient"), visits),
    numeratorName: "住院床日",
    denominatorName: "住院人次",
    source: BULLETIN,
    confidence: "S",
  }),
  define({
    ...common,
    code: "C08",
    name: "普通门诊统筹政策范围内支付比例",
    unit: "percent",
    polarity: "up",
    expressions: ratioOf(
      (scheme) => fundPaid(scheme, "outpatient"),
      (scheme) => settled("expense.in-policy", scheme, "outpatient"),
    ),
    numeratorName: "普通门诊基金支付",
    denominatorName: "普通门诊政策范围内费用",
    source: NOTICE_2020,
    caveats: "“两病”用药支付比例是另一指标。",
    confidence: "D",
  }),
  define({
    ...common,
    code: "C11",
    name: "大病保险政策范围内支付比例",
    unit: "percent",
    polarity: "up",
    expressions: {
      resident: over(
        leaf("critical.payment", { scheme: "resident" }),
        leaf("critical.eligible", { scheme: "resident" }),
      ),
    },
    numeratorName: "大病保险赔付",
    denominatorName: "起付线以上合规费用",
    source: NOTICE_2020,
    caveats: "困难群众起付线减半、支付比例提高5个百分点，合并计算时比例偏高。",
    confidence: "D",
  }),
  define({
    ...common,
    code: "C12",
    name: "大病保险受益率",
    unit: "percent",
    decimals: 2,
    polarity: "none",
    expressions: {
      resident: over(leaf("critical.beneficiaries", { scheme: "resident" }), insured("resident")),
    },
    numeratorName: "大病保险受益人次",
    denominatorName: "居民医保参保人数",
    source: "工作惯例",
    caveats: "按人次计。",
    confidence: "M",
  }),
  define({
    ...common,
    code: "C14.visits",
    name: "县域内住院人次占比",
    unit: "percent",
    polarity: "up",
    expressions: ratioOf((scheme) => inCounty("visits", scheme), visits),
    numeratorName: "县域内住院人次",
    denominatorName: "全部住院人次",
    source: "临医保发〔2019〕15号；霍山县通报",
    confidence: "D",
  }),
  define({
    ...common,
    code: "C14.fund",
    name: "县域内住院统筹基金支出占比",
    unit: "percent",
    polarity: "up",
    expressions: ratioOf(
      (scheme) => inCounty("pay.pooling", scheme),
      (scheme) => settled("pay.pooling", scheme, "inpatient"),
    ),
    numeratorName: "县域内住院统筹基金支付",
    denominatorName: "全部住院统筹基金支付",
    source: "临医保发〔2019〕15号；霍山县通报",
    confidence: "D",
  }),
  define({
    ...common,
    code: "C15",
    name: "住院医疗费用增长率",
    unit: "percent",
    polarity: "down",
    stated: "compared",
    expressions: forSchemes(SCHEMES, (scheme) => growth(expense(scheme))),
    numeratorName: "本期住院医疗费用",
    denominatorName: "上年同期住院医疗费用",
    source: "工作惯例",
    confidence: "M",
  }),
  define({
    ...common,
    code: "C16",
    name: "政策范围外费用占比",
    unit: "percent",
    polarity: "down",
    expressions: ratioOf((scheme) => minus(expense(scheme), inPolicy(scheme)), expense),
    numeratorName: "住院医疗费用总额－政策范围内住院费用",
    denominatorName: "住院医疗费用总额",
    source: `${NOTICE_2020}：控制政策范围外费用比例`,
    caveats: "实际报销比例＝政策范围内支付比例×（1－政策范围外费用占比）。",
    confidence: "S",
  }),
];
