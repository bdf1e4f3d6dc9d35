import { define } from "../define";
import type { IndicatorDefinition, IndicatorGroup, IndicatorLevel } from "../definition";
import { leaf, over } from "../expression";

const PLAN_2021 = "国办发〔2021〕36号";
const PRACTICE = "工作惯例";

/** One list for a whole province. */
const PROVINCIAL: readonly IndicatorLevel[] = ["province", "nation"];

type Ratio = {
  group: IndicatorGroup;
  code: string;
  name: string;
  part: string;
  whole: string;
  names: readonly [string, string];
  source: string;
} & Partial<IndicatorDefinition>;

const share = ({ part, whole, names, ...given }: Ratio): IndicatorDefinition =>
  define({
    accounting: "register",
    unit: "percent",
    polarity: "up",
    confidence: "S",
    expressions: { all: over(leaf(part), leaf(whole)) },
    numeratorName: names[0],
    denominatorName: names[1],
    ...given,
  });

const kinds = (code: string, name: string, measure: string): IndicatorDefinition =>
  define({
    group: "procurement",
    accounting: "register",
    code,
    name,
    unit: "item",
    decimals: 0,
    polarity: "up",
    frequency: "year",
    levels: PROVINCIAL,
    expressions: { all: leaf(measure) },
    numeratorName: name,
    source: PLAN_2021,
    caveats: "累计数；一省一份目录，不由盟市相加。",
    confidence: "S",
  });

/** 招采、监管、经办服务, and the health accounts' ratio that the plan lists. */
export const MANAGEMENT_INDICATORS: readonly IndicatorDefinition[] = [
  share({
    group: "procurement",
    code: "G01",
    name: "省级平台采购药品金额占比",
    frequency: "year",
    part: "procurement.drugs.platform",
    whole: "procurement.drugs",
    names: ["省级平台采购药品金额", "全部采购药品（不含中药饮片）金额"],
    source: PLAN_2021,
  }),
  share({
    group: "procurement",
    code: "G02",
    name: "省级平台采购高值耗材金额占比",
    frequency: "year",
    part: "procurement.consumables.platform",
    whole: "procurement.consumables",
    names: ["省级平台采购高值耗材金额", "全部采购高值耗材金额"],
    source: PLAN_2021,
  }),
  kinds("G03.drugs", "国家和省级集采药品品种数", "procurement.drug-kinds"),
  kinds("G03.consumables", "国家和省级集采高值耗材类数", "procurement.consumable-kinds"),
  share({
    group: "procurement",
    code: "G04.volume",
    name: "集采约定采购量完成率",
    part: "procurement.bought",
    whole: "procurement.agreed",
    names: ["集采实际采购量", "集采约定采购量"],
    source: PRACTICE,
    confidence: "M",
  }),
  share({
    group: "procurement",
    code: "G04.payment",
    name: "集采回款及时率",
    part: "procurement.paid-in-time",
    whole: "procurement.payable",
    names: ["按时回款额", "应回款额"],
    source: PRACTICE,
    confidence: "M",
  }),
  share({
    group: "supervision",
    code: "H01",
    name: "定点机构检查覆盖率",
    part: "providers.inspected",
    whole: "providers",
    names: ["现场检查定点机构数", "定点机构总数"],
    source: "内蒙古2020年城乡居民医保通知：现场检查全覆盖",
    caveats: "本年累计，同一机构只计一次。",
  }),
  share({
    group: "supervision",
    code: "H02.complaints",
    name: "举报办结率",
    part: "complaints.closed",
    whole: "complaints",
    names: ["办结举报数", "受理举报数"],
    source: PRACTICE,
    confidence: "M",
  }),
  share({
    group: "supervision",
    code: "H02.deductions",
    name: "智能审核扣款率",
    polarity: "none",
    part: "audit.deducted",
    whole: "audit.claimed",
    names: ["智能审核扣款额", "申报基金额"],
    source: PRACTICE,
    confidence: "M",
  }),
  share({
    group: "service",
    code: "J01",
    name: "政务服务满意率",
    frequency: "year",
    part: "ratings.satisfied",
    whole: "ratings",
    names: ["满意评价数", "评价总数"],
    source: PLAN_2021,
  }),
  share({
    group: "service",
    code: "J02.online",
    name: "线上可办率",
    frequency: "year",
    part: "services.online",
    whole: "services",
    names: ["线上可办事项数", "清单事项总数"],
    source: PLAN_2021,
  }),
  share({
    group: "service",
    code: "J02.window",
    name: "窗口可办率",
    frequency: "year",
    part: "services.window",
    whole: "services",
    names: ["窗口可办事项数", "清单事项总数"],
    source: PLAN_2021,
  }),
  share({
    group: "service",
    code: "J03",
    name: "医保电子凭证激活率",
    part: "certificates.active",
    whole: "insured",
    names: ["医保电子凭证激活人数", "期末参保人数"],
    source: "宁夏医疗保障“十四五”规划",
  }),
  share({
    group: "supplementary",
    code: "K03",
    name: "个人卫生支出占卫生总费用比例",
    frequency: "year",
    levels: PROVINCIAL,
    polarity: "down",
    part: "health.personal",
    whole: "health.total",
    names: ["个人卫生支出", "卫生总费用"],
    source: `${PLAN_2021}（人民日报2021-09-30）`,
    caveats: "由卫生健康部门一年公布一次。",
  }),
];
