import type { Scheme } from "../../dimension";
import { define, FUND_LEVELS } from "../define";
import type { IndicatorDefinition } from "../definition";
import {
  constant,
  type Expression,
  forSchemes,
  gap,
  growth,
  leaf,
  minus,
  months,
  over,
  product,
  rollingYear,
  shifted,
  sumOf,
} from "../expression";

const SCHEMES: readonly Scheme[] = ["all", "employee", "resident"];
const SETTLED: readonly Scheme[] = [...SCHEMES, "maternity", "long-term-care"];

const revenue = (scheme: Scheme): Expression => leaf("fund.revenue", { scheme });
const expenditure = (scheme: Scheme): Expression => leaf("fund.expenditure", { scheme });

/** Residents have no individual accounts: their whole fund is the pooling fund. */
const pooling = (tail: "balance" | "expenditure", scheme: Scheme): Expression => {
  if (scheme === "resident") return leaf(`fund.${tail}`, { scheme });
  if (scheme === "employee") return leaf(`pooling-fund.${tail}`, { scheme });
  return sumOf(pooling(tail, "employee"), pooling(tail, "resident"));
};

const poolingBudget = (scheme: Scheme): Expression => {
  if (scheme === "resident") return leaf("budget.expenditure", { scheme });
  if (scheme === "employee") return leaf("budget.pooling-expenditure", { scheme });
  return sumOf(poolingBudget("employee"), poolingBudget("resident"));
};

const BUDGET_TABLE = "社会保险基金预算表";
const BULLETIN = "全国医疗保障事业发展统计公报";
const PRACTICE = "工作惯例";

const common = {
  group: "fund",
  accounting: "financial",
  levels: FUND_LEVELS,
  polarity: "none",
} as const;

const amount = { ...common, unit: "yuan", decimals: 2 } as const;
const percent = { ...common, unit: "percent" } as const;

const reserveMonths = (
  code: string,
  name: string,
  monthly: (scheme: Scheme) => Expression,
  denominatorName: string,
): IndicatorDefinition =>
  define({
    ...common,
    code,
    name,
    unit: "month",
    polarity: "band",
    expressions: forSchemes(SCHEMES, (scheme) => over(pooling("balance", scheme), monthly(scheme))),
    numeratorName: "期末统筹基金累计结余",
    denominatorName,
    source: "人社部发〔2009〕67号（6—9个月为宜、不足3个月预警等界限适用职工统筹基金，原文待核）",
    caveats: "不含个人账户；居民医保无全国统一界限，且年内收支不均，前三季度单看本年月均会误判。",
    confidence: "M",
  });

export const FUND_INDICATORS: readonly IndicatorDefinition[] = [
  define({
    ...amount,
    code: "B01",
    name: "基金收入",
    expressions: forSchemes(SETTLED, revenue),
    numeratorName: "本年累计基金收入（不含上解、下拨）",
    source: BUDGET_TABLE,
    caveats: "自1月累计；汇总时剔除上级补助、下级上解。",
    confidence: "S",
  }),
  define({
    ...amount,
    code: "B02",
    name: "基金支出",
    expressions: forSchemes(SETTLED, expenditure),
    numeratorName: "本年累计基金支出（不含上解、下拨）",
    source: BUDGET_TABLE,
    caveats: "财务口径（收付实现制），与按出院时间的业务口径不同。",
    confidence: "S",
  }),
  define({
    ...amount,
    code: "B03",
    name: "当期结余",
    polarity: "none",
    stated: "compared",
    expressions: forSchemes(SCHEMES, (scheme) => minus(revenue(scheme), expenditure(scheme))),
    numeratorName: "基金收入－基金支出",
    source: `${BULLETIN}；新疆2024-07-05征求意见稿（约束预算，不约束实际结余）`,
    caveats: "居民医保有季节性，一个季度的当期结余不作好坏判断，须与本地区历年同期和全年预计同看。",
    confidence: "D",
  }),
  define({
    ...amount,
    code: "B04",
    name: "累计结余",
    expressions: forSchemes(SCHEMES, (scheme) => leaf("fund.balance", { scheme })),
    numeratorName: "期末滚存结余",
    source: BUDGET_TABLE,
    caveats: "各期公报之间不能严格滚存衔接（如2022年差158.66亿元），系统如实列出差额。",
    confidence: "D",
  }),
  define({
    ...percent,
    code: "B05",
    name: "当期结余率",
    expressions: forSchemes(SCHEMES, (scheme) =>
      over(minus(revenue(scheme), expenditure(scheme)), revenue(scheme)),
    ),
    numeratorName: "当期结余",
    denominatorName: "基金收入",
    source: PRACTICE,
    confidence: "M",
  }),
  define({
    ...percent,
    code: "B06",
    name: "基金使用率",
    polarity: "band",
    expressions: forSchemes(SCHEMES, (scheme) => over(expenditure(scheme), revenue(scheme))),
    numeratorName: "基金支出",
    denominatorName: "基金收入",
    source: PRACTICE,
    caveats: "超过100%即收不抵支。",
    confidence: "M",
  }),
  reserveMonths(
    "B07.rolling-12",
    "可支付月数（近12个月月均支出）",
    (scheme) => over(rollingYear(pooling("expenditure", scheme)), constant(12)),
    "近12个月统筹支出÷12",
  ),
  reserveMonths(
    "B07.year-to-date",
    "可支付月数（本年月均支出）",
    (scheme) => over(pooling("expenditure", scheme), months),
    "本年累计统筹支出÷月数",
  ),
  reserveMonths(
    "B07.last-year",
    "可支付月数（上年月均支出）",
    (scheme) => over(shifted(pooling("expenditure", scheme), "year-end-1"), constant(12)),
    "上年统筹支出÷12",
  ),
  reserveMonths(
    "B07.budget",
    "可支付月数（预算月均支出）",
    (scheme) => over(poolingBudget(scheme), constant(12)),
    "全年预算统筹支出÷12",
  ),
  define({
    ...percent,
    code: "B08.revenue",
    name: "收入预算执行率",
    polarity: "pace",
    expressions: forSchemes(SCHEMES, (scheme) => over(revenue(scheme), leaf("budget.revenue", { scheme }))),
    numeratorName: "本年累计基金收入",
    denominatorName: "全年预算收入（调整后）",
    source: "四川省本级预算执行公开；财社〔2022〕65号",
    caveats: "与序时进度比较；居民收入年内不均，应同看历史同期进度。",
    confidence: "D",
  }),
  define({
    ...percent,
    code: "B08.expenditure",
    name: "支出预算执行率",
    polarity: "pace",
    expressions: forSchemes(SCHEMES, (scheme) =>
      over(expenditure(scheme), leaf("budget.expenditure", { scheme })),
    ),
    numeratorName: "本年累计基金支出",
    denominatorName: "全年预算支出（调整后）",
    source: "四川省本级预算执行公开；财社〔2022〕65号",
    caveats: "与序时进度比较。",
    confidence: "D",
  }),
  define({
    ...percent,
    code: "B10.revenue",
    name: "收入同比增速",
    stated: "compared",
    expressions: forSchemes(SCHEMES, (scheme) => growth(revenue(scheme))),
    numeratorName: "本期累计收入",
    denominatorName: "上年同期累计收入",
    source: BULLETIN,
    caveats: "年度数以上年最终数为基期；快报与上年公报比较。",
    confidence: "D",
  }),
  define({
    ...percent,
    code: "B10.expenditure",
    name: "支出同比增速",
    stated: "compared",
    expressions: forSchemes(SCHEMES, (scheme) => growth(expenditure(scheme))),
    numeratorName: "本期累计支出",
    denominatorName: "上年同期累计支出",
    source: BULLETIN,
    caveats: "年度数以上年最终数为基期；快报与上年公报比较。",
    confidence: "D",
  }),
  define({
    ...common,
    code: "B11",
    name: "支出与收入增速差",
    unit: "point",
    polarity: "down",
    stated: "compared",
    expressions: forSchemes(SCHEMES, (scheme) => gap(growth(expenditure(scheme)), growth(revenue(scheme)))),
    numeratorName: "支出增速－收入增速",
    source: PRACTICE,
    confidence: "M",
  }),
  define({
    ...common,
    code: "B12",
    name: "人均筹资",
    unit: "yuan-per-person",
    decimals: 0,
    stated: "compared",
    expressions: forSchemes(SCHEMES, (scheme) => over(revenue(scheme), leaf("insured", { scheme }))),
    numeratorName: "基金收入",
    denominatorName: "期末参保人数",
    source: BULLETIN,
    caveats: "公报“人均筹资889元”（2021年）是筹资标准口径，与收入除以参保人数（964元）不同。",
    confidence: "D",
  }),
  define({
    ...common,
    code: "B13",
    name: "人均基金支出",
    unit: "yuan-per-person",
    decimals: 0,
    expressions: forSchemes(SCHEMES, (scheme) => over(expenditure(scheme), leaf("insured", { scheme }))),
    numeratorName: "基金支出",
    denominatorName: "期末参保人数",
    source: "由公布数推算",
    confidence: "D",
  }),
  ...(["revenue", "expenditure", "balance"] as const).map((tail) =>
    define({
      ...amount,
      code: `B15.${tail}`,
      name: { revenue: "个人账户收入", expenditure: "个人账户支出", balance: "个人账户累计结余" }[tail],
      expressions: { employee: leaf(`account.${tail}`, { scheme: "employee" }) },
      numeratorName: { revenue: "个人账户收入", expenditure: "个人账户支出", balance: "个人账户累计结余" }[
        tail
      ],
      source: BULLETIN,
      caveats: "2024年起全国月度数据不含个人账户。",
      confidence: "D",
    }),
  ),
  define({
    ...amount,
    code: "B16",
    name: "追回医保资金",
    expressions: { all: leaf("recovered") },
    numeratorName: "追回医保资金",
    source: BULLETIN,
    confidence: "S",
  }),
  ...(["revenue", "expenditure"] as const).map((tail) =>
    define({
      ...percent,
      code: `B18.${tail}`,
      name: tail === "revenue" ? "收入历史同期进度" : "支出历史同期进度",
      polarity: "band",
      expressions: forSchemes(SCHEMES, (scheme) => historicalPace(tail, scheme)),
      numeratorName: `本年累计${tail === "revenue" ? "收入" : "支出"}×近三年全年合计`,
      denominatorName: `近三年同期累计合计×全年预算${tail === "revenue" ? "收入" : "支出"}`,
      source: PRACTICE,
      caveats: "100%为与近三年同期进度一致；近三年按同期合计与全年合计之比，不取各年比重的平均。",
      confidence: "D",
    }),
  ),
];

/** This year so far against the budget, over the share that the same months had of the last three years. */
function historicalPace(tail: "revenue" | "expenditure", scheme: Scheme): Expression {
  const flow = tail === "revenue" ? revenue(scheme) : expenditure(scheme);
  const soFar = sumOf(
    shifted(flow, "year-ago"),
    shifted(flow, "two-years-ago"),
    shifted(flow, "three-years-ago"),
  );
  const whole = sumOf(shifted(flow, "year-end-1"), shifted(flow, "year-end-2"), shifted(flow, "year-end-3"));
  return over(product(flow, whole), product(soFar, leaf(`budget.${tail}`, { scheme })));
}
