import { latestPublication } from "@/db/queries/publications/latest-publication";
import type { Area, AreaCode, AreaTree } from "@/lib/domain/area";
import { comparableBase } from "@/lib/domain/comparability/comparable-base";
import type { Scheme } from "@/lib/domain/dimension";
import type { Edition } from "@/lib/domain/edition";
import { figureId } from "@/lib/domain/figure";
import { type Comparison, compareInScope } from "@/lib/domain/indicators/comparison";
import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";
import type { Evaluation } from "@/lib/domain/indicators/evaluate";
import type { Expression } from "@/lib/domain/indicators/expression";
import {
  type FigureView,
  figureView,
  type StandingView,
  valueView,
} from "@/lib/domain/indicators/figure-view";
import type { Target } from "@/lib/domain/indicators/leaf-sum";
import { pointOf } from "@/lib/domain/indicators/point";
import { figureEvaluation } from "@/lib/domain/indicators/stored-figure";
import {
  addMonths,
  type Frequency,
  type Month,
  month,
  monthOf,
  type Period,
  periodEnding,
  type Span,
  sameMonthLastYear,
  yearOf,
} from "@/lib/domain/period";
import type { Value } from "@/lib/domain/value";
import type { Basis } from "@/lib/domain/vintage";
import { figureGuards } from "../comparability/break-register";
import type { Context } from "../context";
import { type FigureBook, readFigureBook } from "../figures/figure-book";
import { spanValues } from "../figures/span-values";

/** One indicator of one area in one edition. */
export type IndicatorSubject = {
  readonly definition: IndicatorDefinition;
  readonly definitions: readonly IndicatorDefinition[];
  readonly scheme: Scheme;
  readonly span: Span;
  readonly area: Area;
  readonly members: readonly Area[];
  /** Whether the area's own figure is reported or summed from its members. */
  readonly basis: Basis;
  readonly edition: Edition;
};

/** One indicator in one scheme and span: of the area over time, of its members now and a year ago. */
export type IndicatorReading = {
  readonly publication: number;
  /** Months that the area is looked back on, in order. */
  readonly months: readonly Month[];
  readonly value: (area: AreaCode, at: Month) => Value;
  /** The value with its two sides. */
  readonly evaluated: (area: AreaCode, at: Month) => Evaluation;
  readonly compared: (area: AreaCode, at: Month) => Comparison;
  readonly view: (area: AreaCode, at: Month, standing?: StandingView | null) => FigureView;
};

/** Years laid over one another, and months of a trend. */
const YEARS_BACK = 3;
const ANNUAL_YEARS_BACK = 12;
const SINGLES_SHOWN = 12;

export async function readIndicator(
  context: Context,
  tree: AreaTree,
  asked: IndicatorSubject,
): Promise<IndicatorReading> {
  const publication = (await latestPublication(context.db))?.number ?? 1;
  return asked.span === "single"
    ? await readSingles(context, tree, asked, publication)
    : await readCumulatives(context, asked, publication);
}

const beside = (compared: Comparison) => (compared.kind === "missing" ? null : { name: "同比", compared });

async function readCumulatives(
  context: Context,
  { definition, scheme, area, members, edition }: IndicatorSubject,
  publication: number,
): Promise<IndicatorReading> {
  const at = edition.through;
  const read = (areas: readonly Area[], throughs: readonly Month[]): Promise<FigureBook> =>
    readFigureBook(context, {
      indicators: [definition.code],
      areas: areas.map(({ code }) => code),
      throughs,
      schemes: [scheme],
      edition,
    });
  const [own, others] = await Promise.all([
    read([area], monthsBefore(at)),
    read(members, [at, sameMonthLastYear(at)]),
  ]);
  const book = (code: AreaCode): FigureBook => (code === area.code ? own : others);
  const value: IndicatorReading["value"] = (code, when) =>
    book(code).value(definition.code, code, scheme, when);
  const compared: IndicatorReading["compared"] = (code, when) =>
    book(code).compared(definition.code, code, scheme, when);
  return {
    publication,
    months: own.months,
    value,
    evaluated: (code, when) => figureEvaluation(book(code).figure(definition.code, code, scheme, when)),
    compared,
    view: (code, when, standing) =>
      figureView({
        definition: own.definition(definition.code, when) ?? definition,
        scheme,
        figure: book(code).shown(definition.code, code, scheme, when),
        publication,
        comparison: beside(compared(code, when)),
        standing: standing ?? null,
      }),
  };
}

/** Every month of this year and three before it, and the year ends before those. */
function monthsBefore(at: Month): Month[] {
  const months: Month[] = [];
  for (let next = month(yearOf(at) - YEARS_BACK, 1); next <= at; next = addMonths(next, 1)) months.push(next);
  for (let back = YEARS_BACK + 1; back <= ANNUAL_YEARS_BACK; back++) {
    months.unshift(month(yearOf(at) - back, 12));
  }
  return months;
}

/** A single period is as long as its month allows: a quarter at a quarter's end, else the month. */
export const singleFrequency = (at: Month): Frequency => (monthOf(at) % 3 === 0 ? "quarter" : "month");

async function readSingles(
  context: Context,
  tree: AreaTree,
  { definition, definitions, scheme, area, members, basis, edition }: IndicatorSubject,
  publication: number,
): Promise<IndicatorReading> {
  const frequency = singleFrequency(edition.through);
  const step = frequency === "quarter" ? 3 : 1;
  const months = Array.from({ length: SINGLES_SHOWN }, (_, index) =>
    addMonths(edition.through, (index + 1 - SINGLES_SHOWN) * step),
  );
  const periodAt = (at: Month): Period => periodEnding(at, frequency) as Period;
  const wanted = [...new Set([...months, ...months.map(sameMonthLastYear)])];
  const targets = new Map(
    [area, ...members].map((one) => [
      one.code,
      targetOf(one, one.code === area.code && basis === "rolled-up" ? members : []),
    ]),
  );
  const asked = { code: definition.code, definitions, scheme, edition };
  const [guards, own, others] = await Promise.all([
    figureGuards(context.db, edition, null),
    spanValues(context, tree, {
      ...asked,
      targets: [targets.get(area.code) as Target],
      periods: wanted.map(periodAt),
    }),
    spanValues(context, tree, {
      ...asked,
      targets: members.map(({ code }) => targets.get(code) as Target),
      periods: [edition.through, sameMonthLastYear(edition.through)].map(periodAt),
    }),
  ]);
  const evaluated = (code: AreaCode, at: Month): Evaluation => {
    const target = targets.get(code);
    return target ? (code === area.code ? own : others)(target, periodAt(at)) : figureEvaluation(null);
  };
  const value: IndicatorReading["value"] = (code, at) => evaluated(code, at).value;
  const compared: IndicatorReading["compared"] = (code, at) => {
    const ago = sameMonthLastYear(at);
    const guard = guards(definition.code, code, at, targets.get(code)?.basis, scheme);
    const points = [pointOf(periodAt(at), "single"), pointOf(periodAt(ago), "single")] as const;
    const expression = definition.expressions[scheme] as Expression;
    const base = comparableBase(guard, expression, ...points, evaluated(code, ago));
    return compareInScope(value(code, at), base, definition);
  };
  const { vintage, origin } = edition;
  return {
    publication,
    months,
    value,
    evaluated,
    compared,
    view: (code, at) =>
      valueView({
        definition,
        scheme,
        id: figureId(
          {
            indicator: definition.code,
            area: code,
            through: at,
            span: "single",
            frequency,
            scheme,
            vintage,
            origin,
          },
          publication,
        ),
        value: value(code, at),
        comparison: beside(compared(code, at)),
        demonstration: origin === "demo",
      }),
  };
}

const targetOf = (one: Area, summed: readonly Area[]): Target =>
  summed.length > 0
    ? { area: one, basis: "rolled-up", members: summed.map(({ code }) => code) }
    : { area: one, basis: "reported", members: [one.code] };
