import type { AreaCode, AreaTree } from "../area";
import { poolingMembers, withAncestors } from "../area";
import type { Scheme } from "../dimension";
import { type Month, monthOf } from "../period";
import { baseVintages, type Vintage } from "../vintage";
import { type IndicatorDefinition, inForceAt, schemesOf } from "./definition";
import { answeringKeys, touchedBy } from "./formula-readers";
import { type LeafRequest, leafKey, requestsOf } from "./leaf-key";
import type { Target } from "./leaf-sum";
import { cumulativePoint } from "./point";
import { statedLeaf } from "./stated-leaf";

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
    { leaf: statedLeaf(definition, scheme), through, base: false },
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

/** The area itself by its settlements: what they add up to enters no sum over areas (MODEL M8, M9). */
export function settledTargets(tree: AreaTree, area: AreaCode): Target[] {
  const found = tree.areas.get(area);
  return found ? [{ area: found, basis: "settlement", members: [area] }] : [];
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
  targetsAt: typeof targetsOf = targetsOf,
): PlannedFigure[] {
  const planned = new Map<string, PlannedFigure>();
  for (const change of changed) {
    const touched = touchedBy(definitions, change.leaves);
    for (const at of [change.through, ...months.filter((later) => later > change.through)]) {
      const targets = targetsAt(tree, change.area, at);
      for (const { definition, scheme, shifts } of touched) {
        if (!inForceAt(definition, at)) continue;
        if (at !== change.through && !(shifts && readsMonth(definition, scheme, at, change))) continue;
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
  published: Published,
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

/** Through-months of each area that statements, and that settlement detail, say something of. */
export type Published = {
  readonly reported: ReadonlyMap<AreaCode, readonly Month[]>;
  readonly settled: ReadonlyMap<AreaCode, readonly Month[]>;
};

/** Every area and month that a figure may be of, where something of it is published. */
function placesOf(tree: AreaTree, { reported, settled }: Published): Place[] {
  const places = new Map<string, Place>();
  const add = (published: Published["reported"], targetsAt: typeof targetsOf): void => {
    for (const [area, months] of published) {
      for (const through of months) {
        for (const target of targetsAt(tree, area, through)) {
          places.set(`${target.area.code}|${target.basis}|${through}`, { target, through });
        }
      }
    }
  };
  add(reported, targetsOf);
  add(settled, settledTargets);
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
  published: Published,
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
