import { breakNote } from "@/lib/domain/comparability/comparability-view";
import { SCHEMES } from "@/lib/domain/dimension";
import { ROLE_NAMES } from "@/lib/domain/indicators/figure-part";
import { displayText, formatValue } from "@/lib/domain/indicators/format";
import { periodText, spanName } from "@/lib/domain/period";
import type { FormCode } from "@/lib/domain/submissions/form";
import { formName } from "@/lib/domain/submissions/form-catalogue";
import { STATUSES } from "@/lib/domain/targets/standing";
import { missingText, type Value } from "@/lib/domain/value";
import { BASES, ORIGINS, VINTAGES } from "@/lib/domain/vintage";
import type { AreaStanding } from "../standings/governed";
import type { ComparedFigure } from "./compare-figure";
import type { FigureExplanation } from "./explain-figure";
import type { ExplainedPart } from "./explain-parts";
import { knownMonths } from "./known-months";

/** A value as JSON carries it: exact decimal text, or null with the reason in words. */
const valueRecord = (value: Value) =>
  value.known
    ? { value: value.value, bound: value.bound ?? null, reason: null }
    : { value: null, bound: null, reason: missingText(value), code: value.reason };

function partRecord(part: ExplainedPart, explanation: FigureExplanation) {
  return {
    role: part.role,
    name: part.name,
    measure: part.measure,
    through: part.through,
    value: part.value,
    facts: part.facts.map((fact) => {
      const trail = explanation.trails.get(Number(fact.submission));
      return {
        area: fact.area,
        value: fact.value,
        written: fact.written,
        unit: fact.unit,
        vintage: fact.vintage,
        submission: Number(fact.submission),
        form: fact.form,
        formName: formName(fact.form as FormCode),
        sheet: fact.sheet,
        cell: fact.cell,
        publication: Number(fact.publicationFrom),
        steps: trail?.steps ?? [],
      };
    }),
  };
}

/** A figure that is no division has all its parts on the side of its numerator. */
function sideRecord(role: "numerator" | "denominator", name: string | null, explanation: FigureExplanation) {
  const divided = explanation.numerator !== null;
  if (role === "denominator" && !divided) return null;
  const value = divided ? explanation[role] : explanation.value;
  const roles = role === "numerator" ? ["numerator", "value"] : ["denominator"];
  const parts = explanation.parts.filter((part) => roles.includes(part.role));
  return {
    name: name ?? ROLE_NAMES[role],
    ...(value ? valueRecord(value) : {}),
    parts: parts.map((part) => partRecord(part, explanation)),
  };
}

const comparisonRecord = (compared: ComparedFigure) => ({
  with: compared.with,
  period: compared.basePeriod,
  kind: compared.kind,
  value: compared.value,
  display: compared.text,
  current: valueRecord(compared.current),
  base: valueRecord(compared.base),
  note: [compared.note, compared.mixed].filter(Boolean).join("；") || null,
  breaks: compared.breaks.map(breakNote),
  events: compared.events.map(({ id, area, from, to, words, amount, isMainReason }) => ({
    ...{ id, area, from, to, words, isMainReason },
    amount: amount && { value: amount.value, measure: amount.measure, scheme: amount.scheme },
  })),
  withoutOneOffs: compared.withoutOneOffs && {
    value: compared.withoutOneOffs.comparison.value,
    display: compared.withoutOneOffs.comparison.text,
    current: valueRecord(compared.withoutOneOffs.current),
    base: valueRecord(compared.withoutOneOffs.base),
    taken: compared.withoutOneOffs.taken.map(({ event, side }) => ({ event: event.id, side })),
  },
});

function targetRecord({
  commitment,
  weight,
  documentTitle,
  documentNumber,
  part,
  choice,
  stored,
}: AreaStanding) {
  return {
    commitment: commitment.id,
    document: commitment.document,
    documentTitle,
    documentNumber,
    weight,
    clause: commitment.clause,
    quote: commitment.quote,
    kind: commitment.kind,
    operator: commitment.operator,
    value: commitment.value,
    from: commitment.from,
    to: commitment.to,
    due: commitment.due,
    part,
    choice: choice && { area: choice.area, from: choice.from, reason: choice.reason, by: choice.by },
    standing: stored && {
      status: stored.status,
      word: STATUSES[stored.status].word,
      reason: stored.reason,
      rule: stored.rule,
      target: stored.target,
      path: stored.path,
      projected: stored.projected,
      informative: stored.informative,
    },
  };
}

/** A figure with all that explains it, as the command line prints it and the open interface answers it. */
export function figureRecord(explanation: FigureExplanation) {
  const { definition, key, value, stored } = explanation;
  return {
    id: explanation.id,
    publication: explanation.publication,
    indicator: definition.code,
    name: definition.name,
    area: { code: explanation.area.code, name: explanation.area.name },
    period: periodText(explanation.period),
    periodName: spanName(explanation.period, explanation.span),
    through: key.through,
    span: explanation.span,
    scheme: key.scheme,
    schemeName: SCHEMES[key.scheme],
    vintage: key.vintage,
    vintageName: VINTAGES[key.vintage],
    origin: key.origin,
    originName: ORIGINS[key.origin],
    basis: explanation.basis,
    basisName: BASES[explanation.basis],
    ...valueRecord(value),
    unit: definition.unit,
    display: displayText(value, definition),
    status: value.known ? "known" : value.reason,
    coverage: stored && {
      expected: stored.expected,
      present: stored.present,
      absent: stored.absent,
      knownMonths: knownMonths(explanation),
      partial: stored.partialValue && {
        value: stored.partialValue,
        display: formatValue(stored.partialValue, definition),
        label: `${stored.present}/${stored.expected}`,
      },
    },
    formula: {
      code: definition.code,
      version: definition.version,
      text: explanation.formula,
      numerator: definition.numeratorName,
      denominator: definition.denominatorName,
      source: definition.source,
      caveats: definition.caveats,
      confidence: definition.confidence,
      from: definition.from,
      to: definition.to,
    },
    numerator: sideRecord("numerator", definition.numeratorName, explanation),
    denominator: sideRecord("denominator", definition.denominatorName, explanation),
    comparisons: explanation.comparisons.map(comparisonRecord),
    targets: explanation.targets.map(targetRecord),
    contradictions: explanation.contradictions.map(({ rule, message, left, right, difference }) => ({
      rule,
      message,
      left,
      right,
      difference,
    })),
    others: explanation.others.map((other) => ({
      vintage: other.vintage,
      origin: other.origin,
      basis: other.basis,
      value: other.value,
    })),
  };
}
