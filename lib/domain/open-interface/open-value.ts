import type { AreaCode } from "../area";
import type { CsvColumn } from "../csv";
import type { Decimal } from "../decimal";
import { SCHEMES, type Scheme } from "../dimension";
import { type FigureId, figureId } from "../figure";
import { type IndicatorDefinition, type IndicatorUnit, UNIT_NAMES } from "../indicators/definition";
import { displayText } from "../indicators/format";
import type { StoredFigure } from "../indicators/stored-figure";
import { type Month, type Period, periodText, type Span, spanName } from "../period";
import { type Bound, type MissingReason, missingText, type Value } from "../value";
import { BASES, type Basis, ORIGINS, type Origin, VINTAGES, type Vintage } from "../vintage";

type NamedArea = { readonly code: AreaCode; readonly name: string };

/** One value as the open interface gives it: exact text in base units, or null with the reason. */
export type OpenValue = {
  readonly id: FigureId;
  /** Its page for people, for ever. */
  readonly page: string;
  /** Its record with everything that explains it. */
  readonly record: string;
  readonly indicator: string;
  readonly name: string;
  readonly version: number;
  readonly scheme: Scheme;
  readonly schemeName: string;
  readonly area: AreaCode;
  readonly areaName: string;
  readonly period: string;
  readonly periodName: string;
  readonly through: Month;
  readonly span: Span;
  readonly vintage: Vintage;
  readonly vintageName: string;
  readonly origin: Origin;
  readonly originName: string;
  readonly demonstration: boolean;
  readonly basis: Basis;
  readonly basisName: string;
  readonly value: Decimal | null;
  readonly bound: Bound | null;
  readonly reason: MissingReason | null;
  readonly reasonText: string | null;
  readonly unit: IndicatorUnit;
  readonly unitName: string;
  readonly display: string;
  readonly numerator: Decimal | null;
  readonly denominator: Decimal | null;
  /** The source states the ratio and not its parts. */
  readonly stated: boolean;
  readonly expected: number;
  readonly present: number;
  readonly absent: readonly NamedArea[];
  readonly partial: {
    readonly value: Decimal;
    readonly numerator: Decimal | null;
    readonly denominator: Decimal | null;
    readonly label: string;
  } | null;
  readonly publication: number;
};

/** A stored figure with what a single period makes of it; `value` and its sides are then not the stored ones. */
export type ReadValue = {
  readonly figure: StoredFigure;
  readonly definition: IndicatorDefinition;
  readonly period: Period;
  readonly span: Span;
  readonly value: Value;
  readonly numerator: Decimal | null;
  readonly denominator: Decimal | null;
  readonly absent: readonly AreaCode[];
};

/** `asOf` is the publication that the value was read at: its id is permanent with it (MODEL M21). */
export function openValue(
  read: ReadValue,
  asOf: number,
  nameOf: (area: AreaCode) => string,
  site: string,
): OpenValue {
  const { figure, definition, period, span, value } = read;
  const { indicator, area, through, scheme, vintage, origin, basis } = figure;
  const frequency = span === "single" ? { frequency: period.frequency } : {};
  const id = figureId({ indicator, area, through, span, ...frequency, scheme, vintage, origin }, asOf);
  return {
    id,
    page: `${site}/figures/${id}`,
    record: `${site}/api/v1/figures/${id}`,
    indicator,
    name: definition.name,
    version: figure.version,
    scheme,
    schemeName: SCHEMES[scheme],
    area,
    areaName: nameOf(area),
    period: periodText(period),
    periodName: spanName(period, span),
    through,
    span,
    vintage,
    vintageName: VINTAGES[vintage],
    origin,
    originName: ORIGINS[origin],
    demonstration: origin === "demo",
    basis,
    basisName: BASES[basis],
    value: value.known ? value.value : null,
    bound: value.known ? (value.bound ?? null) : null,
    reason: value.known ? null : value.reason,
    reasonText: value.known ? null : missingText(value),
    unit: definition.unit,
    unitName: UNIT_NAMES[definition.unit],
    display: displayText(value, definition),
    numerator: read.numerator,
    denominator: read.denominator,
    stated: span === "cumulative" && figure.stated,
    expected: figure.expected,
    present: figure.expected - read.absent.length,
    absent: read.absent.map((code) => ({ code, name: nameOf(code) })),
    partial: span === "single" ? null : partialOf(figure),
    publication: figure.publicationFrom,
  };
}

const partialOf = (figure: StoredFigure): OpenValue["partial"] =>
  figure.partialValue === null
    ? null
    : {
        value: figure.partialValue,
        numerator: figure.partialNumerator,
        denominator: figure.partialDenominator,
        label: `${figure.present}/${figure.expected}`,
      };

/** The same as a table: one line a value, exact numbers, nothing folded away. */
export const VALUE_COLUMNS: readonly CsvColumn<OpenValue>[] = [
  ["id", ({ id }) => id],
  ["indicator", ({ indicator }) => indicator],
  ["name", ({ name }) => name],
  ["version", ({ version }) => version],
  ["scheme", ({ scheme }) => scheme],
  ["schemeName", ({ schemeName }) => schemeName],
  ["area", ({ area }) => area],
  ["areaName", ({ areaName }) => areaName],
  ["period", ({ period }) => period],
  ["periodName", ({ periodName }) => periodName],
  ["through", ({ through }) => through],
  ["span", ({ span }) => span],
  ["vintage", ({ vintage }) => vintage],
  ["vintageName", ({ vintageName }) => vintageName],
  ["origin", ({ origin }) => origin],
  ["originName", ({ originName }) => originName],
  ["basis", ({ basis }) => basis],
  ["basisName", ({ basisName }) => basisName],
  ["bound", ({ bound }) => bound],
  ["value", ({ value }) => value],
  ["reason", ({ reason }) => reason],
  ["reasonText", ({ reasonText }) => reasonText],
  ["unit", ({ unit }) => unit],
  ["unitName", ({ unitName }) => unitName],
  ["display", ({ display }) => display],
  ["numerator", ({ numerator }) => numerator],
  ["denominator", ({ denominator }) => denominator],
  ["stated", ({ stated }) => String(stated)],
  ["expected", ({ expected }) => expected],
  ["present", ({ present }) => present],
  ["absent", ({ absent }) => absent.map(({ code, name }) => `${code} ${name}`).join("；")],
  ["partialValue", ({ partial }) => partial?.value ?? null],
  ["partialLabel", ({ partial }) => partial?.label ?? null],
  ["publication", ({ publication }) => publication],
  ["page", ({ page }) => page],
];
