import { SAME_SCOPE, type StandIn } from "../comparability/history-in-scope";
import { absolute, compare, type Decimal, max, multiply, subtract, ZERO } from "../decimal";
import type { IndicatorDefinition } from "../indicators/definition";
import { formatDifference, formatValue } from "../indicators/format";
import { type Month, monthOf } from "../period";
import { ABOUT_TOLERANCE, type Commitment } from "../policy/commitment";
import { missingText, type Value } from "../value";
import type { History } from "./history";
import { baselineOf, pathAt } from "./path";
import { project } from "./projection";
import { directionOf, hold, provedByBound, targetOf } from "./requirement";
import { plainStanding, RISK_POINTS, RISK_SHARE, type Standing, type Status } from "./standing";
import { judgeTrend } from "./trend";

export type JudgedFigure = {
  readonly commitment: Commitment;
  readonly definition: IndicatorDefinition;
  readonly at: Month;
  readonly value: Value;
  /** On the scope of today: months of another one are restated or not comparable. */
  readonly history: History;
  /** What stands in for a number that a text says of an earlier month. */
  readonly standIn?: StandIn;
  /** The figure grows through the year by its nature. */
  readonly accumulates: boolean;
};

const isRatio = (definition: IndicatorDefinition): boolean =>
  definition.unit === "percent" || definition.unit === "point";

/** Rule standing@1 (MODEL M17). Depends on the period only; due and overdue are read elsewhere (MODEL M4). */
export function judge(figure: JudgedFigure): Standing {
  const { commitment, definition, at, value } = figure;
  if (commitment.kind === "external") {
    return plainStanding("unassessable", "文件没有给出数值，待局确认界限并注明依据");
  }
  if (commitment.operator === "raise" || commitment.operator === "lower") {
    return judgeTrend(commitment, definition, at, value, figure.history);
  }
  if (commitment.operator === "keep" && commitment.value === null) return judgeKept(figure);
  return judgeLevel(figure);
}

/** 保持稳定 compares with the baseline: one of another scope is restated, or nothing can be said. */
function judgeKept(figure: JudgedFigure): Standing {
  const { commitment, history, standIn = SAME_SCOPE } = figure;
  const { baseline } = commitment;
  if (baseline === null) return judgeLevel(figure);
  const kept = baselineOf(commitment, history, standIn);
  if (kept !== null && "suspended" in kept) {
    return plainStanding("unassessable", `无法与基线比较：${kept.suspended}`, baseline.value);
  }
  return judgeLevel({ ...figure, commitment: { ...commitment, baseline: kept && { ...baseline, ...kept } } });
}

function judgeLevel(figure: JudgedFigure): Standing {
  const { commitment, definition, at, value } = figure;
  const target = targetOf(commitment);
  if (target === null) return plainStanding("unassessable", "文件没有给出数值");
  if (!value.known) return plainStanding("unassessable", missingText(value), target);
  if (definition.frequency === "year" && monthOf(at) !== 12) {
    return plainStanding("unassessable", "年度指标，年末评价", target);
  }
  if (value.bound) {
    return provedByBound(commitment, target, value.value, value.bound)
      ? plainStanding("met", "来源公布的界限已满足目标", target)
      : plainStanding("unassessable", "来源只公布界限，不足以判断", target);
  }
  return judgeNumber(figure, target, value.value);
}

function judgeNumber(figure: JudgedFigure, target: Decimal, value: Decimal): Standing {
  const { commitment, definition, at } = figure;
  const { met, distance } = hold(commitment, target, value);
  const direction = directionOf(commitment);
  const ended = commitment.due !== null && at >= commitment.due;
  const running = figure.accumulates && !ended && monthOf(at) !== 12;
  if (met && !(running && direction === "down")) {
    return { ...plainStanding("met", metReason(commitment, definition, target), target), distance };
  }
  if (direction === "near") return judgeNear(commitment, definition, target, distance);
  if (ended && commitment.points.length === 0) {
    const missed = formatDifference(absolute(distance), definition);
    const reason = `期限已到，距目标 ${formatValue(target, definition)} 差 ${missed}`;
    return { ...plainStanding("behind", reason, target), distance };
  }
  return judgeOnPath(figure, target, value, distance, running);
}

function judgeOnPath(
  figure: JudgedFigure,
  target: Decimal,
  value: Decimal,
  distance: Decimal,
  running: boolean,
): Standing {
  const { commitment, definition, at, history, standIn } = figure;
  const down = directionOf(commitment) === "down";
  const path = pathAt(commitment, target, at, history, running, standIn);
  if ("suspended" in path) {
    const apart = formatDifference(absolute(distance), definition);
    const reason = `距目标 ${formatValue(target, definition)} 差 ${apart}；无法推算进度：${path.suspended}，与基线不可比`;
    return { ...plainStanding("unassessable", reason, target), distance };
  }
  const shared = { distance, path: path.value, pathSource: path.source };
  const short = down ? subtract(value, path.value) : subtract(path.value, value);
  if (short === ZERO && path.value === target) {
    const reason = `恰为 ${formatValue(target, definition)}，目标要求${down ? "低于" : "高于"}此值`;
    return { ...plainStanding("at-risk", reason, target), ...shared };
  }
  if (compare(short, ZERO) > 0) {
    const asked = `${path.source}${path.source === "目标值" ? "为" : "要求"} ${formatValue(path.value, definition)}`;
    const reason = `${asked}，实际${down ? "高" : "低"} ${formatDifference(short, definition)}`;
    return {
      ...plainStanding(riskOrBehind(short, path.baseline, target, definition), reason, target),
      ...shared,
    };
  }
  const good = `符合${path.source}（${formatValue(path.value, definition)}）`;
  if (commitment.due === null || commitment.points.length > 0) {
    return { ...plainStanding("on-track", good, target), ...shared };
  }
  const projection = project(history, at, commitment.due, figure.accumulates);
  if ("reason" in projection) {
    return {
      ...plainStanding("unassessable", `${good}，但无法推算期末：${projection.reason}`, target),
      ...shared,
    };
  }
  const reaches = hold(commitment, target, projection.value).met;
  const outlook = `预计期末 ${formatValue(projection.value, definition)}（${projection.method}）`;
  const reason = reaches
    ? `${good}，${outlook}`
    : `${good}，但${outlook}，达不到 ${formatValue(target, definition)}`;
  return {
    ...plainStanding(reaches ? "on-track" : "at-risk", reason, target),
    ...shared,
    projected: projection.value,
    projectedLow: projection.low,
    projectedHigh: projection.high,
    projectionMethod: projection.method,
  };
}

function metReason(commitment: Commitment, definition: IndicatorDefinition, target: Decimal): string {
  const goal = formatValue(target, definition);
  if (commitment.operator === "about") return `在目标 ${goal}左右（±1个百分点，建议值）以内`;
  if (commitment.operator === "keep") return `与基线 ${goal} 相比保持稳定（±1个百分点，建议值）`;
  return `达到目标 ${goal}`;
}

/** Near a stated value: short of it counts as any shortfall does, above it is a risk and never behind. */
function judgeNear(
  commitment: Commitment,
  definition: IndicatorDefinition,
  target: Decimal,
  distance: Decimal,
): Standing {
  const tolerant = commitment.operator === "about" || commitment.operator === "keep";
  const outside = subtract(absolute(distance), tolerant ? ABOUT_TOLERANCE : ZERO);
  const below = distance.startsWith("-");
  const far = compare(outside, isRatio(definition) ? RISK_POINTS : ZERO) > 0;
  const goal = `${formatValue(target, definition)}${commitment.operator === "about" ? "左右" : ""}`;
  const reason = `${below ? "低于" : "高于"}目标 ${goal}，差 ${formatDifference(absolute(distance), definition)}`;
  return { ...plainStanding(below && far ? "behind" : "at-risk", reason, target), distance };
}

/** At most a tenth of the way, or half a percentage point for ratios, is a risk; further is behind. */
function riskOrBehind(
  short: Decimal,
  baseline: Decimal | null,
  target: Decimal,
  definition: IndicatorDefinition,
): Status {
  const way = baseline === null ? ZERO : multiply(absolute(subtract(target, baseline)), RISK_SHARE);
  return compare(short, max(way, isRatio(definition) ? RISK_POINTS : ZERO)) <= 0 ? "at-risk" : "behind";
}
