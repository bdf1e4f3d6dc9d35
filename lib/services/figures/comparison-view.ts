import type { AreaTree } from "@/lib/domain/area";
import { breakNote, eventNote, oneOffNote } from "@/lib/domain/comparability/comparability-view";
import { COMPARISONS } from "@/lib/domain/indicators/comparison";
import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";
import { toneOf } from "@/lib/domain/indicators/figure-view";
import { displayText } from "@/lib/domain/indicators/format";
import type { ComparisonView } from "@/lib/domain/provenance/figure-page";
import type { ComparedFigure } from "./compare-figure";

/** A comparison as a row of a table, with the changes of scope and the events that stand beside it. */
export const comparisonView = (
  tree: AreaTree,
  compared: ComparedFigure,
  definition: IndicatorDefinition,
): ComparisonView => ({
  name: COMPARISONS[compared.with],
  basePeriod: compared.basePeriod,
  current: displayText(compared.current, definition),
  base: displayText(compared.base, definition),
  text: compared.text,
  tone: toneOf(definition.polarity, compared.direction),
  note: [compared.note, compared.mixed].filter(Boolean).join("；") || null,
  breaks: compared.breaks.map(breakNote),
  events: compared.events.map((event) => eventNote(tree, event)),
  withoutOneOffs: compared.withoutOneOffs && oneOffNote(compared.withoutOneOffs, compared.with),
});
