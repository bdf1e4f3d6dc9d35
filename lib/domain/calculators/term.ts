import { add, type Decimal, max, min, multiply, roundUp, subtract, ZERO } from "../decimal";
import type { FigureId } from "../figure";
import type { CommitmentUnit } from "../policy/commitment-unit";
import { known, ratio } from "../value";
import { termText } from "./term-text";

/** Words of a text that give a number. */
export type CommitmentSource = {
  readonly kind: "commitment";
  readonly commitment: string;
  readonly document: string;
  /** The document's short title with its number. */
  readonly title: string;
  readonly clause: string;
  readonly quote: string;
  /** How words that are no plain number are read: "不低于" is calculated with its lower end. */
  readonly reading: string | null;
  /** A draft or an explainer: binds nobody by itself, the result is for reference only. */
  readonly informative: boolean;
  readonly demonstration: boolean;
  /** Other texts in force that say another number and were put aside. */
  readonly aside: readonly string[];
};

/** One cell of an accepted statement. */
export type TermCell = {
  readonly areaName: string;
  readonly submission: number;
  readonly sheet: string;
  readonly cell: string;
};

/**
 * Where a number of a calculation comes from: words of a text, a figure, cells of statements, a bureau's setting, the
 * reader, or a step. `words` of a step name what its `formula` has as numbers.
 */
export type TermSource =
  | CommitmentSource
  | {
      readonly kind: "figure";
      readonly figure: FigureId;
      readonly label: string;
      readonly demonstration: boolean;
    }
  | {
      readonly kind: "cells";
      readonly cells: readonly TermCell[];
      readonly label: string;
      readonly demonstration: boolean;
    }
  | { readonly kind: "setting"; readonly areaName: string; readonly citation: string }
  | { readonly kind: "given" }
  | {
      readonly kind: "step";
      readonly formula: string;
      readonly words: string;
      readonly terms: readonly Term[];
    };

/** A named number that can be followed to its sources; money in yuan, ratios as fractions. */
export type Term = {
  readonly name: string;
  readonly value: Decimal;
  readonly unit: CommitmentUnit;
  readonly source: TermSource;
};

/** What a calculation lacks: neither text nor setting gives it. */
export type Need = {
  readonly name: string;
  readonly reason: string;
  /** The words that ask for it without giving it. */
  readonly source?: CommitmentSource;
};

export type Lookup = Term | Need;

export const isTerm = (found: Lookup): found is Term => "value" in found;

export const given = (name: string, value: Decimal, unit: CommitmentUnit): Term => ({
  name,
  value,
  unit,
  source: { kind: "given" },
});

type Operation = {
  readonly sign: string;
  readonly apply: (left: Decimal, right: Decimal) => Decimal;
};

const PLUS: Operation = { sign: "+", apply: add };
const MINUS: Operation = { sign: "−", apply: subtract };
const TIMES: Operation = { sign: "×", apply: multiply };

function step(
  name: string,
  unit: CommitmentUnit,
  write: (each: (term: Term) => string) => string,
  value: Decimal,
  terms: readonly Term[],
): Term {
  const source: TermSource = {
    kind: "step",
    formula: write(termText),
    words: write((term) => term.name),
    terms,
  };
  return { name, unit, value, source };
}

function binary({ sign, apply }: Operation) {
  return (name: string, left: Term, right: Term, unit: CommitmentUnit = left.unit): Term =>
    step(name, unit, (each) => `${each(left)} ${sign} ${each(right)}`, apply(left.value, right.value), [
      left,
      right,
    ]);
}

export const plus = binary(PLUS);
export const minus = binary(MINUS);
export const times = binary(TIMES);

/** A quotient; a zero divisor is a need, never a number. */
export function per(name: string, left: Term, right: Term, unit: CommitmentUnit): Lookup {
  const quotient = ratio(known(left.value), known(right.value));
  return quotient.known
    ? step(name, unit, (each) => `${each(left)} ÷ ${each(right)}`, quotient.value, [left, right])
    : { name, reason: `${right.name}为零` };
}

/** What `left` exceeds `right` by, nothing when it does not. */
export const excess = (name: string, left: Term, right: Term): Term =>
  step(
    name,
    left.unit,
    (each) => `${each(left)} 超过 ${each(right)} 的部分`,
    max(subtract(left.value, right.value), ZERO),
    [left, right],
  );

export const smaller = (name: string, left: Term, right: Term): Term =>
  step(name, left.unit, (each) => `${each(left)} 与 ${each(right)} 取小`, min(left.value, right.value), [
    left,
    right,
  ]);

export const total = (name: string, terms: readonly [Term, ...Term[]]): Term =>
  step(
    name,
    terms[0].unit,
    (each) => terms.map(each).join(" + "),
    terms.reduce((sum, term) => add(sum, term.value), ZERO),
    terms,
  );

/** Whole things: a share of them is reached only by the next whole one. */
export const wholeItems = (name: string, term: Term): Term =>
  step(name, term.unit, (each) => `${each(term)} 向上取整`, roundUp(term.value), [term]);

/** Every step that leads to the terms, in the order of working, each once. */
export function stepsTo(terms: readonly Term[]): Term[] {
  const steps: Term[] = [];
  const visit = (term: Term): void => {
    if (term.source.kind !== "step") return;
    term.source.terms.forEach(visit);
    if (!steps.some((earlier) => earlier.name === term.name && earlier.value === term.value))
      steps.push(term);
  };
  terms.forEach(visit);
  return steps;
}

/** Every number that the terms rest on and that is no step itself, each once. */
export function inputsOf(terms: readonly Term[]): Term[] {
  const inputs: Term[] = [];
  const visit = (term: Term): void => {
    if (term.source.kind === "step") term.source.terms.forEach(visit);
    else if (!inputs.includes(term)) inputs.push(term);
  };
  terms.forEach(visit);
  return inputs;
}
