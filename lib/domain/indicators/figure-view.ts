import { type Decimal, toDrawing } from "../decimal";
import type { Scheme } from "../dimension";
import { type FigureId, figureId } from "../figure";
import type { Status } from "../targets/standing";
import type { Comparison } from "./comparison";
import type { IndicatorDefinition, Polarity } from "./definition";
import { formatParts, formatValue, reasonText } from "./format";
import { figureValue, type StoredFigure } from "./stored-figure";

/** Whether a change is for the better: up is not good by itself (DESIGN law 13 and the indicator's polarity). */
export type Tone = "good" | "bad" | "neutral";

export type StandingView = {
  readonly status: Status;
  readonly reason: string;
  readonly target: string | null;
};

/** A figure as a screen shows it: texts already rounded once, and where each came from. Carries JSON only. */
export type FigureView = {
  readonly id: FigureId | null;
  readonly indicator: string;
  readonly scheme: Scheme;
  readonly name: string;
  readonly number: string;
  readonly unit: string;
  /** Why there is no number; null when there is one. */
  readonly reason: string | null;
  /** Over the areas that did report: shown beside a missing sum, never as the sum. */
  readonly partial: { readonly text: string; readonly label: string } | null;
  readonly comparison: { readonly name: string; readonly text: string; readonly tone: Tone } | null;
  readonly standing: StandingView | null;
  readonly demonstration: boolean;
  /** For drawing only. */
  readonly drawing: number | null;
};

const RISES: Partial<Record<Polarity, Tone>> = { up: "good", down: "bad" };
const FALLS: Partial<Record<Polarity, Tone>> = { up: "bad", down: "good" };

export function toneOf(polarity: Polarity, direction: Comparison["direction"]): Tone {
  if (direction === "up") return RISES[polarity] ?? "neutral";
  return direction === "down" ? (FALLS[polarity] ?? "neutral") : "neutral";
}

/** Percentages and points are drawn as they read, amounts in their base unit. */
export const drawingOf = (value: Decimal, definition: Pick<IndicatorDefinition, "unit">): number =>
  toDrawing(value) * (definition.unit === "percent" || definition.unit === "point" ? 100 : 1);

type Shown = {
  readonly definition: IndicatorDefinition;
  readonly scheme: Scheme;
  readonly figure: StoredFigure | null;
  readonly publication: number;
  readonly comparison?: { readonly name: string; readonly compared: Comparison } | null;
  readonly standing?: StandingView | null;
};

/** Builds the view of a figure; without a stored figure nothing was reported. */
export function figureView({
  definition,
  scheme,
  figure,
  publication,
  comparison,
  standing,
}: Shown): FigureView {
  const value = figure ? figureValue(figure) : null;
  const parts = value?.known ? formatParts(value.value, definition) : { number: "—", unit: "" };
  return {
    id: figure ? figureId({ ...figure, span: "cumulative" }, publication) : null,
    indicator: definition.code,
    scheme,
    name: definition.name,
    number: value?.known && value.bound ? `${value.bound}${parts.number}` : parts.number,
    unit: parts.unit,
    reason: value ? reasonText(value) : "未报送",
    partial:
      figure && figure.partialValue !== null
        ? {
            text: formatValue(figure.partialValue, definition),
            label: `${figure.present}/${figure.expected}`,
          }
        : null,
    comparison: comparison
      ? {
          name: comparison.name,
          text: comparison.compared.text,
          tone: toneOf(definition.polarity, comparison.compared.direction),
        }
      : null,
    standing: standing ?? null,
    demonstration: figure?.origin === "demo",
    drawing: value?.known && !value.bound ? drawingOf(value.value, definition) : null,
  };
}
