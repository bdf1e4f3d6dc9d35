import { figureId } from "@/lib/domain/figure";
import { displayText, reasonText } from "@/lib/domain/indicators/format";
import { figureValue, type StoredFigure } from "@/lib/domain/indicators/stored-figure";
import type { SiblingView } from "@/lib/domain/provenance/figure-page";
import { revisionText } from "@/lib/domain/provenance/revision";
import { BASES, ORIGINS, VINTAGES } from "@/lib/domain/vintage";
import type { FigureExplanation } from "./explain-figure";

/** The same figure in other vintages, bases and origins; origins are shown apart and never compared (MODEL M9). */
export function figureSiblings({
  others,
  key,
  basis,
  value,
  definition,
  publication,
}: FigureExplanation): SiblingView[] {
  const sameKey = (row: StoredFigure): boolean => row.vintage === key.vintage && row.origin === key.origin;
  return others.map((row): SiblingView => {
    const other = figureValue(row);
    const words = [
      row.vintage === key.vintage ? null : VINTAGES[row.vintage],
      row.basis === basis ? null : BASES[row.basis],
      row.origin === key.origin ? null : ORIGINS[row.origin],
    ];
    return {
      id: sameKey(row) ? null : figureId({ ...row, span: "cumulative" }, publication),
      name: words.filter((word) => word !== null).join(" · "),
      text: displayText(other, definition),
      reason: reasonText(other),
      change: row.origin === key.origin ? revisionText(other, value, definition) : null,
      demonstration: row.origin === "demo",
    };
  });
}
