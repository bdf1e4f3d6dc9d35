import { INDICATOR_GROUPS } from "../indicators/definition";
import { COMMITMENT_KINDS } from "../policy/commitment";
import { type OpenRoute, route } from "./open-route";
import { areaFilter, asOf, CODE, format, paging } from "./route-parameters";

/** What figures are held against: definitions, commitments, areas; and the description itself. */
export const REGISTER_ROUTES = {
  indicators: route({
    path: "/indicators",
    title: "指标定义",
    description: "登记的全部指标定义，含每一个版本、各险种的公式、单位和出处。",
    parameters: [
      { name: "group", description: "分组", example: "benefit", repeated: true, words: INDICATOR_GROUPS },
      asOf,
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
    parameters: [asOf, format],
    answers: "Indicator",
    example: "/indicators/C01",
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
  description: route({
    path: "/openapi.json",
    title: "本说明（OpenAPI 3.1）",
    description: "机器可读的接口描述，与本页同源。",
    many: false,
    csv: false,
    example: "/openapi.json",
  }),
} as const satisfies Record<string, OpenRoute>;
