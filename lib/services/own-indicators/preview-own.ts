import { areaTree } from "@/db/queries/areas/area-tree";
import type { Area, AreaTree } from "@/lib/domain/area";
import { SCHEMES, type Scheme } from "@/lib/domain/dimension";
import type { Edition } from "@/lib/domain/edition";
import {
  appliesTo,
  type IndicatorDefinition,
  LEVEL_NAMES,
  levelOf,
} from "@/lib/domain/indicators/definition";
import type { BySchemes, Expression } from "@/lib/domain/indicators/expression";
import { type PlannedFigure, targetsOf } from "@/lib/domain/indicators/figure-plan";
import { formatValue } from "@/lib/domain/indicators/format";
import { SHIPPED_VOCABULARY } from "@/lib/domain/indicators/language/vocabulary";
import type { Target } from "@/lib/domain/indicators/leaf-sum";
import { definitionOf } from "@/lib/domain/indicators/own/check-own";
import type { OwnBody } from "@/lib/domain/indicators/own/own-body";
import type { OwnPreview, PreviewFigure } from "@/lib/domain/indicators/own/own-view";
import { sideText } from "@/lib/domain/indicators/own/side-text";
import type { ValueRow } from "@/lib/domain/indicators/value-row";
import { cumulativeName } from "@/lib/domain/period";
import { type MissingReason, missing, missingText } from "@/lib/domain/value";
import { type Context, requireArea } from "../context";
import { computeFigures } from "../figures/compute-figures";
import { areaWithMembers } from "../periods/available-periods";

/** A new indicator has no number yet: none is shown. */
const NEW_CODE = "new";

/** Computed anew and stored nowhere; a definition holds for the period that is looked at, whenever it takes effect. */
export async function previewOwn(
  context: Context,
  body: OwnBody,
  expressions: BySchemes,
  place: { readonly area: Area; readonly edition: Edition },
): Promise<OwnPreview> {
  const { db } = context;
  const { area, edition } = place;
  requireArea(context, area.code);
  const tree = await areaTree(db);
  const always = { ...body, code: body.code || NEW_CODE, from: "" };
  const definition = definitionOf(
    always,
    { version: 1, latestFrom: null, origin: null, unit: null, vocabulary: SHIPPED_VOCABULARY },
    expressions,
  );
  const targets = targetsFor(tree, area, edition);
  const schemes = Object.keys(expressions) as Scheme[];
  const planned = targets.flatMap((target) =>
    schemes.map((scheme): PlannedFigure => ({ definition, scheme, through: edition.through, target })),
  );
  const rows = await computeFigures(db, tree, edition.vintage, edition.origin, null, planned);
  const rowOf = (target: Target, scheme: Scheme): ValueRow | null =>
    rows[planned.findIndex((one) => one.target === target && one.scheme === scheme)] ?? null;
  const areas = [...new Map(targets.map((target) => [target.area.code, target.area])).values()];
  return {
    period: cumulativeName(edition.through),
    demonstration: edition.origin === "demo",
    schemes: schemes.map((value) => ({ value, label: SCHEMES[value] })),
    lines: areas.map((one) => ({
      area: one.name,
      region: one.rollsUp,
      figures: schemes.map((scheme) => {
        if (!appliesTo(definition, one)) return inapplicable(scheme, one);
        const own = targets.filter((target) => target.area === one).map((target) => rowOf(target, scheme));
        // What the area reports itself goes before what is rolled up (MODEL M9).
        const row = own.find((found) => found?.value) ?? own.find((found) => found !== null) ?? null;
        return figureOf(row, definition, scheme, expressions[scheme] as Expression);
      }),
    })),
  };
}

/** The area itself, summed where it is, and each area that it is summed from. */
function targetsFor(tree: AreaTree, area: Area, { through }: Edition): Target[] {
  const codes = areaWithMembers(tree, area.code, through);
  return codes.flatMap((code) => {
    const targets = targetsOf(tree, code, through).filter((target) => target.area.code === code);
    const members = codes.filter((member) => member !== area.code);
    const rolled: Target[] =
      code === area.code && members.length > 0 ? [{ area, basis: "rolled-up", members }] : [];
    return [...targets, ...rolled];
  });
}

const inapplicable = (scheme: Scheme, area: Area): PreviewFigure => ({
  scheme,
  text: "—",
  reason: missingText(missing("not-applicable", `本指标不按${LEVEL_NAMES[levelOf(area)]}计算`)),
  sides: null,
  partial: null,
});

function figureOf(
  row: ValueRow | null,
  definition: IndicatorDefinition,
  scheme: Scheme,
  expression: Expression,
): PreviewFigure {
  if (row === null) {
    return { scheme, text: "—", reason: missingText(missing("not-reported")), sides: null, partial: null };
  }
  const partial =
    row.partialValue === null
      ? null
      : `${row.present}/${row.expected} 合计 ${formatValue(row.partialValue, definition)}`;
  return {
    scheme,
    text: row.value === null ? "—" : `${row.bound ?? ""}${formatValue(row.value, definition)}`,
    reason:
      row.reason === null ? null : missingText(missing(row.reason as MissingReason, row.detail ?? undefined)),
    sides: sidesOf(row, expression),
    partial,
  };
}

function sidesOf({ numerator, denominator }: ValueRow, expression: Expression): PreviewFigure["sides"] {
  if (expression.op !== "ratio" || numerator === null || denominator === null) return null;
  return [sideText(numerator, expression.numerator), sideText(denominator, expression.denominator)];
}
