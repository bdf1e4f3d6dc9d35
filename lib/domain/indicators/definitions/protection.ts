import { define } from "../define";
import type { IndicatorDefinition } from "../definition";
import { leaf, over, sumOf } from "../expression";

const PLAN = "内政办发〔2021〕56号";
const REFORM_2021 = "医保发〔2021〕48号（DRG/DIP支付方式改革三年行动计划）";

const RESIDENT = { scheme: "resident" } as const;
const TWO_DISEASES = { scheme: "resident", setting: "two-diseases" } as const;
const KEY_INPATIENT = { scheme: "resident", group: "key", setting: "inpatient" } as const;

const percent = { accounting: "business", unit: "percent", polarity: "up" } as const;

/** What the benefit summary does not count: two diseases, three layers of protection, cases. */
export const PROTECTION_INDICATORS: readonly IndicatorDefinition[] = [
  define({
    ...percent,
    group: "benefit",
    code: "C09",
    name: "两病门诊用药政策范围内支付比例",
    expressions: {
      resident: over(leaf("pay.fund", TWO_DISEASES), leaf("expense.in-policy", TWO_DISEASES)),
    },
    numeratorName: "两病药品基金支付",
    denominatorName: "两病药品政策范围内费用",
    source: PLAN,
    confidence: "S",
  }),
  define({
    ...percent,
    group: "benefit",
    code: "C10",
    name: "两病保障覆盖率",
    expressions: {
      resident: over(leaf("two-diseases.beneficiaries", RESIDENT), leaf("two-diseases.registered", RESIDENT)),
    },
    numeratorName: "享受两病待遇人数",
    denominatorName: "登记（规范管理）两病参保患者",
    source: "工作惯例",
    caveats: "分母来自卫生健康部门。",
    confidence: "M",
  }),
  define({
    ...percent,
    group: "benefit",
    code: "C13",
    name: "大病保险资金使用率",
    polarity: "band",
    expressions: {
      resident: over(leaf("critical.payment", RESIDENT), leaf("critical.raised", RESIDENT)),
    },
    numeratorName: "大病保险赔付",
    denominatorName: "大病保险全年筹资额",
    source: "临医保发〔2019〕15号",
    caveats: "分母是全年筹资额，年中为累计进度；临汾“不低于85元”是人均筹资标准，不是使用率。",
    confidence: "S",
  }),
  define({
    ...percent,
    group: "assistance",
    code: "D05",
    name: "重点救助对象三重制度综合报销比例",
    expressions: {
      resident: over(
        sumOf(
          leaf("pay.pooling", KEY_INPATIENT),
          leaf("pay.critical-illness", KEY_INPATIENT),
          leaf("pay.assistance", KEY_INPATIENT),
        ),
        leaf("expense.in-policy", KEY_INPATIENT),
      ),
    },
    numeratorName: "重点救助对象统筹＋大病＋救助支付",
    denominatorName: "重点救助对象政策范围内住院费用",
    source: "亳州市医保通报",
    confidence: "D",
  }),
  define({
    ...percent,
    group: "assistance",
    code: "D06",
    name: "“一站式”结算率",
    expressions: { all: over(leaf("assistance.one-stop-visits"), leaf("assistance.direct-visits")) },
    numeratorName: "一站式结算救助人次",
    denominatorName: "直接救助人次",
    source: "内蒙古2020年城乡居民医保通知（据医保发〔2020〕24号）",
    confidence: "S",
  }),
  define({
    ...percent,
    group: "payment",
    code: "E03.case-coverage",
    name: "病种覆盖率",
    expressions: { all: over(leaf("case-types.paid"), leaf("case-types.all")) },
    numeratorName: "DRG/DIP实际付费病种数",
    denominatorName: "全部病种数",
    source: REFORM_2021,
    caveats: "病种覆盖率与入组率是两个指标。",
    confidence: "S",
  }),
  define({
    ...percent,
    group: "payment",
    code: "E03.case-group",
    name: "入组率",
    expressions: { all: over(leaf("cases.grouped"), leaf("cases.due")) },
    numeratorName: "DRG/DIP入组病例数",
    denominatorName: "应入组（上传）住院病例数",
    source: REFORM_2021,
    confidence: "S",
  }),
];
