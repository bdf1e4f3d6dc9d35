import { absolute, compare, type Decimal, decimal, divide, isZero, subtract } from "../../decimal";
import { SCHEMES, type Scheme } from "../../dimension";
import { type FigureKey, figureId, figureKeyText } from "../../figure";
import { compareValues } from "../../indicators/comparison";
import type { IndicatorDefinition } from "../../indicators/definition";
import { toneOf } from "../../indicators/figure-view";
import { formatValue } from "../../indicators/format";
import { cumulativeName } from "../../period";
import { changedTexts } from "../../reports/changed-figures";
import { type Known, missingText, type Value } from "../../value";
import type { EffectChange, EffectGroup, EffectLine, EffectSide } from "./effect-view";

/** The sum over the areas that did report, where some did not: shown beside a missing figure. */
export type PartialSum = { readonly value: Decimal; readonly present: number; readonly expected: number };

/** A figure as a reader has it. */
export type ReadFigure = { readonly value: Value; readonly partial: PartialSum | null };

/** One figure as it stands and as it would. */
export type FigureChange = {
  readonly key: FigureKey;
  readonly definition: IndicatorDefinition;
  readonly areaName: string;
  readonly own: boolean;
  readonly current: boolean;
  /** Null where there is no figure at all. */
  readonly before: ReadFigure | null;
  readonly after: ReadFigure | null;
  readonly lastYear: ReadFigure | null;
};

const numberOf = (figure: ReadFigure | null): Known | null => (figure?.value.known ? figure.value : null);

/** Why a number is missing matters as much as that it is. */
function reads(figure: ReadFigure | null): string {
  if (figure === null) return "nothing";
  const { value, partial } = figure;
  if (value.known) return `${value.bound ?? ""}${value.value}`;
  return [value.reason, value.detail, partial?.present, partial?.expected, partial?.value].join("|");
}

/** Whether a reader would see another number, or another reason for none. */
export const readsDifferently = ({ before, after }: Pick<FigureChange, "before" | "after">): boolean =>
  reads(before) !== reads(after);

const FARTHEST = decimal("1000000000");

/** How far one value lies from another, as a share of it: what is listed first. */
function distance(after: ReadFigure | null, before: ReadFigure | null): Decimal | null {
  const [is, was] = [numberOf(after), numberOf(before)];
  if (!is || !was) return null;
  const change = absolute(subtract(is.value, was.value));
  if (isZero(was.value)) return isZero(change) ? change : FARTHEST;
  return divide(change, absolute(was.value));
}

/** A figure that is lost goes first; one that is new by how far it lies from last year's. */
const movement = ({ before, after, lastYear }: FigureChange): Decimal =>
  distance(after, before) ?? (numberOf(before) ? FARTHEST : (distance(after, lastYear) ?? decimal(0)));

const NONE = "未报送";

function side(figure: ReadFigure | null, text: string, definition: IndicatorDefinition): EffectSide {
  if (figure === null) return { text: "—", reason: NONE };
  const { value, partial } = figure;
  if (value.known) return { text: `${value.bound ?? ""}${text}`, reason: null };
  const sum = partial
    ? `；${partial.present}/${partial.expected} 合计 ${formatValue(partial.value, definition)}`
    : "";
  return { text: "—", reason: `${missingText(value)}${sum}` };
}

function changeOf(
  after: ReadFigure | null,
  before: ReadFigure | null,
  definition: IndicatorDefinition,
): EffectChange | null {
  const [is, was] = [numberOf(after), numberOf(before)];
  if (!is || !was) return null;
  const { kind, text, direction } = compareValues(is, was, definition);
  return kind === "missing" ? null : { text, tone: toneOf(definition.polarity, direction) };
}

function words(change: FigureChange): EffectChange {
  const { before, after, definition } = change;
  const told = changeOf(after, before, definition);
  if (told) return told;
  if (numberOf(before)) return neutral(numberOf(after) ? "有变动" : "不再有数");
  return neutral(numberOf(after) ? "新增" : "仍无数，原因变动");
}

const neutral = (text: string): EffectChange => ({ text, tone: "neutral" });

function lineOf(change: FigureChange, publication: number): EffectLine {
  const { key, definition, before, after, lastYear } = change;
  const number = (figure: ReadFigure | null): Decimal | null => numberOf(figure)?.value ?? null;
  const texts = changedTexts({ before: number(before), after: number(after) }, definition);
  return {
    key: figureKeyText(key),
    area: change.areaName,
    own: change.own,
    current: change.current,
    scheme: SCHEMES[key.scheme],
    period: cumulativeName(key.through),
    href: before === null ? null : `/figures/${figureId(key, publication)}`,
    before: side(before, texts.before, definition),
    after: side(after, texts.after, definition),
    change: words(change),
    lastYear: changeOf(after, lastYear, definition),
  };
}

const SCHEME_ORDER = Object.keys(SCHEMES) as Scheme[];

/** The reported period before others, the reporting area before those above it, then schemes in their order. */
const inOrder = (a: FigureChange, b: FigureChange): number =>
  Number(b.current) - Number(a.current) ||
  Number(b.own) - Number(a.own) ||
  a.key.through.localeCompare(b.key.through) ||
  SCHEME_ORDER.indexOf(a.key.scheme) - SCHEME_ORDER.indexOf(b.key.scheme);

/** Changed figures by indicator, the one that moves farthest first. */
export function effectGroups(changes: readonly FigureChange[], publication: number): EffectGroup[] {
  const groups = new Map<string, FigureChange[]>();
  for (const change of changes) {
    const found = groups.get(change.key.indicator);
    if (found) found.push(change);
    else groups.set(change.key.indicator, [change]);
  }
  const farthest = (group: readonly FigureChange[]): Decimal =>
    group.map(movement).reduce((a, b) => (compare(a, b) >= 0 ? a : b));
  return [...groups]
    .map(([indicator, group]) => ({ indicator, group, farthest: farthest(group) }))
    .sort((a, b) => compare(b.farthest, a.farthest) || a.indicator.localeCompare(b.indicator))
    .map(({ indicator, group }) => ({
      indicator,
      name: (group[0] as FigureChange).definition.name,
      lines: [...group].sort(inOrder).map((change) => lineOf(change, publication)),
    }));
}
