import type { AreaCode, AreaTree } from "../area";
import { poolingMembers, withAncestors } from "../area";
import type { Scheme } from "../dimension";
import { statedMeasure } from "../measures/measure-catalogue";
import { type Month, monthOf } from "../period";
import { baseVintages, type Vintage } from "../vintage";
import { type IndicatorDefinition, inForceAt, schemesOf } from "./definition";
import { type Leaf, leaf } from "./expression";
import { type LeafRequest, leafKey, leavesOf, readsOtherMonths, requestsOf } from "./leaf-key";
import { cumulativePoint } from "./point";
import { alternativesOf } from "./selector";
import type { Target } from "./value-row";

/** What was published: leaves of one area at one month, by their keys. */
export type ChangedLeaves = {
  readonly area: AreaCode;
  readonly through: Month;
  readonly leaves: ReadonlySet<string>;
};

/** A figure to compute: one definition, scheme and month for one target. */
export type PlannedFigure = {
  readonly definition: IndicatorDefinition;
  readonly scheme: Scheme;
  readonly through: Month;
  readonly target: Target;
};

/** A request with the stated ratio that may answer in its place. */
export function figureRequests(
  definition: IndicatorDefinition,
  scheme: Scheme,
  through: Month,
): LeafRequest[] {
  const expression = definition.expressions[scheme];
  if (!expression) return [];
  return [
    ...requestsOf(expression, cumulativePoint(through)),
    { leaf: leaf(statedMeasure(definition.code), { scheme }), through, base: false },
  ];
}

/** Distinguishes a base that may be read from a more final vintage from the same leaf read as it is. */
export const requestKey = (request: LeafRequest): string =>
  `${leafKey(request.leaf)}@${request.through}${request.base ? "*" : ""}`;

/** Vintages in which a request may be answered, best first. */
export const requestVintages = (request: LeafRequest, own: Vintage): Vintage[] =>
  request.base ? baseVintages(own, monthOf(request.through) === 12) : [own];

/** The area itself, and each area above it that its figures roll up into. */
export function targetsOf(tree: AreaTree, area: AreaCode, at: Month): Target[] {
  return withAncestors(tree, "pooling", area, at).flatMap((code): Target[] => {
    const found = tree.areas.get(code);
    if (!found) return [];
    if (code === area) return [{ area: found, basis: "reported", members: [code] }];
    if (!found.rollsUp) return [];
    const members = poolingMembers(tree, code, at);
    return members.includes(area) ? [{ area: found, basis: "rolled-up", members }] : [];
  });
}

/** Leaves that a request may be answered by: itself, and the members of its partitions. */
const answeringKeys = (asked: Leaf): string[] =>
  alternativesOf(asked).flatMap((alternative) => alternative.members.map((member) => leafKey(member)));

type Reading = { readonly keys: ReadonlySet<string>; readonly shifts: boolean };

/** Which leaves a formula may read, and whether it reads other months than its own. */
function readingOf(definition: IndicatorDefinition, scheme: Scheme): Reading {
  const expression = definition.expressions[scheme];
  const leaves = [
    ...(expression ? leavesOf(expression) : []),
    leaf(statedMeasure(definition.code), { scheme }),
  ];
  return {
    keys: new Set(leaves.flatMap(answeringKeys)),
    shifts: expression !== undefined && readsOtherMonths(expression),
  };
}

/**
 * The figures that depend on what changed: of the months that anything is published for, those in which a definition
 * reads a changed leaf, for the area and the areas that sum it in that month.
 */
export function planFigures(
  definitions: readonly IndicatorDefinition[],
  tree: AreaTree,
  changed: readonly ChangedLeaves[],
  months: readonly Month[],
): PlannedFigure[] {
  const planned = new Map<string, PlannedFigure>();
  const readings = definitions.flatMap((definition) =>
    schemesOf(definition).map((scheme) => ({ definition, scheme, reading: readingOf(definition, scheme) })),
  );
  for (const change of changed) {
    const touched = readings.filter(({ reading }) => intersects(reading.keys, change.leaves));
    for (const at of [change.through, ...months.filter((later) => later > change.through)]) {
      const targets = targetsOf(tree, change.area, at);
      for (const { definition, scheme, reading } of touched) {
        if (!inForceAt(definition, at)) continue;
        if (at !== change.through && !(reading.shifts && readsMonth(definition, scheme, at, change)))
          continue;
        for (const target of targets) {
          const key = [definition.code, scheme, at, target.area.code, target.basis].join("|");
          planned.set(key, { definition, scheme, through: at, target });
        }
      }
    }
  }
  return [...planned.values()];
}

/** Every figure of these areas and months: what a rebuild from nothing computes. */
export function planEverything(
  definitions: readonly IndicatorDefinition[],
  tree: AreaTree,
  published: ReadonlyMap<AreaCode, readonly Month[]>,
): PlannedFigure[] {
  return placesOf(tree, published).flatMap(({ target, through }) =>
    definitions
      .filter((definition) => inForceAt(definition, through))
      .flatMap((definition) =>
        schemesOf(definition).map((scheme): PlannedFigure => ({ definition, scheme, through, target })),
      ),
  );
}

type Place = { readonly target: Target; readonly through: Month };

/** Every area and month that a figure may be of, where something of it is published. */
function placesOf(tree: AreaTree, published: ReadonlyMap<AreaCode, readonly Month[]>): Place[] {
  const places = new Map<string, Place>();
  for (const [area, months] of published) {
    for (const through of months) {
      for (const target of targetsOf(tree, area, through)) {
        places.set(`${target.area.code}|${target.basis}|${through}`, { target, through });
      }
    }
  }
  return [...places.values()];
}

/**
 * Every figure of one indicator, by whichever version holds; where none does any more, or it left a scheme out, the
 * figure is planned all the same, so that what was stored of it is closed.
 */
export function planIndicator(
  code: string,
  definitions: readonly IndicatorDefinition[],
  tree: AreaTree,
  published: ReadonlyMap<AreaCode, readonly Month[]>,
): PlannedFigure[] {
  const versions = definitions.filter((definition) => definition.code === code);
  const [any] = versions;
  if (!any) return [];
  const schemes = [...new Set(versions.flatMap(schemesOf))];
  return placesOf(tree, published).flatMap(({ target, through }) => {
    const definition = versions.find((version) => inForceAt(version, through)) ?? any;
    return schemes.map((scheme): PlannedFigure => ({ definition, scheme, through, target }));
  });
}

function intersects(keys: ReadonlySet<string>, changed: ReadonlySet<string>): boolean {
  for (const key of changed) if (keys.has(key)) return true;
  return false;
}

const readsMonth = (
  definition: IndicatorDefinition,
  scheme: Scheme,
  at: Month,
  change: ChangedLeaves,
): boolean =>
  figureRequests(definition, scheme, at).some(
    (request) =>
      request.through === change.through && answeringKeys(request.leaf).some((key) => change.leaves.has(key)),
  );
