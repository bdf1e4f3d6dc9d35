import type { Permission } from "../access";
import { SCHEMES } from "../dimension";
import { INDICATOR_GROUPS, LEVEL_NAMES } from "../indicators/definition";
import { COMMITMENT_KINDS } from "../policy/commitment";
import { BASES, ORIGINS, VINTAGES } from "../vintage";
import type { AnswerName } from "./answer-schemas";
import type { Parameter } from "./parameter";
import { VALUE_PLACE_PARTS } from "./value-place";

/** A route of the open interface: what is served, checked and described are one thing. */
export type OpenRoute = {
  /** Below /api/v1. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** What a caller must hold; null where every signed-in caller may read (MODEL M25). */
  readonly permission: Permission | null;
  readonly inPath: readonly Parameter[];
  readonly parameters: readonly Parameter[];
  /** Null for the description itself. */
  readonly answers: AnswerName | null;
  readonly many: boolean;
  readonly csv: boolean;
  /** Parts of the place that a next page starts after; null for what comes in one piece. */
  readonly paged: number | null;
  /** A call to try, with its parameters. */
  readonly example: string;
};

export const PAGE_DEFAULT = 500;
export const PAGE_MAX = 5000;

const PERIOD = "^\\d{4}(Q[1-4]|-(0[1-9]|1[0-2]))?$";
const CODE = "^[A-Za-z0-9.-]{1,40}$";

const format: Parameter = {
  name: "format",
  description: "答复的格式；也可用 Accept: text/csv",
  example: "csv",
  words: { json: "JSON", csv: "CSV（UTF-8，带 BOM）" },
};

const asOf: Parameter = {
  name: "asOf",
  description: "按某一次发布时的状态读取（发布序号）；不写为最新。各页自动沿用第一页的序号",
  example: "120",
  pattern: "^[1-9]\\d{0,11}$",
};

const paging: readonly Parameter[] = [
  asOf,
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

const origin: Parameter = { name: "origin", description: "数据性质", example: "real", words: ORIGINS };
const areaFilter = (description: string): Parameter => ({
  name: "area",
  description: `${description}：代码、名称或简称`,
  example: "150100",
  repeated: true,
});
const vintages: Parameter = {
  name: "vintage",
  description: "数据版次",
  example: "monthly",
  repeated: true,
  words: VINTAGES,
};

const SPAN: Parameter = {
  name: "span",
  description: "当年累计（默认）或单期；单期是同一版次两个累计数之差，须用 period 写明期间",
  example: "single",
  words: { cumulative: "当年累计", single: "单期" },
};

const compare: Parameter = {
  name: "compare",
  description: "附带的比较",
  example: "yoy",
  repeated: true,
  words: { yoy: "同比", pop: "环比" },
};

const route = (
  more: Partial<OpenRoute> & Pick<OpenRoute, "path" | "title" | "description" | "example">,
): OpenRoute => ({
  permission: null,
  inPath: [],
  parameters: [],
  answers: null,
  many: true,
  csv: true,
  paged: null,
  ...more,
});

/** Every route of the open interface, by what it answers. */
export const OPEN_ROUTES = {
  indicators: route({
    path: "/indicators",
    title: "指标定义",
    description: "登记的全部指标定义，含每一个版本、各险种的公式、单位和出处。",
    parameters: [
      { name: "group", description: "分组", example: "benefit", repeated: true, words: INDICATOR_GROUPS },
      format,
    ],
    answers: "Indicator",
    example: "/indicators?group=benefit",
  }),
  indicator: route({
    path: "/indicators/{code}",
    title: "一个指标的各版定义",
    description: "下设分项而没有默认分项的代码不作猜测，答复会列出分项。",
    inPath: [{ name: "code", description: "指标代码", example: "C01", pattern: CODE }],
    parameters: [format],
    answers: "Indicator",
    example: "/indicators/C01",
  }),
  values: route({
    path: "/values",
    title: "指标数值",
    description:
      "范围内的指标数值，按指标、地区、期间、险种、版次、性质、口径排序。缺失的数值是 null，并写明原因；演示数据逐条标明，需要真实数据时请加 origin=real。",
    permission: "read-figures",
    parameters: [
      { name: "indicator", description: "指标代码", example: "C01", repeated: true, pattern: CODE },
      areaFilter("地区"),
      {
        name: "childrenOf",
        description: "该地区下属的地区：按统筹关系，没有时按行政隶属",
        example: "150000",
        repeated: true,
      },
      { name: "level", description: "地区层级", example: "pooling-area", repeated: true, words: LEVEL_NAMES },
      { name: "period", description: "期间", example: "2026Q3", repeated: true, pattern: PERIOD },
      { name: "from", description: "最早的期间", example: "2024Q1", pattern: PERIOD },
      { name: "to", description: "最晚的期间", example: "2026Q3", pattern: PERIOD },
      { name: "scheme", description: "险种", example: "resident", repeated: true, words: SCHEMES },
      vintages,
      origin,
      { name: "basis", description: "口径", example: "reported", words: BASES },
      SPAN,
      ...paging,
      format,
    ],
    answers: "Value",
    paged: VALUE_PLACE_PARTS,
    example: "/values?indicator=C01&area=150000&childrenOf=150000&scheme=resident&from=2024Q1",
  }),
  figures: route({
    path: "/figures",
    title: "一个数值，按问题查",
    description:
      "与命令行 figure 相同：给出指标、地区、期间，答复一个数值和解释它的一切。有多个版次时取最终的，本级报送优先于下级汇总，真实数据优先于演示数据。",
    permission: "read-figures",
    parameters: [
      { name: "indicator", description: "指标代码", example: "C01", required: true, pattern: CODE },
      { name: "area", description: "地区：代码、名称或简称", example: "150100", required: true },
      { name: "period", description: "期间", example: "2026Q3", required: true, pattern: PERIOD },
      { name: "scheme", description: "险种", example: "resident", words: SCHEMES },
      {
        name: "vintage",
        description: "数据版次",
        example: "final",
        words: { ...VINTAGES, final: "最终（公报或年鉴）" },
      },
      origin,
      SPAN,
      compare,
      asOf,
    ],
    answers: "Figure",
    many: false,
    csv: false,
    example: "/figures?indicator=C01&area=150000&period=2026Q3&scheme=resident&compare=yoy",
  }),
  figure: route({
    path: "/figures/{id}",
    title: "一个数值，按永久编号查",
    description: "编号取自 /values 或页面地址；同一编号永远是同一个数。",
    permission: "read-figures",
    inPath: [
      {
        name: "id",
        description: "永久编号",
        example: "C01_150100_2026-09_resident_monthly_demo_cumulative.120",
      },
    ],
    parameters: [compare],
    answers: "Figure",
    many: false,
    csv: false,
    example: "/figures/C01_150100_2026-09_resident_monthly_demo_cumulative.120",
  }),
  commitments: route({
    path: "/commitments",
    title: "承诺台账",
    description: "政策文件中每一项可衡量的承诺：目标、进度、里程碑、参数和基线，附逐字原文。",
    parameters: [
      { name: "document", description: "文件编号", example: "nmg-2020-resident-notice", repeated: true },
      { name: "indicator", description: "指标代码", example: "C01", repeated: true, pattern: CODE },
      areaFilter("承诺所属地区"),
      { name: "kind", description: "种类", example: "target", repeated: true, words: COMMITMENT_KINDS },
      ...paging,
      format,
    ],
    answers: "Commitment",
    paged: 1,
    example: "/commitments?indicator=C01&kind=target",
  }),
  areas: route({
    path: "/areas",
    title: "地区",
    description: "全部地区及其行政上级和统筹上级。",
    parameters: [
      {
        name: "level",
        description: "行政层级",
        example: "prefecture",
        repeated: true,
        words: { nation: "全国", province: "省级", prefecture: "盟市", county: "旗县" },
      },
      format,
    ],
    answers: "Area",
    example: "/areas?level=prefecture",
  }),
  periods: route({
    path: "/periods",
    title: "已发布的期间",
    description: "范围内已发布数据的期间，按版次和数据性质分列，最近的在前。",
    permission: "read-figures",
    parameters: [{ ...areaFilter("只看此地区及计入它的地区"), repeated: false }, vintages, origin, format],
    answers: "Period",
    example: "/periods?area=150000",
  }),
  description: route({
    path: "/openapi.json",
    title: "本说明（OpenAPI 3.1）",
    description: "机器可读的接口描述，与本页同源。",
    many: false,
    csv: false,
    example: "/openapi.json",
  }),
} as const satisfies Record<string, OpenRoute>;

export type OpenRouteName = keyof typeof OPEN_ROUTES;
