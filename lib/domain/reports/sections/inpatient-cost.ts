import { absolute, type Decimal, isNegative, isZero, ONE, round, shift } from "../../decimal";
import { growthPoints } from "../../decomposition/growth-points";
import { decomposeProduct } from "../../decomposition/product-change";
import { formatDifference } from "../../indicators/format";
import { known, ratio, subtractValues, type Value } from "../../value";
import { shareCell } from "../figure-cells";
import { shown, yearOnYear } from "../figure-words";
import type { Run } from "../report-document";
import type { ReportFacts } from "../report-facts";
import { isOnFile, numberOf, type ReportFigure, type Side } from "../report-figure";
import { bindNumbers, join, line } from "../runs";
import { mainReasons } from "./main-reasons";

const EXPENSE: Side = { side: "numerator", unit: "yuan", decimals: 2 };
const VISITS: Side = { side: "denominator", unit: "visit", decimals: 2 };

/** What inpatient care cost, why it rose or fell, and where it was given. */
export function inpatientCost(facts: ReportFacts): Run[] {
  const { figure } = facts;
  const expense = figure("C05", { side: EXPENSE });
  const each = figure("C05");
  if (!isOnFile(each)) return [];
  const days = figure("C07");
  const stay = isOnFile(days) ? line`，次均床日${shown(days)}${yearOnYear(days)}` : "";
  const by = line`（职工医保${shown(figure("C05", { scheme: "employee" }))}、居民医保${shown(figure("C05", { scheme: "resident" }))}）`;
  return join(
    line`住院医疗费用${shown(expense)}${yearOnYear(expense)}${effectWords(facts)}。`,
    line`次均住院费用${shown(each)}${by}${yearOnYear(each)}${stay}。`,
    mainReasons(facts, expense, each),
    placeWords(facts),
  );
}

/** "，其中住院人次变动拉高1.2个百分点、次均费用变动拉低0.4个百分点": by the rule that every change is taken apart by. */
function effectWords({ figure }: ReportFacts): Run[] {
  const expense = figure("C05", { side: EXPENSE });
  const visits = figure("C05", { side: VISITS });
  const change = subtractValues(expense.value, expense.base);
  if (!change.known) return [];
  const alone = (value: Value) => ({ numerator: value, denominator: known(ONE) });
  const answer = decomposeProduct(
    [
      { name: "住院人次", base: alone(visits.base), current: alone(visits.value) },
      {
        name: "次均费用",
        base: { numerator: expense.base, denominator: visits.base },
        current: { numerator: expense.value, denominator: visits.value },
      },
    ],
    change.value,
  );
  const { points } = answer.known
    ? growthPoints(answer.parts, expense.base, expense.value)
    : { points: null };
  const [byVisits, byPrice] = points ?? [];
  if (byVisits === undefined || byPrice === undefined) return [];
  const effect = (size: Decimal): Run[] => {
    if (isZero(round(shift(size, 2), 1))) return line`基本没有影响`;
    const shownPoints = formatDifference(absolute(size), { unit: "point", decimals: 1 });
    return line`${isNegative(size) ? "拉低" : "拉高"}${bindNumbers(shownPoints, expense.id)}`;
  };
  return line`，其中住院人次变动${effect(byVisits)}、次均费用变动${effect(byPrice)}`;
}

const shareOf = (part: ReportFigure, whole: ReportFigure): Value => ratio(part.value, whole.value);

/** Shares of admissions by level of provider, and inside the county. */
function placeWords({ figure }: ReportFacts): Run[] {
  const all = figure("C05", { side: VISITS });
  const level = (tail: string): Run[] => {
    const part = figure(`C05.${tail}`, { side: VISITS });
    const share = shareOf(part, all);
    return line`${shareCell(part, share.known ? share.value : null)}%`;
  };
  const levels = isOnFile(figure("C05.tertiary"))
    ? line`住院人次中，三级、二级、一级及以下医疗机构分别占${level("tertiary")}、${level("secondary")}、${level("primary")}`
    : [];
  const visits = figure("C14.visits");
  const fund = figure("C14.fund");
  const county =
    numberOf(visits) === null
      ? []
      : line`县域内住院人次占${shown(visits)}${yearOnYear(visits)}，县域内住院统筹基金支出占${shown(fund)}${yearOnYear(fund)}`;
  if (levels.length === 0 && county.length === 0) return [];
  return join(levels, levels.length > 0 && county.length > 0 ? "；" : "", county, "。");
}
