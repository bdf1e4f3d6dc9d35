import type { Area, AreaCode } from "../area";
import type { CsvColumn } from "../csv";
import { type IndicatorDefinition, UNIT_NAMES } from "../indicators/definition";
import type { CommitmentRow } from "../policy/export-commitments";

/** Several words in one field. */
const joined = (words: readonly string[]): string => words.join("；");

type IndicatorRow = Omit<IndicatorDefinition, "expressions"> & {
  readonly expressions: readonly { readonly scheme: string; readonly formula: string }[];
};

export const INDICATOR_COLUMNS: readonly CsvColumn<IndicatorRow>[] = [
  ["code", ({ code }) => code],
  ["version", ({ version }) => version],
  ["name", ({ name }) => name],
  ["group", ({ group }) => group],
  ["from", ({ from }) => from],
  ["to", ({ to }) => to],
  ["unit", ({ unit }) => unit],
  ["unitName", ({ unit }) => UNIT_NAMES[unit]],
  ["decimals", ({ decimals }) => decimals],
  ["polarity", ({ polarity }) => polarity],
  ["accounting", ({ accounting }) => accounting],
  ["frequency", ({ frequency }) => frequency],
  ["levels", ({ levels }) => joined(levels)],
  [
    "formulas",
    ({ expressions }) => joined(expressions.map(({ scheme, formula }) => `${scheme}：${formula}`)),
  ],
  ["numeratorName", ({ numeratorName }) => numeratorName],
  ["denominatorName", ({ denominatorName }) => denominatorName],
  ["source", ({ source }) => source],
  ["caveats", ({ caveats }) => caveats],
  ["confidence", ({ confidence }) => confidence],
];

export const COMMITMENT_COLUMNS: readonly CsvColumn<CommitmentRow>[] = [
  ["document", ({ document }) => document],
  ["clause", ({ clause }) => clause],
  ["quote", ({ quote }) => quote],
  ["kind", ({ kind }) => kind],
  ["operator", ({ operator }) => operator],
  ["value", ({ value }) => value],
  ["values", ({ values }) => joined(values)],
  ["points", ({ points }) => joined(points.map(({ due, value }) => `${due} ${value}`))],
  ["unit", ({ unit }) => unit],
  ["area", ({ area }) => area],
  ["scheme", ({ scheme }) => scheme],
  ["group", ({ group }) => group],
  ["indicator", ({ indicator }) => indicator],
  ["from", ({ from }) => from],
  ["to", ({ to }) => to],
  ["due", ({ due }) => due],
  ["role", ({ role }) => role ?? null],
  ["areaClass", ({ areaClass }) => areaClass ?? null],
];

type AreaRow = Omit<Area, "rollsUp"> & {
  readonly parentAdministrative: AreaCode | null;
  readonly parentPooling: AreaCode | null;
};

export const AREA_COLUMNS: readonly CsvColumn<AreaRow>[] = [
  ["code", ({ code }) => code],
  ["name", ({ name }) => name],
  ["aliases", ({ aliases }) => joined(aliases)],
  ["formerNames", ({ formerNames }) => joined(formerNames)],
  ["formerCodes", ({ formerCodes }) => joined(formerCodes)],
  ["level", ({ level }) => level],
  ["isPoolingArea", ({ isPoolingArea }) => String(isPoolingArea)],
  ["parentAdministrative", ({ parentAdministrative }) => parentAdministrative],
  ["parentPooling", ({ parentPooling }) => parentPooling],
  ["note", ({ note }) => note],
];
