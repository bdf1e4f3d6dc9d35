import type { SourcedFact } from "@/db/queries/facts/leaf-facts";
import type { AreaCode } from "@/lib/domain/area";
import { type Decimal, decimal, sum } from "@/lib/domain/decimal";
import type { Dimensions } from "@/lib/domain/dimension";
import { quantityOf } from "@/lib/domain/indicators/book";
import { type PartRole, ROLE_NAMES } from "@/lib/domain/indicators/figure-part";
import type { FigureView } from "@/lib/domain/indicators/figure-view";
import { leafKey } from "@/lib/domain/indicators/leaf-key";
import { measureOf } from "@/lib/domain/measures/measure-catalogue";
import { cumulativeName, type Month } from "@/lib/domain/period";
import { inPartScale, type PartScale, partScale } from "@/lib/domain/provenance/part-scale";
import type { AreaParts, PartLine, PartSide, PartTree } from "@/lib/domain/provenance/part-tree";
import { ownName, sharedMembers, sharedText } from "@/lib/domain/provenance/shared-members";
import type { Quantity } from "@/lib/domain/unit";
import { missingText, type Value } from "@/lib/domain/value";
import type { FigureExplanation } from "./explain-figure";
import type { ExplainedPart } from "./explain-parts";
import { type CellSources, sourceCell } from "./source-cells";

const ROLES: readonly PartRole[] = ["numerator", "denominator", "value"];

type Scales = ReadonlyMap<Quantity, PartScale>;

/** How the lines of one figure are named and scaled. */
type Manner = { readonly scales: Scales; readonly shared: Dimensions };

const quantityOfPart = (part: ExplainedPart): Quantity =>
  quantityOf({ key: leafKey(part.request.leaf), unit: part.facts[0]?.unit ?? "" });

/** One scale for each quantity of the whole figure, so that its numbers can be added up by eye. */
function scalesOf(parts: readonly ExplainedPart[]): Scales {
  const quantities = new Set(parts.map(quantityOfPart));
  return new Map(
    [...quantities].map((quantity): [Quantity, PartScale] => {
      const facts = parts.filter((part) => quantityOfPart(part) === quantity).flatMap(({ facts }) => facts);
      return [
        quantity,
        partScale(
          quantity,
          facts.map(({ unit }) => unit),
          facts.map(({ value }) => decimal(value)),
        ),
      ];
    }),
  );
}

/** An area's own figure with its two sides, where the reader may see it. */
export type AreaFigure = {
  readonly view: FigureView | null;
  readonly value: Value | null;
  readonly numerator: Value | null;
  readonly denominator: Value | null;
};

function lineOf(
  part: ExplainedPart,
  facts: readonly SourcedFact[],
  through: Month,
  { scales, shared }: Manner,
  sources: CellSources | null,
  expected: number,
): PartLine {
  const scale = scales.get(quantityOfPart(part)) as PartScale;
  return {
    mark: part.mark,
    name: ownName(part.request.leaf, shared),
    field: measureOf(part.measure).field ?? null,
    when: part.through === through ? null : cumulativeName(part.through as Month),
    text: facts.length > 0 ? `${boundOf(facts)}${inPartScale(totalOf(facts), scale)}` : null,
    unit: scale.unit,
    reason: facts.length > 0 ? null : "未报送",
    coverage: coverageOf(facts, expected),
    cells: sources ? facts.map((fact) => sourceCell(sources, fact, scale)) : [],
  };
}

function coverageOf(facts: readonly SourcedFact[], expected: number): string | null {
  const areas = new Set(facts.map(({ area }) => area)).size;
  return areas > 0 && areas < expected ? `${areas}/${expected}` : null;
}

const totalOf = (facts: readonly SourcedFact[]): Decimal => sum(facts.map(({ value }) => decimal(value)));
const boundOf = (facts: readonly SourcedFact[]): string => facts.find(({ bound }) => bound)?.bound ?? "";

/** The total of a side is shown in the scale of its parts where these are all of one quantity. */
function sideOf(
  role: PartRole,
  name: string,
  value: Value | null,
  parts: readonly ExplainedPart[],
  scales: Scales,
) {
  const quantities = new Set(parts.map(quantityOfPart));
  const [quantity] = quantities;
  // A product, or a ratio among the parts, is of no quantity that they are of.
  const factors = parts.some(({ mark }) => mark === "×" || mark === "÷");
  const scale = quantities.size === 1 && quantity && !factors ? scales.get(quantity) : undefined;
  const shown =
    value?.known && scale
      ? inPartScale(value.value, { ...scale, decimals: Math.min(scale.decimals, 2) })
      : null;
  return {
    role,
    name,
    text: shown,
    unit: scale?.unit ?? "",
    reason: value && !value.known ? missingText(value) : null,
  };
}

function sidesOf(
  explanation: FigureExplanation,
  scales: Scales,
  line: (part: ExplainedPart) => PartLine,
  valueIn: (role: PartRole) => Value | null,
): PartSide[] {
  const { definition, parts } = explanation;
  const names: Record<PartRole, string> = {
    numerator: definition.numeratorName,
    denominator: definition.denominatorName ?? ROLE_NAMES.denominator,
    value: definition.denominatorName ? ROLE_NAMES.value : definition.numeratorName,
  };
  return ROLES.flatMap((role): PartSide[] => {
    const own = parts.filter((part) => part.role === role);
    const value = valueIn(role);
    if (own.length === 0 && (role === "value" || value === null)) return [];
    return [{ ...sideOf(role, names[role], value, own, scales), lines: own.map(line) }];
  });
}

const sideValue =
  (sides: Pick<AreaFigure, PartRole> | null) =>
  (role: PartRole): Value | null =>
    sides?.[role] ?? null;

/** What a figure is made of, down to the cell; by area where it is a sum over areas. */
export function partTree(
  explanation: FigureExplanation,
  sources: CellSources,
  areaFigure: (area: AreaCode) => AreaFigure | null,
): PartTree {
  const { parts, basis, members, key, numerator, denominator, value } = explanation;
  const scales = scalesOf(parts);
  const manner = { scales, shared: sharedMembers(parts.map(({ request }) => request.leaf)) };
  const rolledUp = basis === "rolled-up";
  const facts = parts.flatMap((part) => part.facts);
  return {
    sides: sidesOf(
      explanation,
      scales,
      (part) => lineOf(part, part.facts, key.through, manner, rolledUp ? null : sources, members.length),
      sideValue({ numerator, denominator, value }),
    ),
    areas: rolledUp
      ? members.map((area) => areaParts(ofArea(explanation, area), sources, manner, area, areaFigure(area)))
      : [],
    shared: sharedText(manner.shared),
    open: sources.open,
    cells: new Set(facts.map(({ factId }) => factId)).size,
    statements: new Set(facts.map(({ submission }) => submission)).size,
  };
}

/** Of months that stand for each other an area has one: others are other areas' own. */
function ofArea(explanation: FigureExplanation, area: AreaCode): FigureExplanation {
  const has = ({ facts }: ExplainedPart): boolean => facts.some((fact) => fact.area === area);
  const parts = explanation.parts.filter(
    (part) =>
      !part.request.choice ||
      has(part) ||
      !explanation.parts.some(
        (other) => has(other) && other.request.choice?.group === part.request.choice?.group,
      ),
  );
  return { ...explanation, parts };
}

function areaParts(
  explanation: FigureExplanation,
  sources: CellSources,
  manner: Manner,
  area: AreaCode,
  figure: AreaFigure | null,
): AreaParts {
  const own = (part: ExplainedPart): SourcedFact[] => part.facts.filter((fact) => fact.area === area);
  const lacking = explanation.parts.filter((part) => own(part).length === 0);
  return {
    area,
    name: sources.tree.areas.get(area)?.name ?? area,
    figure: figure?.view ?? null,
    lacking: [...new Set(lacking.map(({ request }) => ownName(request.leaf, manner.shared)))],
    sides: sidesOf(
      explanation,
      manner.scales,
      (part) => lineOf(part, own(part), explanation.key.through, manner, sources, 1),
      sideValue(figure),
    ),
  };
}
