import { absolute, compare, type Decimal, decimal, divide, isZero, ONE, subtract } from "../../decimal";
import { SCHEMES, type Scheme } from "../../dimension";
import { type FigureKey, figureId, figureKeyText } from "../../figure";
import { compareValues, differenceWords, growthPercent } from "../../indicators/comparison";
import type { IndicatorDefinition } from "../../indicators/definition";
import { toneOf } from "../../indicators/figure-view";
import { cumulativeName } from "../../period";
import { changedTexts } from "../../reports/changed-figures";
import { type Known, known, missingText, REASON_TEXT, type Value } from "../../value";
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

type Pair = { readonly is: Known; readonly was: Known };

/** The same areas are missing on both sides, so that the sums of the others can be held against each other. */
const lacksTheSame = (a: ReadFigure, b: ReadFigure): boolean =>
  !a.value.known &&
  !b.value.known &&
  a.value.detail === b.value.detail &&
  a.partial?.present === b.partial?.present &&
  a.partial?.expected === b.partial?.expected;

/** Two numbers of one footing: both whole, or both of the same areas that reported. */
function pairOf(after: ReadFigure | null, before: ReadFigure | null): Pair | null {
  const [is, was] = [numberOf(after), numberOf(before)];
  if (is && was) return { is, was };
  if (!after?.partial || !before?.partial || !lacksTheSame(after, before)) return null;
  return { is: known(after.partial.value), was: known(before.partial.value) };
}

const FARTHEST = decimal("1000000000");

/** How far one value lies from another, as a share of it: what is listed first. */
function distance(after: ReadFigure | null, before: ReadFigure | null): Decimal | null {
  const pair = pairOf(after, before);
  if (!pair) return null;
  const { is, was } = pair;
  const change = absolute(subtract(is.value, was.value));
  if (isZero(was.value)) return isZero(change) ? change : FARTHEST;
  return divide(change, absolute(was.value));
}

/** A figure that is lost goes first; one that is new by how far it lies from last year's. */
const movement = ({ before, after, lastYear }: FigureChange): Decimal =>
  distance(after, before) ?? (numberOf(before) ? FARTHEST : (distance(after, lastYear) ?? decimal(0)));

const coverageOf = ({ present, expected }: PartialSum): string => `${present}/${expected}`;

function side(figure: ReadFigure | null, text: string): EffectSide {
  const none = { value: null, reason: null, detail: null, coverage: null };
  if (figure === null) return { ...none, text: "—", reason: REASON_TEXT["not-reported"] };
  const { value, partial } = figure;
  if (value.known) return { ...none, value: value.value, text: `${value.bound ?? ""}${text}` };
  const detail = missingText(value);
  if (partial) return { ...none, value: partial.value, text, detail, coverage: coverageOf(partial) };
  return { ...none, text: "—", reason: REASON_TEXT[value.reason], detail };
}

/** Decimals beyond the definition's with which a small movement is still told. */
const EXTRA_DECIMALS = 5;

/** Publishing may move a figure by less than a report would speak of; it is told nevertheless. */
function smallMovement({ is, was }: Pair, { unit, decimals }: IndicatorDefinition): EffectChange | null {
  for (let places = decimals; places <= decimals + EXTRA_DECIMALS; places += 1) {
    const text = differenceWords(subtract(is.value, was.value), { unit, decimals: places });
    if (/[1-9]/.test(text)) return neutral(text);
  }
  return null;
}

function changeOf(
  after: ReadFigure | null,
  before: ReadFigure | null,
  definition: IndicatorDefinition,
): EffectChange | null {
  const pair = pairOf(after, before);
  if (!pair) return null;
  const { kind, value, text, direction } = compareValues(pair.is, pair.was, definition);
  if (kind === "missing") return null;
  const nearly = kind === "growth" && direction !== "same" && value && compare(absolute(value), ONE) < 0;
  return { text: nearly ? growthPercent(value) : text, tone: toneOf(definition.polarity, direction) };
}

function words(change: FigureChange): EffectChange {
  const { before, after, definition } = change;
  const told = changeOf(after, before, definition);
  const pair = pairOf(after, before);
  if (told) return (told.text === "持平" && pair && smallMovement(pair, definition)) || told;
  if (numberOf(before)) return neutral(numberOf(after) ? "有变动" : "不再有数");
  if (numberOf(after)) return neutral(before?.partial ? "补齐" : "新增");
  if (after?.partial) return neutral(before?.partial ? "已报地区有变" : "新增");
  return neutral("仍无数，原因变动");
}

const neutral = (text: string): EffectChange => ({ text, tone: "neutral" });

function lineOf(change: FigureChange, publication: number): EffectLine {
  const { key, definition, before, after, lastYear } = change;
  const number = (figure: ReadFigure | null): Decimal | null =>
    numberOf(figure)?.value ?? figure?.partial?.value ?? null;
  const texts = changedTexts({ before: number(before), after: number(after) }, definition);
  return {
    key: figureKeyText(key),
    place: key,
    area: change.areaName,
    own: change.own,
    current: change.current,
    scheme: SCHEMES[key.scheme],
    period: cumulativeName(key.through),
    href: before === null ? null : `/figures/${figureId(key, publication)}`,
    before: side(before, texts.before),
    after: side(after, texts.after),
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
