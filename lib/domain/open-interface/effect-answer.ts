import { SCHEMES } from "../dimension";
import { STATUSES } from "../targets/standing";
import { count, decimal, flag, list, object, orNull, text, textOrNull, word } from "./schema";

const STATUS_NAMES = Object.fromEntries(
  Object.entries(STATUSES).map(([status, { word: name }]) => [status, name]),
);

const side = object({
  value: decimal("数值，用基本单位；有 coverage 时是已报地区的合计；缺失时为 null"),
  display: text("展示文本，缺失时为 —"),
  coverage: textOrNull("已报/应报，如 13/14；数值完整或没有数值时为 null"),
  reason: textOrNull("缺失的原因，写明涉及的地区"),
});

const figure = object({
  indicator: text("指标代码"),
  name: text("指标名称"),
  scheme: word(SCHEMES, "险种"),
  area: object({ code: text("行政区划代码"), name: text("地区名称") }),
  through: text("截至月份"),
  periodName: text("期间的中文名称"),
  page: textOrNull("现在的数在本系统中的页面；还没有时为 null"),
  before: side,
  after: side,
  change: textOrNull("变动，如“提高0.1个百分点”"),
  lastYear: textOrNull("发布后较上年同期；不是本期的、没有可比数的为 null"),
});

const standing = object({
  name: text("目标名称"),
  quote: text("原文"),
  document: text("文件"),
  area: text("地区名称"),
  scheme: text("险种名称"),
  periodName: text("期间的中文名称"),
  before: orNull(word(STATUS_NAMES, "此前的判断，没有判断过的为 null")),
  after: word(STATUS_NAMES, "发布后的判断"),
  reason: text("判断的理由"),
  informative: flag("仅供参考"),
  page: text("该目标在本系统中的页面"),
});

const view = {
  publication: count("按第几次发布后的数据试算"),
  headline: text("一句话"),
  remarks: list(text("一句"), "补充说明"),
  obstacle: textOrNull("为什么现在还不能发布，能发布时为 null"),
  figures: list(figure, "会变的数，变动最大的指标在前"),
  outside: count("范围以外（上级地区）会变的数有几个"),
  standings: list(standing, "会变的目标判断，最差的在前"),
  reports: list(
    object({
      title: text("标题"),
      figures: count("与报告不同的数有几个"),
      page: text("报告的页面"),
    }),
    "会标为“签发后有变”的报告",
  ),
};

export const SUBMISSION_EFFECT_ANSWER = object(
  {
    computed: flag("算出来了；否时只有 why"),
    why: textOrNull("为什么没有算"),
    ...view,
  },
  Object.keys(view),
);
