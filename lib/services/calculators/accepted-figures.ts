import { latestPublication } from "@/db/queries/publications/latest-publication";
import type { Area } from "@/lib/domain/area";
import type { Lookup } from "@/lib/domain/calculators/term";
import type { Edition } from "@/lib/domain/edition";
import { figureId } from "@/lib/domain/figure";
import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";
import { figureValue, type StoredFigure } from "@/lib/domain/indicators/stored-figure";
import { cumulativeName, type Month } from "@/lib/domain/period";
import { unitFor } from "@/lib/domain/policy/commitment-unit";
import { missingText } from "@/lib/domain/value";
import type { Context } from "../context";
import { readFigureBook } from "../figures/figure-book";

/** Which side of a figure a calculation takes. */
type Side = "value" | "numerator" | "denominator";

export type AcceptedAsked = { readonly indicator: string; readonly at?: Month; readonly side?: Side };

export type AcceptedFigures = (name: string, asked: AcceptedAsked) => Lookup;

const NOTHING_PUBLISHED = "没有您可读的已发布数据，可直接填写";

/** Accepted figures of residents' insurance for an area as terms that lead to where they come from. */
export async function acceptedFigures(
  context: Context,
  area: Area,
  edition: Edition | null,
  indicators: readonly string[],
  months: readonly Month[] = edition ? [edition.through] : [],
): Promise<AcceptedFigures> {
  if (edition === null) return (name) => ({ name, reason: NOTHING_PUBLISHED });
  const asked = { indicators, areas: [area.code], throughs: months, schemes: ["resident"] as const, edition };
  const [book, latest] = await Promise.all([readFigureBook(context, asked), latestPublication(context.db)]);
  return (name, { indicator, at = edition.through, side = "value" }) => {
    const figure = book.figure(indicator, area.code, "resident", at);
    const definition = book.definition(indicator, at);
    const place = `${area.name}${cumulativeName(at)}`;
    if (!figure || !definition) return { name, reason: `${place}未报送，可直接填写` };
    return termOf(name, figure, definition, side, `${place}${definition.name}`, latest?.number ?? 0);
  };
}

function termOf(
  name: string,
  figure: StoredFigure,
  definition: IndicatorDefinition,
  side: Side,
  label: string,
  publication: number,
): Lookup {
  const value = figureValue(figure);
  if (!value.known) return { name, reason: `${label}没有数（${missingText(value)}），可直接填写` };
  const number = figure[side];
  if (number === null || figure.bound !== null)
    return { name, reason: `${label}的来源没有公布这个数，可直接填写` };
  return {
    name,
    value: number,
    unit: side === "value" ? unitFor(definition.unit) : "person",
    source: {
      kind: "figure",
      figure: figureId({ ...figure, span: "cumulative" }, publication),
      label,
      demonstration: figure.origin === "demo",
    },
  };
}
