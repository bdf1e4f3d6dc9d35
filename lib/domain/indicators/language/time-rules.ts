import { measureOf } from "../../measures/measure-catalogue";
import { type Expression, months, over, withinOf } from "../expression";
import { formulaText } from "../formula";
import { leavesOf } from "../leaf-key";
import { isPure, sameUnit, unitOfExpression } from "../unit-vector";
import { advice, type FormulaFinding, fault, type Spot } from "./formula-finding";
import { timeNature } from "./time-nature";
import { AVERAGE_NAME, LAST_KNOWN_NAME, ROLLING_NAME, SHIFT_NAMES, SINGLE_NAMES } from "./time-words";

type SpotOf = (part: Expression) => Spot;

const kindsOf = (expression: Expression): string[] =>
  leavesOf(expression).map(({ measure }) => measureOf(measure).kind);

const AMOUNTS = ["leaf", "sum", "minus"];

/** Whether an expression only adds and takes away numbers as they are reported. */
const isAmount = (expression: Expression): boolean =>
  withinOf(expression).every(({ op }) => AMOUNTS.includes(op));

/** Every time form is used on what it is meant for; stocks against flows are pointed out. */
export const timeFindings = (expression: Expression, spotOf: SpotOf): FormulaFinding[] =>
  withinOf(expression).flatMap((part) => {
    const problem = formProblem(part);
    if (problem) return [fault("time-form", spotOf(part), problem)];
    return mixtureAdvice(part).map((message) => advice("stock-flow", spotOf(part), message));
  });

function formProblem(part: Expression): string | null {
  switch (part.op) {
    case "rolling-year":
      return isAmount(part.of) && kindsOf(part.of).every((kind) => kind === "flow")
        ? null
        : `${ROLLING_NAME}只能用于按期累计的数（如基金支出）或它们的和、差；比值应写作 ${ROLLING_NAME}（分子）÷${ROLLING_NAME}（分母）`;
    case "average-stock":
      return isAmount(part.of) && kindsOf(part.of).every((kind) => kind === "stock")
        ? null
        : `${AVERAGE_NAME}只能用于期末数（如参保人数、累计结余）或它们的和、差`;
    case "last-known":
      return ["leaf", "sum"].includes(part.of.op) &&
        isAmount(part.of) &&
        kindsOf(part.of).every((kind) => kind === "stock")
        ? null
        : `${LAST_KNOWN_NAME}只能用于期末数（如参保人数）或它们的和`;
    case "single":
      return kindsOf(part.of).includes("flow") && leavesOnly(part.of)
        ? null
        : `${SINGLE_NAMES[part.frequency]}只能用于按期累计的数，里面不能再写其他时间`;
    case "shifted":
      return part.time.startsWith("previous-") && timeNature(part.of) === "flow"
        ? `${SHIFT_NAMES[part.time]}的累计数跨年不连续，应写作 ${SHIFT_NAMES[part.time]}（${SINGLE_NAMES[part.time === "previous-month" ? "month" : "quarter"]}（${formulaText(part.of)}））`
        : null;
    default:
      return null;
  }
}

/** No time form within a single period: which period would it be? */
const leavesOnly = (expression: Expression): boolean =>
  withinOf(expression).every(({ op }) =>
    ["leaf", "sum", "minus", "gap", "product", "ratio", "constant", "months"].includes(op),
  );

function mixtureAdvice(part: Expression): string[] {
  if (part.op === "ratio") {
    const [above, below] = [timeNature(part.numerator), timeNature(part.denominator)];
    if (above === "stock" && below === "flow" && isPure(unitOfExpression(part))) {
      const scaled = formulaText(over(part.numerator, over(part.denominator, months)));
      return [`分子是期末数，分母自1月累计，各期不可比；按月折算可写作 ${scaled}`];
    }
    const perHead = sameUnit(unitOfExpression(part.denominator), { person: 1 });
    if (above === "flow" && below === "stock" && perHead) {
      return [
        "分子自1月累计，分母是期末数，年内各期逐月增大，只宜与上年同期相比；要跨期可比，分子可写作近12个月",
      ];
    }
  }
  const mixed = part.op === "sum" || part.op === "minus";
  return mixed && timeNature(part) === "mixed" ? ["期末数与自1月累计的数相加减，请核对是否为同一时点"] : [];
}
