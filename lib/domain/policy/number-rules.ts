import { compare, type Decimal } from "../decimal";
import type { Commitment } from "./commitment";
import type { Problem } from "./policy-finding";

type Rule = (commitment: Commitment) => Problem | null;

const hasNumber = ({ value, values, points }: Commitment): boolean =>
  value !== null || values.length > 0 || points.length > 0;

const problem = (field: string, rule: Problem["rule"], message: string): Problem => ({
  field,
  rule,
  message,
});

const TREND_OPERATORS = ["raise", "lower"];

/** A wish to raise or lower is a trend; anything else that is to be reached has a number to reach. */
const operatorFitsKind: Rule = ({ kind, operator }) => {
  const trending = operator !== null && TREND_OPERATORS.includes(operator);
  if (kind === "trend" && !trending) {
    return problem("operator", "wrong-operator", "趋势要求的运算符只能是 raise（提高）或 lower（降低）");
  }
  if (kind === "target" || kind === "schedule") {
    if (operator === null) return problem("operator", "wrong-operator", "目标和进度安排须写明运算符");
    if (trending || operator === "none") {
      return problem("operator", "wrong-operator", "目标须有要达到的数；只说提高、降低的是趋势要求");
    }
  }
  return null;
};

const targetHasNumber: Rule = (commitment) =>
  (commitment.kind === "target" || commitment.kind === "schedule") && !hasNumber(commitment)
    ? problem(
        "value",
        "target-without-number",
        "目标没有数值；文本没有给出数值的，应列为外部界限（external）",
      )
    : null;

const externalHasNone: Rule = (commitment) =>
  commitment.kind === "external" && hasNumber(commitment)
    ? problem("value", "external-with-number", "外部界限是文本没有给出数值的要求，不能填数值")
    : null;

const numbersHaveUnit: Rule = (commitment) =>
  hasNumber(commitment) && commitment.unit === ""
    ? problem("unit", "unit-missing", "有数值的须写明单位")
    : null;

const rangeAscends: Rule = ({ operator, values }) => {
  if (operator !== "range") return null;
  const [low, high] = values;
  if (values.length !== 2 || low === undefined || high === undefined || compare(low, high) >= 0) {
    return problem("values", "range-backwards", "区间须写两个数，先小后大");
  }
  return null;
};

const DESCENDING = ["≤", "<"];

/** Steps follow each other in time, and each asks for no less than the one before (no more, under a ceiling). */
const scheduleAdvances: Rule = ({ kind, operator, points }) => {
  if (kind === "schedule" && points.length === 0) {
    return problem("points", "target-without-number", "进度安排至少要有一个时点");
  }
  const down = operator !== null && DESCENDING.includes(operator);
  for (let index = 1; index < points.length; index++) {
    const [earlier, later] = [points[index - 1], points[index]];
    if (!earlier || !later) continue;
    if (later.due <= earlier.due) {
      return problem(
        `points[${index}].due`,
        "schedule-backwards",
        `时点 ${later.due} 不晚于前一时点 ${earlier.due}`,
      );
    }
    const step = compare(later.value, earlier.value);
    if (down ? step > 0 : step < 0) {
      const message = `${later.due} 的数 ${later.value} 比前一时点的 ${earlier.value} 倒退；节点数须是累计数`;
      return problem(`points[${index}].value`, "schedule-backwards", message);
    }
  }
  return null;
};

const RULES: readonly Rule[] = [
  operatorFitsKind,
  targetHasNumber,
  externalHasNone,
  numbersHaveUnit,
  rangeAscends,
  scheduleAdvances,
];

/** What a commitment's kind, operator and numbers owe each other. */
export const numberProblems = (commitment: Commitment): Problem[] =>
  RULES.map((rule) => rule(commitment)).filter((found) => found !== null);

/** Every number of a commitment with the field it stands in. */
export const numbersOf = ({ value, values, points, baseline }: Commitment): [string, Decimal][] => [
  ...(value === null ? [] : [["value", value] satisfies [string, Decimal]]),
  ...values.map((item, index): [string, Decimal] => [`values[${index}]`, item]),
  ...points.map((point, index): [string, Decimal] => [`points[${index}].value`, point.value]),
  ...(baseline === null ? [] : [["baseline.value", baseline.value] satisfies [string, Decimal]]),
];
