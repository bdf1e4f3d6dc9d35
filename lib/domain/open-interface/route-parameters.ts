import { ORIGINS, VINTAGES } from "../vintage";
import { PAGE_DEFAULT, PAGE_MAX } from "./open-route";
import type { Parameter } from "./parameter";

export const PERIOD = "^\\d{4}(Q[1-4]|-(0[1-9]|1[0-2]))?$";
export const CODE = "^[A-Za-z0-9.-]{1,40}$";

export const format: Parameter = {
  name: "format",
  description: "答复的格式；也可用 Accept: text/csv",
  example: "csv",
  words: { json: "JSON", csv: "CSV（UTF-8，带 BOM）" },
};

export const asOf: Parameter = {
  name: "asOf",
  description: "按某一次发布时的状态读取（发布序号）；不写为最新。各页自动沿用第一页的序号",
  example: "120",
  pattern: "^[1-9]\\d{0,11}$",
};

/** Pages of what changes without a publication. */
export const livePaging: readonly Parameter[] = [
  {
    name: "limit",
    description: `每页条数，1 至 ${PAGE_MAX}，默认 ${PAGE_DEFAULT}`,
    example: "500",
    pattern: "^[1-9]\\d{0,3}$",
  },
  {
    name: "cursor",
    description: "续页标记，取自答复的 next 或 Link 头；其他参数须与第一页相同",
    example: "WzEyMCw",
    pattern: "^[A-Za-z0-9_-]{1,2000}$",
  },
];

export const paging: readonly Parameter[] = [asOf, ...livePaging];

export const origin: Parameter = { name: "origin", description: "数据性质", example: "real", words: ORIGINS };
export const areaFilter = (description: string): Parameter => ({
  name: "area",
  description: `${description}：代码、名称或简称`,
  example: "150100",
  repeated: true,
});
/** `final`, the best of bulletin and yearbook at each place, means the same on every route (MODEL M5). */
const VINTAGE_CHOICES = { ...VINTAGES, final: "最终（年鉴，没有时为公报）" };

export const vintage: Parameter = {
  name: "vintage",
  description: "数据版次",
  example: "final",
  words: VINTAGE_CHOICES,
};

export const vintages: Parameter = { ...vintage, example: "monthly", repeated: true };

export const span: Parameter = {
  name: "span",
  description: "当年累计（默认）或单期；单期是同一版次两个累计数之差，须用 period 写明期间",
  example: "single",
  words: { cumulative: "当年累计", single: "单期" },
};

export const compare: Parameter = {
  name: "compare",
  description: "附带的比较",
  example: "yoy",
  repeated: true,
  words: { yoy: "同比", pop: "环比" },
};
