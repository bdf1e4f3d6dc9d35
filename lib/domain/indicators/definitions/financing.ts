import type { Scheme } from "../../dimension";
import { define, FUND_LEVELS } from "../define";
import type { IndicatorDefinition } from "../definition";
import { forSchemes, leaf, over } from "../expression";

const SCHEMES: readonly Scheme[] = ["all", "employee", "resident"];

const common = { group: "fund", accounting: "financial", levels: FUND_LEVELS } as const;

/** Who owes, who has paid, and what is still owed to providers. */
export const FINANCING_INDICATORS: readonly IndicatorDefinition[] = [
  define({
    ...common,
    code: "B09",
    name: "居民基金支出进度",
    unit: "percent",
    polarity: "pace",
    expressions: {
      resident: over(
        leaf("fund.expenditure", { scheme: "resident" }),
        leaf("raised.year", { scheme: "resident" }),
      ),
    },
    numeratorName: "居民医保累计实际支出",
    denominatorName: "全年筹资总额",
    source: "霍山县医保基金运行通报",
    caveats: "分母是全年筹资总额，不是预算支出；与时序进度比较。",
    confidence: "D",
  }),
  define({
    ...common,
    code: "B14",
    name: "征缴率",
    unit: "percent",
    decimals: 2,
    polarity: "up",
    expressions: forSchemes(SCHEMES, (scheme) =>
      over(leaf("contribution.paid", { scheme }), leaf("contribution.due", { scheme })),
    ),
    numeratorName: "实缴保险费",
    denominatorName: "应缴保险费",
    source: "张家港市公开的征缴率；新疆2024-07-05征求意见稿：确保应收尽收",
    confidence: "S",
  }),
  define({
    ...common,
    code: "B17",
    name: "即时结算医保基金支出覆盖率",
    unit: "percent",
    polarity: "up",
    expressions: forSchemes(SCHEMES, (scheme) =>
      over(
        leaf("fund.expenditure", { scheme, payment: "instant-settlement" }),
        leaf("fund.expenditure", { scheme }),
      ),
    ),
    numeratorName: "纳入即时结算的基金支出",
    denominatorName: "医保基金支出",
    source: "《全民医疗保障“十五五”规划》（2026-08-19）",
    confidence: "S",
  }),
  define({
    ...common,
    code: "B19",
    name: "应付未付医药机构款",
    unit: "yuan",
    decimals: 2,
    polarity: "down",
    expressions: forSchemes(SCHEMES, (scheme) => leaf("settlement.payable", { scheme })),
    numeratorName: "期末应付未付定点机构结算款",
    source: "工作惯例",
    caveats: "结余好看而机构款未付时，须与当期结余、累计结余同看。",
    confidence: "M",
  }),
  define({
    ...common,
    code: "B20",
    name: "清算完成率",
    unit: "percent",
    polarity: "up",
    frequency: "year",
    expressions: forSchemes(SCHEMES, (scheme) =>
      over(leaf("reconciliation.done", { scheme }), leaf("reconciliation.due", { scheme })),
    ),
    numeratorName: "已清算上年度结算款",
    denominatorName: "应清算上年度结算款",
    source: "工作惯例",
    confidence: "M",
  }),
];
