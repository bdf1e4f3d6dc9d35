import { SCHEMES } from "../dimension";
import { LEVEL_NAMES } from "../indicators/definition";
import { BASES } from "../vintage";
import { type OpenRoute, route } from "./open-route";
import {
  areaFilter,
  asOf,
  CODE,
  compare,
  format,
  origin,
  PERIOD,
  paging,
  span,
  vintage,
  vintages,
} from "./route-parameters";
import { VALUE_PLACE_PARTS } from "./value-place";

/** Figures, and the periods that have any. */
export const FIGURE_ROUTES = {
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
      span,
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
      vintage,
      origin,
      span,
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
  periods: route({
    path: "/periods",
    title: "已发布的期间",
    description: "范围内已发布数据的期间，按版次和数据性质分列，最近的在前。",
    permission: "read-figures",
    parameters: [
      { ...areaFilter("只看此地区及计入它的地区"), repeated: false },
      vintages,
      origin,
      asOf,
      format,
    ],
    answers: "Period",
    example: "/periods?area=150000",
  }),
} as const satisfies Record<string, OpenRoute>;
