import { type AreaCode, type AreaTree, subtree } from "../area";
import { type Scheme, TOTAL } from "../dimension";
import type { Edition } from "../edition";
import type { IndicatorDefinition } from "../indicators/definition";
import type { Leaf } from "../indicators/expression";
import type { Month } from "../period";
import { known, type Value } from "../value";
import type { Basis, Origin } from "../vintage";
import { type FormulaHistory, formulaHistories, NO_HISTORY } from "./redefinition";
import { concernsLeaf, notComparable, type ScopeBreak } from "./scope-break";

/** The breaks that one figure may run into. */
export type ScopeGuard = {
  readonly indicator: string;
  readonly area: AreaCode;
  readonly origin: Origin;
  readonly breaks: readonly ScopeBreak[];
  /** False for a sum over some of its areas only: no restated base speaks for those. */
  readonly whole: boolean;
  /** The versions that the figure's formula went through; empty where it never changed. */
  readonly formulas: FormulaHistory;
};

/** Where no change of scope is asked about. */
export const UNGUARDED: ScopeGuard = {
  indicator: "",
  area: "" as AreaCode,
  origin: "real",
  breaks: [],
  whole: true,
  formulas: NO_HISTORY,
};

export type MonthRange = { readonly first: Month; readonly last: Month };

/** The breaks that a stored figure may run into: a rolled-up one into those of each of its areas. */
export type FigureGuard = (
  indicator: string,
  area: AreaCode,
  at: Month,
  basis: Basis | undefined,
  scheme?: Scheme,
) => ScopeGuard;

/** One figure's place: what it is of, and the areas that it is summed from. */
export type GuardedPlace = {
  readonly indicator: string;
  readonly area: AreaCode;
  readonly members: readonly AreaCode[];
  readonly at: Month;
  /** Where it is compared with another month: whose formula it is. */
  readonly scheme?: Scheme | undefined;
};

/**
 * Breaks of the area, of those above it that reach down, and of those it is summed from; opened once for the many figures of an
 * edition. Made-up breaks never touch real data (MODEL M9). Where a bureau does not adopt one, its areas keep out of it.
 */
export function scopeGuards(
  tree: AreaTree,
  breaks: readonly ScopeBreak[],
  { vintage, origin }: Pick<Edition, "vintage" | "origin">,
  definitions: readonly IndicatorDefinition[] = [],
): (place: GuardedPlace) => ScopeGuard {
  const formulas = formulaHistories(definitions, origin);
  const own = breaks.filter(
    (one) =>
      (one.vintage === null || one.vintage === vintage) && (one.origin === "real" || one.origin === origin),
  );
  const covered = new Map<string, ReadonlySet<AreaCode>>();
  const coveredBy = (area: AreaCode, at: Month): ReadonlySet<AreaCode> => {
    const key = `${area}|${at}`;
    const known = covered.get(key) ?? new Set(subtree(tree, "administrative", area, at));
    covered.set(key, known);
    return known;
  };
  return ({ indicator, area, members, at, scheme }) => ({
    indicator,
    area,
    origin,
    breaks: own.filter((one) => {
      const places = one.below ? coveredBy(one.area, at) : new Set([one.area]);
      const left = (one.disregarded ?? [])
        .filter((by) => by.origin === "real" || by.origin === origin)
        .map((by) => coveredBy(by.area, at));
      const reaches = (place: AreaCode): boolean =>
        places.has(place) && !left.some((outside) => outside.has(place));
      return reaches(area) || members.some(reaches);
    }),
    whole: true,
    formulas: scheme ? formulas(indicator, scheme) : NO_HISTORY,
  });
}

/** The latest break that lies between the first and the last month that are told together; null when none does. */
export function crossedBreak(
  guard: ScopeGuard,
  leaf: Pick<Leaf, "measure" | "dimensions">,
  { first, last }: MonthRange,
): ScopeBreak | null {
  return guard.breaks
    .filter(({ from }) => first < from && from <= last)
    .filter((one) => one.indicators.includes(guard.indicator) || concernsLeaf(one, leaf))
    .reduce<ScopeBreak | null>((latest, one) => (latest && latest.from >= one.from ? latest : one), null);
}

/**
 * The base in the new scope, cumulated through a month; not comparable where none is on file, and where the figure
 * compared with it is itself of both scopes.
 */
export function restatedValue(
  guard: ScopeGuard,
  crossed: ScopeBreak,
  { measure, dimensions }: Pick<Leaf, "measure" | "dimensions">,
  at: Month,
  currentFirst: Month,
): Value {
  const { group, level, place, payment } = dimensions;
  const total = [group, level, place, payment].every((member) => member === TOTAL.group);
  const found =
    guard.whole && total && crossed.area === guard.area && crossed.origin === guard.origin
      ? crossed.restated.find(
          (base) =>
            base.measure === measure &&
            base.scheme === dimensions.scheme &&
            base.setting === dimensions.setting &&
            base.through === at,
        )
      : undefined;
  return found && crossed.from <= currentFirst ? known(found.value) : notComparable(crossed);
}
