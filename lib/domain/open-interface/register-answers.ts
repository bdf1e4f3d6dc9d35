import { SCHEMES } from "../dimension";
import { CONFIDENCE_NAMES, INDICATOR_GROUPS, POLARITY_NAMES, UNIT_NAMES } from "../indicators/definition";
import { COMMITMENT_KINDS, OPERATORS } from "../policy/commitment";
import {
  anything,
  atLeast,
  count,
  decimal,
  flag,
  list,
  object,
  orNull,
  text,
  textOrNull,
  word,
} from "./schema";

const LEVELS = { nation: "全国", province: "省级", prefecture: "盟市", county: "旗县" };

export const INDICATOR_ANSWER = atLeast(
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

export const COMMITMENT_ANSWER = object(
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

export const AREA_ANSWER = object({
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
