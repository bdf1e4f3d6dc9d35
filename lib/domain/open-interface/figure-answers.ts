import { SCHEMES } from "../dimension";
import { UNIT_NAMES } from "../indicators/definition";
import { REASON_TEXT } from "../value";
import { BASES, ORIGINS, VINTAGES } from "../vintage";
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

const SPANS = { cumulative: "当年累计", single: "单期" };

const namedArea = object({ code: text("行政区划代码"), name: text("地区名称") });

export const VALUE_ANSWER = object({
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

export const FIGURE_ANSWER = atLeast(
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

export const PERIOD_ANSWER = object({
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
