import { monthIn } from "../../period";
import { LEVEL_NAMES, UNIT_NAMES } from "../definition";
import type { Expression, Leaf } from "../expression";
import { leavesOf } from "../leaf-key";
import type { OwnBody } from "./own-body";
import type { OwnField, OwnFinding } from "./own-finding";
import type { OwnReference } from "./own-reference";

/** The rule of what is not filled in yet: a screen holds it back until somebody is done. */
export const REQUIRED = "required";

const NAME_LENGTH_MAX = 40;
const DECIMALS_MAX = 4;

/** What is wrong with a definition outside its formulas. */
export function headFindings(
  body: OwnBody,
  { latestFrom, version, unit }: OwnReference,
  expressions: readonly Expression[],
): OwnFinding[] {
  const from = monthIn(body.from);
  const later = from === null || latestFrom === null || from > latestFrom;
  const pooled = expressions.flatMap(leavesOf).some(isPooled);
  return [
    ...when(body.name.trim() === "", "name", "请填写指标名称", REQUIRED),
    ...when(body.name.trim().length > NAME_LENGTH_MAX, "name", `名称不超过 ${NAME_LENGTH_MAX} 个字`),
    ...when(
      unit !== null && body.unit !== unit,
      "unit",
      `单位与此前的版本（${unit ? UNIT_NAMES[unit] : ""}）不同：目标和历史都以它计，单位不同请另建指标`,
    ),
    ...when(body.schemes.length === 0, "schemes", "至少选一个险种（合计也算一个）"),
    ...when(body.levels.length === 0, "levels", "至少选一个适用层级"),
    ...when(
      pooled && body.levels.includes("county"),
      "levels",
      `基金由统筹区管理，用到基金收支、结余的指标没有“${LEVEL_NAMES.county}”层级`,
    ),
    ...when(
      !(Number.isInteger(body.decimals) && body.decimals >= 0 && body.decimals <= DECIMALS_MAX),
      "decimals",
      `小数位数为 0 至 ${DECIMALS_MAX}`,
    ),
    ...when(body.source.trim() === "", "source", "请写明来源依据，如文件名称、文号或工作需要", REQUIRED),
    ...when(from === null, "from", "生效月写作 2026-07"),
    ...when(
      !later,
      "from",
      `第 ${version} 版须比现行的一版（自 ${latestFrom} 起）晚生效：已评价的期间不改写`,
    ),
  ];
}

const when = (holds: boolean, field: OwnField, message: string, rule: string = field): OwnFinding[] =>
  holds
    ? [
        {
          field,
          scheme: null,
          offset: null,
          length: null,
          rule,
          severity: "refuse",
          message,
          suggestions: [],
        },
      ]
    : [];

const POOLED_MEASURES = ["fund.", "pooling-fund.", "account.", "budget."];
const POOLED_SCHEMES = ["all", "employee", "resident"];

/** Basic insurance funds are kept by pooling areas: a county below one has none (MODEL M6). */
const isPooled = ({ measure, dimensions }: Leaf): boolean =>
  POOLED_MEASURES.some((start) => measure.startsWith(start)) && POOLED_SCHEMES.includes(dimensions.scheme);
