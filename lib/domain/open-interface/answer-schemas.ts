import { SCHEMES } from "../dimension";
import { CONFIDENCE_NAMES, INDICATOR_GROUPS, POLARITY_NAMES, UNIT_NAMES } from "../indicators/definition";
import { COMMITMENT_KINDS, OPERATORS } from "../policy/commitment";
import { REASON_TEXT } from "../value";
import { BASES, ORIGINS, VINTAGES } from "../vintage";
import {
  anything,
  atLeast,
  count,
  flag,
  list,
  object,
  orNull,
  ref,
  type Schema,
  text,
  textOrNull,
  word,
} from "./schema";

const SPANS = { cumulative: "当年累计", single: "单期" };
const LEVELS = { nation: "全国", province: "省级", prefecture: "盟市", county: "旗县" };
const decimal = (description: string): Schema => textOrNull(`${description}；十进制文本，精确，不是浮点数`);

const namedArea = object({ code: text("行政区划代码"), name: text("地区名称") });

const value = object({
  id: text("永久编号：同一编号永远是同一个数"),
  page: text("该数在本系统中的页面，永久有效"),
  record: text("该数的完整记录（公式、分子分母、来源单元格）"),
  indicator: text("指标代码"),
  name: text("指标名称"),
  version: count("计算所用的指标定义版本"),
  scheme: word(SCHEMES, "险种"),
  schemeName: text("险种名称"),
  area: text("地区代码"),
  areaName: text("地区名称"),
  period: text("期间，写作 2026、2026Q3 或 2026-09"),
  periodName: text("期间的中文名称"),
  through: text("截至月份"),
  span: word(SPANS, "累计或单期"),
  vintage: word(VINTAGES, "数据版次"),
  vintageName: text("版次名称"),
  origin: word(ORIGINS, "数据性质"),
  originName: text("数据性质名称"),
  demonstration: flag("是否演示数据"),
  basis: word(BASES, "口径"),
  basisName: text("口径名称"),
  value: decimal("数值，用基本单位：比率为小数（0.712 即 71.2%），金额为元，人数为人；缺失时为 null"),
  bound: textOrNull("来源只公布界限时为 ≥ 或 ≤，value 是界限"),
  reason: orNull(word(REASON_TEXT, "缺失原因代码，有数值时为 null")),
  reasonText: textOrNull("缺失原因，写明涉及的地区"),
  unit: word(UNIT_NAMES, "展示单位"),
  unitName: text("展示单位名称"),
  display: text("四舍五入一次后的展示文本，缺失时为 —"),
  numerator: decimal("分子，不是比率的指标为 null"),
  denominator: decimal("分母，不是比率的指标为 null"),
  stated: flag("来源直接公布比率而未公布分子分母"),
  expected: count("应报地区数"),
  present: count("已计入地区数"),
  absent: list(namedArea, "未计入的地区"),
  partial: orNull(
    object({
      value: decimal("只含已报地区的数值"),
      numerator: decimal("其分子"),
      denominator: decimal("其分母"),
      label: text("已报/应报，如 13/14"),
    }),
  ),
  publication: count("写入该数的发布序号"),
});

const indicator = atLeast(
  {
    code: text("指标代码"),
    version: count("版本"),
    name: text("指标名称"),
    group: word(INDICATOR_GROUPS, "分组"),
    from: textOrNull("该版本适用的首个截至月份，null 为不限"),
    to: textOrNull("末个截至月份，null 为至今"),
    unit: word(UNIT_NAMES, "展示单位"),
    decimals: count("展示的小数位数"),
    polarity: word(POLARITY_NAMES, "指标方向"),
    accounting: text("财务口径或业务口径"),
    frequency: text("month 或 year"),
    levels: list(text("层级"), "适用的地区层级"),
    numeratorName: text("分子名称"),
    denominatorName: textOrNull("分母名称，没有时为 null"),
    stated: text("来源公布的比率如何使用"),
    source: text("定义出处"),
    caveats: text("使用时须注意"),
    confidence: word(CONFIDENCE_NAMES, "出处可靠程度"),
    expressions: list(
      atLeast({
        scheme: word(SCHEMES, "险种"),
        formula: text("中文公式"),
        sentence: text("公式的中文表述"),
        expression: anything("公式的结构"),
      }),
      "各险种的公式",
    ),
  },
  [],
);

const commitment = object(
  {
    document: text("文件编号"),
    clause: text("条款锚点"),
    quote: text("原文，逐字"),
    kind: word(COMMITMENT_KINDS, "种类"),
    operator: orNull(word(OPERATORS, "比较方式")),
    value: decimal("数值，用基本单位"),
    values: list(text("数值"), "区间或分档的各个数值"),
    points: list(object({ due: text("日期"), value: text("累计应达到") }), "分期安排"),
    unit: text("单位代码，没有数值时为空"),
    area: text("地区代码"),
    scheme: word(SCHEMES, "险种"),
    group: text("人群"),
    indicator: textOrNull("对应指标"),
    from: text("起始月份"),
    to: textOrNull("终止月份"),
    due: textOrNull("应达到的月份"),
    role: text("在政策测算中的用途"),
    areaClass: text("适用的地区类别"),
  },
  ["role", "areaClass"],
);

const area = object({
  code: text("行政区划代码（GB/T 2260）"),
  name: text("名称"),
  aliases: list(text("别名"), "别名"),
  formerNames: list(text("曾用名"), "曾用名"),
  formerCodes: list(text("曾用代码"), "曾用代码"),
  level: word(LEVELS, "行政层级"),
  isPoolingArea: flag("是否统筹区"),
  parentAdministrative: textOrNull("行政上级"),
  parentPooling: textOrNull("统筹上级"),
  note: textOrNull("说明"),
});

const period = object({
  period: text("期间，可原样用于 /values"),
  periodName: text("中文名称"),
  through: text("截至月份"),
  vintage: word(VINTAGES, "数据版次"),
  vintageName: text("版次名称"),
  origin: word(ORIGINS, "数据性质"),
  originName: text("数据性质名称"),
  demonstration: flag("是否演示数据"),
  areas: count("范围内已发布该期的地区数"),
});

const figure = atLeast(
  {
    id: text("永久编号"),
    publication: count("读取时的发布序号"),
    indicator: text("指标代码"),
    name: text("指标名称"),
    area: namedArea,
    period: text("期间"),
    periodName: text("期间的中文名称"),
    through: text("截至月份"),
    span: word(SPANS, "累计或单期"),
    scheme: word(SCHEMES, "险种"),
    vintage: word(VINTAGES, "数据版次"),
    origin: word(ORIGINS, "数据性质"),
    basis: word(BASES, "口径"),
    value: decimal("数值，用基本单位；缺失时为 null"),
    bound: textOrNull("界限符号"),
    reason: textOrNull("缺失原因（文字）"),
    code: word(REASON_TEXT, "缺失原因代码，只在缺失时有"),
    unit: word(UNIT_NAMES, "展示单位"),
    display: text("展示文本"),
    coverage: anything("应报、已报、未报地区和部分合计；取最近已知值时各地区所用月份"),
    formula: anything("公式、版本、出处"),
    numerator: anything("分子及其来源单元格、经办步骤"),
    denominator: anything("分母及其来源单元格、经办步骤"),
    comparisons: list(anything("一项比较"), "同比、环比（用 compare 指明）"),
    targets: list(anything("一项目标"), "适用的目标、原文和完成状态"),
    contradictions: list(anything("一处矛盾"), "公布数之间的矛盾"),
    others: list(anything("另一个数"), "同一指标的其他版次、口径"),
  },
  ["code"],
);

const problem = object(
  {
    type: text("错误种类"),
    title: text("错误名称"),
    status: count("HTTP 状态码"),
    detail: text("发生了什么、怎么办"),
    parameter: text("有误的参数"),
  },
  ["parameter"],
);

/** What the answers of the open interface are made of, by name. */
export const ANSWER_SCHEMAS = {
  Value: value,
  Indicator: indicator,
  Commitment: commitment,
  Area: area,
  Period: period,
  Figure: figure,
  Problem: problem,
} as const;

export type AnswerName = keyof typeof ANSWER_SCHEMAS;

/** A list as it is answered, or one thing. */
export const envelope = (name: AnswerName, many: boolean): Schema =>
  object(
    {
      asOf: count("所依据的发布序号；数据变动时增大"),
      data: many ? list(ref(name), "数据") : ref(name),
      next: textOrNull("下一页的地址，没有时为 null"),
    },
    many ? [] : ["next"],
  );
