import { type FigureId, type FigureKey, figureId } from "../figure";
import type { Expression } from "../indicators/expression";
import { leavesOf } from "../indicators/leaf-key";
import { measureOf } from "../measures/measure-catalogue";
import { type Frequency, type Month, monthOf, periodEnding, spanName } from "../period";

/** The same figure cumulated from January, or of one quarter or month alone. */
export type SpanLink = { readonly id: FigureId; readonly label: string; readonly here: boolean };

/** A single period differs from the cumulative only where something flows, and not when the year begins. */
const differsAlone = (expression: Expression, at: Month, frequency: Frequency): boolean =>
  monthOf(at) > (frequency === "month" ? 1 : 3) &&
  leavesOf(expression).some(({ measure }) => measureOf(measure).kind === "flow");

/** Spans that a figure can be asked for; empty when there is only one. */
export function spanLinks(
  key: FigureKey,
  expression: Expression | undefined,
  publication: number,
): SpanLink[] {
  const { frequency: _length, ...plain } = key;
  const singles = (["quarter", "month"] as const).flatMap((frequency): SpanLink[] => {
    const period = periodEnding(key.through, frequency);
    if (!period || !expression || !differsAlone(expression, key.through, frequency)) return [];
    return [
      {
        id: figureId({ ...plain, span: "single", frequency }, publication),
        label: spanName(period, "single"),
        here: key.span === "single" && (key.frequency ?? "quarter") === frequency,
      },
    ];
  });
  if (singles.length === 0) return [];
  const period = periodEnding(key.through, "month");
  return [
    {
      id: figureId({ ...plain, span: "cumulative" }, publication),
      label: `${period ? spanName(period, "cumulative") : ""}累计`,
      here: key.span === "cumulative",
    },
    ...singles,
  ];
}
