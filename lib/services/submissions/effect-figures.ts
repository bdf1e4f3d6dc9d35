import type { SubmissionRow } from "@/db/queries/submissions/submission-row";
import { storedFigures } from "@/db/queries/values/stored-figures";
import type { DifferingFigure } from "@/db/queries/values/write-values";
import { covers } from "@/lib/domain/access";
import type { AreaCode } from "@/lib/domain/area";
import type { Scheme } from "@/lib/domain/dimension";
import type { FigureKey } from "@/lib/domain/figure";
import { headlineOf } from "@/lib/domain/indicators/headline";
import { definitionAt } from "@/lib/domain/indicators/indicator-catalogue";
import type { StoredFigure } from "@/lib/domain/indicators/stored-figure";
import type { ValueRow } from "@/lib/domain/indicators/value-row";
import { type Month, sameMonthLastYear } from "@/lib/domain/period";
import type { FigureChange, ReadFigure } from "@/lib/domain/submissions/effect/effect-groups";
import { known, type MissingReason, missing } from "@/lib/domain/value";
import type { Context } from "../context";
import type { FigureRegister } from "../figures/figure-register";

type Sums = Pick<
  ValueRow,
  "basis" | "value" | "bound" | "reason" | "detail" | "partialValue" | "present" | "expected"
>;

/** What a reader has of a place with these rows: what is reported there, else what is rolled up. */
function read(rows: readonly Sums[]): ReadFigure | null {
  const row = headlineOf(rows);
  if (!row) return null;
  const { value, bound, partialValue, present, expected } = row;
  return {
    value:
      value === null
        ? missing((row.reason as MissingReason | null) ?? "not-reported", row.detail ?? undefined)
        : known(value, bound ?? undefined),
    partial: partialValue === null ? null : { value: partialValue, present, expected },
  };
}

const placeOf = (at: { indicator: string; area: string; scheme: string; through: string }): string =>
  [at.indicator, at.area, at.scheme, at.through].join("|");

/**
 * Changed figures in scope as a reader sees them, before and after: what an area reports itself goes before what is
 * rolled up (MODEL M9). Those of the reported period come with last year's.
 */
export async function effectFigures(
  { db, scope }: Pick<Context, "db" | "scope">,
  row: SubmissionRow,
  { tree, definitions }: FigureRegister,
  differing: readonly DifferingFigure[],
): Promise<FigureChange[]> {
  const own = differing.filter(({ figure }) => covers(scope, figure.area as AreaCode));
  if (own.length === 0) return [];
  const each = (pick: (one: DifferingFigure) => string): string[] => [...new Set(own.map(pick))];
  const lastYear = sameMonthLastYear(row.through);
  const stored = await storedFigures(db, scope, {
    indicators: each(({ figure }) => figure.indicator),
    areas: each(({ figure }) => figure.area),
    throughs: [...new Set([...each(({ figure }) => figure.through), lastYear])],
    schemes: each(({ figure }) => figure.scheme),
    vintages: [row.vintage],
    origin: row.origin,
  });
  const places = new Map<string, StoredFigure[]>();
  for (const one of stored) places.set(placeOf(one), [...(places.get(placeOf(one)) ?? []), one]);
  const rowsAt = (place: string): readonly StoredFigure[] => places.get(place) ?? [];
  const changed = new Map<string, DifferingFigure[]>();
  for (const one of own) {
    changed.set(placeOf(one.figure), [...(changed.get(placeOf(one.figure)) ?? []), one]);
  }
  return [...changed].flatMap(([place, found]): FigureChange[] => {
    const { indicator, area, scheme, through } = (found[0] as DifferingFigure).figure;
    const definition = definitionAt(indicator, through as Month, definitions);
    if (!definition) return [];
    const replaced = new Set<string>(found.map(({ figure }) => figure.basis));
    const key: FigureKey = {
      ...{ indicator, area: area as AreaCode, through: through as Month, scheme: scheme as Scheme },
      ...{ span: "cumulative", vintage: row.vintage, origin: row.origin },
    };
    const current = through === row.through;
    return [
      {
        key,
        definition,
        areaName: tree.areas.get(key.area)?.name ?? area,
        own: area === row.area,
        current,
        before: read(rowsAt(place)),
        after: read([
          ...rowsAt(place).filter(({ basis }) => !replaced.has(basis)),
          ...found.flatMap(({ figure }) => figure.row ?? []),
        ]),
        lastYear: current ? read(rowsAt(placeOf({ ...key, through: lastYear }))) : null,
      },
    ];
  });
}
