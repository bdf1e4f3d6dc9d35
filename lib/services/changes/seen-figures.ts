import { latestPublication } from "@/db/queries/publications/latest-publication";
import { storedFigures } from "@/db/queries/values/stored-figures";
import type { Area, AreaCode } from "@/lib/domain/area";
import { figureId } from "@/lib/domain/figure";
import type { Evaluation } from "@/lib/domain/indicators/evaluate";
import { type FigureView, valueView } from "@/lib/domain/indicators/figure-view";
import { definitionAt } from "@/lib/domain/indicators/indicator-catalogue";
import { figureValue, type StoredFigure } from "@/lib/domain/indicators/stored-figure";
import { monthOf, through } from "@/lib/domain/period";
import { known, type Missing, missing, type Value } from "@/lib/domain/value";
import { baseVintages, VINTAGES } from "@/lib/domain/vintage";
import { figureGuards } from "../comparability/break-register";
import type { Context } from "../context";
import { definitionRegister } from "../indicators/definition-register";
import { baseInScope } from "./base-in-scope";
import type { ChangeAsked, ChangePeriods, When } from "./change-question";
import { chooseSource, type Family, rowFinder, type Source } from "./change-sources";
import { singleEvaluations } from "./single-evaluations";

/** A figure of one period with both its sides; a side that is not known says why. */
export type Seen = {
  readonly value: Value;
  readonly numerator: Value;
  readonly denominator: Value;
  readonly view: FigureView | null;
};

export type SeenFigures = {
  readonly seen: (indicator: string, area: AreaCode, when: When) => Seen;
  /** Said when the base is of another vintage (MODEL M5). */
  readonly mixed: string | null;
  /** Since when bases are told as a source restated them, of what was looked at so far; null where none is. */
  readonly restated: () => string | null;
};

/** Figures of an area and its members in two periods: stored rows, or what the facts say of single periods (M3, M20). */
export async function seenFigures(
  context: Context,
  asked: ChangeAsked,
  periods: ChangePeriods,
  members: readonly Area[],
  families: readonly Family[],
): Promise<SeenFigures> {
  const { edition, scheme } = asked;
  const areas = [asked.tree.areas.get(asked.area) as Area, ...members];
  const months = { current: through(periods.current), base: through(periods.base) };
  const bases = baseVintages(
    edition.vintage,
    periods.span === "cumulative" && monthOf(months.current) === 12,
  );
  const [definitions, guards, latest, rows] = await Promise.all([
    definitionRegister(context.db),
    figureGuards(context.db, edition, null),
    latestPublication(context.db),
    storedFigures(context.db, context.scope, {
      indicators: families.flat(),
      areas: areas.map(({ code }) => code),
      throughs: [months.current, months.base],
      schemes: [scheme],
      vintages: [...new Set([edition.vintage, ...bases])],
      origin: edition.origin,
    }),
  ]);
  const rowOf = rowFinder(rows, months);
  const sources = new Map(
    areas.flatMap(({ code }) =>
      families.flatMap((family) => {
        const source = chooseSource(family, code, rowOf, edition.vintage, bases);
        return family.map((indicator): [string, Record<When, Source>] => [`${indicator}|${code}`, source]);
      }),
    ),
  );
  const sourceOf = (code: string, area: AreaCode) => sources.get(`${code}|${area}`) as Record<When, Source>;
  const definition = (code: string, when: When) => definitionAt(code, months[when], definitions);
  const singles =
    periods.span === "single"
      ? await singleEvaluations(context, asked, {
          periods,
          areas,
          members,
          codes: families.flat(),
          definition,
          basis: (code, area) => sourceOf(code, area).current.basis,
        })
      : null;
  const read = (code: string, area: AreaCode, when: When): Evaluation =>
    singles?.(code, area, when) ?? storedEvaluation(rowOf(code, area, when, sourceOf(code, area)[when]));
  const restated = new Set<string>();
  const compared = (code: string, area: AreaCode): Evaluation => {
    const { base, restatedSince } = baseInScope(
      read(code, area, "base"),
      (when) => definition(code, when),
      scheme,
      guards(code, area, months.current, sourceOf(code, area).current.basis, scheme),
      periods,
    );
    if (restatedSince !== null) restated.add(restatedSince);
    return base;
  };
  const other = [...sources.values()].find(({ base }) => base.vintage !== edition.vintage);
  return {
    mixed: other ? `基期为${VINTAGES[other.base.vintage]}数` : null,
    restated: () => (restated.size > 0 ? [...restated].join("；") : null),
    seen: (code, area, when) => {
      const defined = definition(code, when);
      if (!defined) return absentSeen(missing("no-definition"));
      const { vintage } = sourceOf(code, area)[when];
      const key = { indicator: code, area, through: months[when], scheme, vintage, origin: edition.origin };
      const span = singles
        ? ({ span: "single", frequency: periods[when].frequency } as const)
        : ({ span: "cumulative" } as const);
      const evaluation = read(code, area, when);
      const view = valueView({
        definition: defined,
        scheme,
        id: rowOf(code, area, when, sourceOf(code, area)[when])
          ? figureId({ ...key, ...span }, latest?.number ?? 1)
          : null,
        value: evaluation.value,
        demonstration: edition.origin === "demo",
      });
      const told = when === "base" ? compared(code, area) : evaluation;
      return { ...sidesOf(told), value: told.value, view };
    },
  };
}

const absentSeen = (value: Missing): Seen => ({
  value,
  numerator: value,
  denominator: value,
  view: null,
});

/** A side of a known ratio that has none was not published; of a missing one it misses for the same reason. */
function sidesOf({ value, numerator, denominator }: Evaluation): Pick<Seen, "numerator" | "denominator"> {
  const instead = value.known ? missing("parts-unpublished") : value;
  return { numerator: numerator ?? instead, denominator: denominator ?? instead };
}

const storedEvaluation = (row: StoredFigure | null): Evaluation => ({
  value: row ? figureValue(row) : missing("not-reported"),
  numerator: row?.numerator ? known(row.numerator) : null,
  denominator: row?.denominator ? known(row.denominator) : null,
});
