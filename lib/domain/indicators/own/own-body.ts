import type { Scheme } from "../../dimension";
import type {
  Confidence,
  IndicatorDefinition,
  IndicatorGroup,
  IndicatorLevel,
  IndicatorUnit,
  Polarity,
} from "../definition";
import { schemesOf } from "../definition";
import type { Expression } from "../expression";
import { formulaText } from "../formula";
import { parseFormula } from "../language/parse-formula";
import { vocabularyFor } from "../language/vocabulary";
import { sameExpression } from "../language/zero-rule";

/** A definition in the making, in the words its author wrote: right or wrong. */
export type OwnBody = {
  readonly code: string;
  readonly name: string;
  readonly group: IndicatorGroup;
  readonly unit: IndicatorUnit;
  readonly decimals: number;
  readonly polarity: Polarity;
  readonly frequency: IndicatorDefinition["frequency"];
  readonly levels: readonly IndicatorLevel[];
  readonly schemes: readonly Scheme[];
  /** Serves every scheme that has none of its own; data that name no scheme are of the scheme it is read for. */
  readonly formula: string;
  readonly schemeFormulas: Readonly<Partial<Record<Scheme, string>>>;
  readonly source: string;
  readonly caveats: string;
  readonly confidence: Confidence;
  /** First month it holds for, "2026-07". */
  readonly from: string;
};

/** Codes of a bureau's own indicators: a letter that the catalogue of practice leaves free. */
export const OWN_CODE = /^Z\d{2,4}$/;

/** The first number that nobody has. */
export function freeOwnCode(taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const code = `Z${String(number).padStart(2, "0")}`;
    if (!taken.has(code)) return code;
  }
}

export const emptyOwnBody = (code: string, from: string): OwnBody => ({
  code,
  name: "",
  group: "fund",
  unit: "percent",
  decimals: 1,
  polarity: "none",
  frequency: "month",
  levels: ["pooling-area", "province"],
  schemes: ["all"],
  formula: "",
  schemeFormulas: {},
  source: "",
  caveats: "",
  confidence: "M",
  from,
});

/** The next version of a definition, to be written on from what holds now. */
export function bodyOfDefinition(definition: IndicatorDefinition, from: string): OwnBody {
  const { code, name, group, unit, decimals, polarity, frequency, levels, source, caveats, confidence } =
    definition;
  const schemes = schemesOf(definition);
  const head = {
    code,
    name,
    group,
    unit,
    decimals,
    polarity,
    frequency,
    levels,
    source,
    caveats,
    confidence,
  };
  const shared = sharedFormula(definition, schemes);
  const written = schemes.map((scheme) => [
    scheme,
    formulaText(definition.expressions[scheme] as Expression),
  ]);
  return {
    ...head,
    schemes,
    formula: shared ?? "",
    schemeFormulas: shared === null ? Object.fromEntries(written) : {},
    from,
  };
}

/** One formula that serves every scheme, where there is one. */
function sharedFormula({ expressions }: IndicatorDefinition, schemes: readonly Scheme[]): string | null {
  const [first] = schemes;
  if (!first) return null;
  const text = formulaText(unnamed(expressions[first] as Expression, first));
  const vocabulary = vocabularyFor(Object.values(expressions));
  const serves = schemes.every((scheme) => {
    const parsed = parseFormula(text, scheme, vocabulary);
    return parsed.ok && sameExpression(parsed.expression, expressions[scheme] as Expression);
  });
  return serves ? text : null;
}

/** The same expression with the scheme left to whoever reads it. */
function unnamed(expression: Expression, scheme: Scheme): Expression {
  return JSON.parse(JSON.stringify(expression), (_key, value: unknown) =>
    isDimensions(value) && value.scheme === scheme ? { ...value, scheme: "all" } : value,
  ) as Expression;
}

const isDimensions = (value: unknown): value is { readonly scheme: string } =>
  typeof value === "object" && value !== null && "scheme" in value && "payment" in value;

/** The formula that a scheme is computed by, and which field it stands in. */
export const formulaOf = (
  body: OwnBody,
  scheme: Scheme,
): { readonly text: string; readonly own: boolean } => {
  const own = body.schemeFormulas[scheme]?.trim();
  return own
    ? { text: body.schemeFormulas[scheme] as string, own: true }
    : { text: body.formula, own: false };
};
