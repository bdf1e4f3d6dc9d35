import type { AreaCode } from "../area";
import { comparableBase } from "../comparability/comparable-base";
import {
  eventsBeside,
  type NearEvents,
  NO_EVENTS,
  type WithoutOneOffs,
  withoutOneOffs,
} from "../comparability/one-off";
import type { RecordedEvent } from "../comparability/recorded-event";
import type { ScopeBreak } from "../comparability/scope-break";
import { type FigureGuard, UNGUARDED } from "../comparability/scope-guard";
import type { Decimal } from "../decimal";
import type { Scheme } from "../dimension";
import type { Edition } from "../edition";
import { type FigureId, figureId } from "../figure";
import type { IndicatorUnit } from "../indicators/definition";
import type { Expression } from "../indicators/expression";
import { cumulativePoint, type Point, shiftPoint } from "../indicators/point";
import { figureEvaluation, figureValue, type StoredFigure } from "../indicators/stored-figure";
import { type Month, monthsBetween, type Span } from "../period";
import { known, missing, subtractValues, type Value } from "../value";
import type { Basis } from "../vintage";
import type { FigureSource } from "./figure-source";

export type FigureShape = { readonly unit: IndicatorUnit; readonly decimals: number };

/** A figure as a report speaks of it: its value and last year's, how it is shown, and what a number of it is bound to. */
export type ReportFigure = FigureShape & {
  /** Null when nothing at all is known of it: then there is no number to bind. */
  readonly id: FigureId | null;
  readonly code: string;
  readonly scheme: Scheme;
  readonly name: string;
  readonly value: Value;
  /** Last year's on the same scope: restated where a source did so, else not comparable across a change of scope. */
  readonly base: Value;
  readonly restated: boolean;
  readonly breaks: readonly ScopeBreak[];
  /** What happened in either year and may be why it moved. */
  readonly events: readonly RecordedEvent[];
  /** Both years without the amounts of quantified events; null when there are none in them. */
  readonly withoutOneOffs: WithoutOneOffs | null;
  /** Over the areas that did report, and its growth or value beside the missing sum. */
  readonly partial: { readonly value: Decimal; readonly present: number; readonly expected: number } | null;
  readonly absent: readonly AreaCode[];
};

/** Which side of a stored ratio a number is, and how that side is shown. */
export type Side = FigureShape & {
  readonly side: "numerator" | "denominator";
  readonly name?: string;
};

export type FigureAsked = {
  readonly scheme?: Scheme;
  readonly area?: AreaCode;
  readonly at?: Month;
  /** The period alone: less the cumulative at this month. */
  readonly less?: Month;
  readonly side?: Side;
};

export type FigureReader = (indicator: string, asked?: FigureAsked) => ReportFigure;

function storedValue(row: StoredFigure | null, side: Side | undefined): Value {
  if (!row) return missing("not-reported");
  if (!side) return figureValue(row);
  if (row.stated) return missing("parts-unpublished");
  const part = row[side.side];
  if (part !== null) return known(part);
  const value = figureValue(row);
  return value.known ? missing("not-applicable") : value;
}

/** Nobody owes a report to a bulletin or a yearbook: what is not there was not published. */
const unpublished = (value: Value): Value =>
  !value.known && value.reason === "not-reported" ? missing("parts-unpublished") : value;

const PARTIAL = { numerator: "partialNumerator", denominator: "partialDenominator" } as const;

function partialOf(row: StoredFigure | null, side: Side | undefined): ReportFigure["partial"] {
  const value = row ? row[side ? PARTIAL[side.side] : "partialValue"] : null;
  return row && value !== null ? { value, present: row.present, expected: row.expected } : null;
}

const NO_SIDES = { numerator: null, denominator: null };

const sidesOf = (row: StoredFigure | null) => {
  const { numerator, denominator } = figureEvaluation(row);
  return { numerator, denominator };
};

/** A side of a ratio is compared as the sum that it is. */
const sideExpression = (expression: Expression, side: Side | undefined): Expression =>
  side && expression.op === "ratio" ? expression[side.side] : expression;

function pointsOf(at: Month, less: Month | undefined): { readonly now: Point; readonly ago: Point } {
  const whole = cumulativePoint(at);
  const now = less === undefined ? whole : { ...whole, before: less, months: monthsBetween(less, at) };
  return { now, ago: shiftPoint(now, "year-ago") };
}

const UNKNOWN: FigureShape = { unit: "item", decimals: 0 };

/** Changes of scope and events, by the place of a figure. */
export type ReportComparability = {
  readonly guard: FigureGuard;
  readonly events: (area: AreaCode, basis: Basis | undefined) => NearEvents;
};

const UNDISTURBED: ReportComparability = { guard: () => UNGUARDED, events: () => NO_EVENTS };

/** Reads figures of one area and edition at one publication; other areas and months are asked for by name. */
export function figureReader(
  source: FigureSource,
  subject: AreaCode,
  edition: Edition,
  publication: number,
  comparability: ReportComparability = UNDISTURBED,
): FigureReader {
  return (indicator, { scheme = "all", area = subject, at = edition.through, less, side } = {}) => {
    const definition = source.definition(indicator, at);
    const row = source.stored(indicator, area, scheme, at);
    const base = source.storedBase(indicator, area, scheme, at);
    const span: Span = less === undefined ? "cumulative" : "single";
    const reason = edition.vintage === "monthly" ? (value: Value) => value : unpublished;
    const alone = (to: StoredFigure | null, from: StoredFigure | null): Value =>
      reason(
        less === undefined
          ? storedValue(to, side)
          : subtractValues(storedValue(to, side), storedValue(from, side)),
      );
    const before = less === undefined ? null : source.stored(indicator, area, scheme, less);
    const baseBefore = less === undefined ? null : source.storedBase(indicator, area, scheme, less);
    const { unit, decimals } = side ?? definition ?? UNKNOWN;
    const own = alone(row, before);
    const evaluated = { value: alone(base, baseBefore), ...(side || less ? NO_SIDES : sidesOf(base)) };
    const whole = definition?.expressions[scheme];
    const expression = whole && sideExpression(whole, side);
    const points = pointsOf(at, less);
    const compared = expression
      ? comparableBase(
          comparability.guard(indicator, area, at, row?.basis, scheme),
          expression,
          points.now,
          points.ago,
          evaluated,
        )
      : { base: evaluated.value, restated: false, breaks: [] };
    const { near, own: counted } = comparability.events(area, row?.basis);
    const current = { value: own, ...(side || less ? NO_SIDES : sidesOf(row)) };
    const told =
      expression && near.length > 0
        ? { expression, ...points, current, base: { ...evaluated, value: compared.base } }
        : null;
    return {
      id: row ? figureId({ ...row, span }, publication) : null,
      code: indicator,
      scheme,
      name: side?.name ?? definition?.name ?? indicator,
      unit,
      decimals,
      value: own,
      base: compared.base,
      restated: compared.restated,
      breaks: compared.breaks,
      events: told ? eventsBeside(told, indicator, near) : [],
      withoutOneOffs: told && compared.base.known ? withoutOneOffs(told, counted) : null,
      partial: less === undefined ? partialOf(row, side) : null,
      absent: row?.absent ?? [],
    };
  };
}

/** The plain number of a figure; null when it is missing or only a bound. */
export const numberOf = ({ value }: Pick<ReportFigure, "value">): Decimal | null =>
  value.known && !value.bound ? value.value : null;

/** Whether anything of it can be told for the period itself: the figure, or that of the areas that reported. */
export const isOnFile = ({ value, partial }: ReportFigure): boolean => value.known || partial !== null;
