import { type Decimal, toDrawing } from "../decimal";
import type { Scheme } from "../dimension";
import { type FigureId, figureId } from "../figure";
import type { Status } from "../targets/standing";
import { missing, type Value } from "../value";
import { BASES, type Basis } from "../vintage";
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
  /**
   * What is shown beside a missing figure, never as the figure: the sum over the areas that did report, or what the
   * area's settlements add up to. The label is short, for a table; the words say the same in full.
   */
  readonly partial: { readonly text: string; readonly label: string; readonly words: string } | null;
  readonly comparison: {
    readonly name: string;
    readonly text: string;
    readonly tone: Tone;
    /** Why it is not comparable, or on what footing it is compared. */
    readonly note?: string;
  } | null;
  readonly standing: StandingView | null;
  readonly demonstration: boolean;
  /** For drawing only. */
  readonly drawing: number | null;
};

/** Marks in a table what the area's settlements add up to. */
export const SETTLED_LABEL = "明细";

const RISES: Partial<Record<Polarity, Tone>> = { up: "good", down: "bad" };
const FALLS: Partial<Record<Polarity, Tone>> = { up: "bad", down: "good" };

export function toneOf(polarity: Polarity, direction: Comparison["direction"]): Tone {
  if (direction === "up") return RISES[polarity] ?? "neutral";
  return direction === "down" ? (FALLS[polarity] ?? "neutral") : "neutral";
}

/** Percentages and points are drawn as they read, amounts in their base unit. */
export const drawingOf = (value: Decimal, definition: Pick<IndicatorDefinition, "unit">): number =>
  toDrawing(value) * (definition.unit === "percent" || definition.unit === "point" ? 100 : 1);

type Beside = {
  readonly comparison?: { readonly name: string; readonly compared: Comparison } | null;
  readonly standing?: StandingView | null;
};

type Shown = Beside & {
  readonly definition: IndicatorDefinition;
  readonly scheme: Scheme;
  readonly figure: StoredFigure | null;
  readonly publication: number;
};

type ShownValue = Beside & {
  readonly definition: IndicatorDefinition;
  readonly scheme: Scheme;
  readonly id: FigureId | null;
  readonly value: Value;
  readonly partial?: FigureView["partial"];
  /** Reported where it is left out. */
  readonly basis?: Basis;
  readonly demonstration: boolean;
};

/** Builds the view of a value, stored or evaluated for a single period. */
export function valueView(given: ShownValue): FigureView {
  const shown = given.basis === "settlement" ? besideMissing(given) : given;
  const { definition, value, comparison } = shown;
  const parts = value.known ? formatParts(value.value, definition) : { number: "—", unit: "" };
  return {
    id: shown.id,
    indicator: definition.code,
    scheme: shown.scheme,
    name: definition.name,
    number: value.known && value.bound ? `${value.bound}${parts.number}` : parts.number,
    unit: parts.unit,
    reason: reasonText(value),
    partial: shown.partial ?? null,
    comparison: comparison
      ? {
          name: comparison.name,
          text: comparison.compared.text,
          tone: toneOf(definition.polarity, comparison.compared.direction),
          ...(comparison.compared.note ? { note: comparison.compared.note } : {}),
        }
      : null,
    standing: shown.standing ?? null,
    demonstration: shown.demonstration,
    drawing: value.known && !value.bound ? drawingOf(value.value, definition) : null,
  };
}

/** Builds the view of a figure; without a stored figure nothing was reported. */
export function figureView({ figure, publication, ...shown }: Shown): FigureView {
  return valueView({
    ...shown,
    id: figure ? figureId({ ...figure, span: "cumulative" }, publication) : null,
    value: figure ? figureValue(figure) : missing("not-reported"),
    partial: figure ? partialOf(figure, shown.definition) : null,
    basis: figure?.basis ?? "reported",
    demonstration: figure?.origin === "demo",
  });
}

const partialOf = (figure: StoredFigure, definition: IndicatorDefinition): FigureView["partial"] =>
  figure.partialValue === null
    ? null
    : {
        text: formatValue(figure.partialValue, definition),
        label: `${figure.present}/${figure.expected}`,
        words: `${figure.present}/${figure.expected} 个统筹区合计`,
      };

/** Nothing is reported; what the settlements add up to stands beside that (MODEL M9). */
function besideMissing({ definition, value, ...shown }: ShownValue): ShownValue {
  const partial = value.known
    ? {
        text: `${value.bound ?? ""}${formatValue(value.value, definition)}`,
        label: SETTLED_LABEL,
        words: `由${BASES.settlement}`,
      }
    : null;
  return { ...shown, definition, value: missing("not-reported"), partial };
}
