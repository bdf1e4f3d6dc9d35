import { SCHEMES, type Scheme } from "../../dimension";
import { monthIn } from "../../period";
import { type IndicatorDefinition, UNIT_NAMES } from "../definition";
import type { BySchemes, Expression } from "../expression";
import { formulaText } from "../formula";
import { checkExpression } from "../language/check-expression";
import { accountingOf } from "../language/data-rules";
import type { FormulaFinding } from "../language/formula-finding";
import { parseFormula } from "../language/parse-formula";
import type { Vocabulary } from "../language/vocabulary";
import { declaredFits, fittingUnits, isGap, unitOfExpression, unitWords } from "../unit-vector";
import { headFindings } from "./head-rules";
import { formulaOf, type OwnBody } from "./own-body";
import { type OwnFinding, refusedOf } from "./own-finding";
import type { OwnReference } from "./own-reference";

export type CheckedOwn = {
  /** Null while anything is refused. */
  readonly definition: IndicatorDefinition | null;
  /** What could be read, for looking at figures before everything is right. */
  readonly expressions: BySchemes;
  readonly findings: readonly OwnFinding[];
};

/** Reads and checks a definition in the making, everything at once. */
export function checkOwn(body: OwnBody, reference: OwnReference): CheckedOwn {
  const read = body.schemes.map((scheme) => readScheme(body, scheme, reference.vocabulary));
  const expressions: BySchemes = Object.fromEntries(
    read.flatMap(({ scheme, expression }) => (expression ? [[scheme, expression]] : [])),
  );
  const findings = [
    ...headFindings(body, reference, Object.values(expressions)),
    ...sharedOnce(read),
    ...read.flatMap(({ findings: found }) => found.filter(({ scheme }) => scheme !== null)),
  ];
  const sound = refusedOf(findings).length === 0;
  return { definition: sound ? definitionOf(body, reference, expressions) : null, expressions, findings };
}

type ReadScheme = {
  readonly scheme: Scheme;
  /** Whether it is read from the formula that serves several. */
  readonly shares: boolean;
  readonly expression: Expression | null;
  readonly findings: readonly OwnFinding[];
};

function readScheme(body: OwnBody, scheme: Scheme, vocabulary: Vocabulary): ReadScheme {
  const { text, own } = formulaOf(body, scheme);
  const placed = ({ offset, length, rule, severity, message, suggestions }: FormulaFinding): OwnFinding => ({
    field: own ? "schemeFormulas" : "formula",
    scheme: own ? scheme : null,
    offset,
    length,
    rule,
    severity,
    message,
    suggestions,
  });
  const parsed = parseFormula(text, scheme, vocabulary);
  if (!parsed.ok) return { scheme, shares: !own, expression: null, findings: parsed.findings.map(placed) };
  const { expression, spots } = parsed;
  const whole = { offset: 0, length: text.length };
  const found = checkExpression(expression, (part) => spots.get(part) ?? whole, vocabulary).map(placed);
  const unit = unitProblem(body, expression);
  const unitFinding = unit
    ? [placed({ ...whole, rule: "declared-unit", severity: "refuse", message: unit, suggestions: [] })]
    : [];
  const refused = found.some(({ rule }) => rule === "units-differ" || rule === "rates-added");
  return { scheme, shares: !own, expression, findings: refused ? found : [...found, ...unitFinding] };
}

/** The formula's own unit must be the declared one. */
function unitProblem({ unit }: OwnBody, expression: Expression): string | null {
  if (isGap(expression) === (unit === "point") && declaredFits(unit, unitOfExpression(expression)))
    return null;
  const said = isGap(expression) ? "两个比率之差" : unitWords(unitOfExpression(expression));
  const fitting = fittingUnits(expression).map((one) => `“${UNIT_NAMES[one]}”`);
  const advice = fitting.length > 0 ? `，单位应选${fitting.join("或")}` : "，没有相应的单位可选";
  return `公式的结果是${said}，与所选单位“${UNIT_NAMES[unit]}”不符${advice}`;
}

/** Of the shared formula: said once where every scheme that it serves has it, else for each that has. */
function sharedOnce(read: readonly ReadScheme[]): OwnFinding[] {
  const serving = read.map(({ findings }) => findings.filter(({ scheme }) => scheme === null));
  const shared = read.filter(({ shares }) => shares).length;
  const places = new Map<string, OwnFinding[]>();
  for (const finding of serving.flat()) {
    const place = `${finding.rule} ${finding.offset} ${finding.length}`;
    const known = (places.get(place) ?? []).filter(({ message }) => message !== finding.message);
    places.set(place, [...known, finding]);
  }
  return [...places.values()].flatMap((found) => (found.length === shared ? found.slice(0, 1) : found));
}

/** The definition as it would be registered. */
export function definitionOf(
  body: OwnBody,
  { version, origin, vocabulary }: OwnReference,
  expressions: BySchemes,
): IndicatorDefinition {
  const { code, name, group, unit, decimals, polarity, frequency, levels, source, caveats, confidence } =
    body;
  const sides = sidesOf(body, vocabulary);
  return {
    code,
    name: name.trim(),
    group,
    version,
    from: monthIn(body.from),
    to: null,
    unit,
    decimals,
    polarity,
    accounting: accountingOf(Object.values(expressions)),
    frequency,
    levels,
    expressions,
    ...sides,
    stated: "compared",
    source: source.trim(),
    caveats: caveats.trim(),
    confidence,
    ...(origin ? { origin } : {}),
  };
}

/** The two sides by name, as the formula has them whatever the scheme. */
function sidesOf(
  body: OwnBody,
  vocabulary: Vocabulary,
): Pick<IndicatorDefinition, "numeratorName" | "denominatorName"> {
  const [scheme = "all"] = body.schemes;
  const { text, own } = formulaOf(body, scheme);
  const parsed = parseFormula(text, "all", vocabulary);
  if (!parsed.ok) return { numeratorName: text, denominatorName: null };
  const { expression } = parsed;
  const said = own && scheme !== "all" ? `（${SCHEMES[scheme]}）` : "";
  return expression.op === "ratio"
    ? {
        numeratorName: `${formulaText(expression.numerator)}${said}`,
        denominatorName: formulaText(expression.denominator),
      }
    : { numeratorName: `${formulaText(expression)}${said}`, denominatorName: null };
}
