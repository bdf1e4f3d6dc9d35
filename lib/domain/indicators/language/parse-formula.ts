import { decimal, shift } from "../../decimal";
import { type Dimensions, type Scheme, TOTAL } from "../../dimension";
import type { Expression } from "../expression";
import { isRate } from "../unit-vector";
import type { FormulaFinding, Spot } from "./formula-finding";
import { MemberCursor } from "./member-cursor";
import { readName } from "./read-name";
import { LAST_KNOWN_MONTHS_MAX, LAST_KNOWN_NAME, MONTHS_NAME, TIME_FORMS } from "./time-words";
import { between, SIGN_WORDS, Stop } from "./token-cursor";
import type { Token } from "./tokens";
import { SHIPPED_VOCABULARY, type Vocabulary } from "./vocabulary";

/** Where each part of a formula stands in its text. */
export type Spots = ReadonlyMap<Expression, Spot>;

export type ParsedFormula =
  | { readonly ok: true; readonly expression: Expression; readonly spots: Spots }
  | { readonly ok: false; readonly findings: readonly FormulaFinding[] };

/** Reads a formula. Data that name no scheme are those of `scheme`, so that one formula serves several. */
export function parseFormula(
  text: string,
  scheme: Scheme = "all",
  vocabulary: Vocabulary = SHIPPED_VOCABULARY,
): ParsedFormula {
  const reader = new FormulaReader(text, scheme, vocabulary);
  try {
    const expression = reader.whole();
    return reader.findings.length > 0
      ? { ok: false, findings: reader.findings }
      : { ok: true, expression, spots: reader.spots };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { ok: false, findings: [...reader.findings, error.finding] };
  }
}

class FormulaReader extends MemberCursor {
  readonly spots = new Map<Expression, Spot>();
  private readonly wrapped = new Set<Expression>();

  constructor(
    text: string,
    private readonly scheme: Scheme,
    vocabulary: Vocabulary,
  ) {
    super(text, vocabulary);
  }

  whole(): Expression {
    if (this.list.length === 0) this.stop("empty", { offset: 0, length: 0 }, "还没有写公式");
    const expression = this.sum();
    const rest = this.list[this.at];
    if (rest) {
      const closing = rest.kind === "sign" && (rest.sign === ")" || rest.sign === "]");
      this.stop(
        "left-over",
        rest,
        closing ? `多了一个“${rest.text}”` : `“${rest.text}”前面缺运算符（＋－×÷）`,
      );
    }
    return expression;
  }

  private sum(): Expression {
    let left = this.product();
    for (let sign = this.sign("+", "-"); sign; sign = this.sign("+", "-")) {
      const right = this.product();
      left = this.placed(sign === "+" ? this.added(left, right) : this.taken(left, right), left, right);
    }
    return left;
  }

  private added(left: Expression, right: Expression): Expression {
    return left.op === "sum" && !this.wrapped.has(left)
      ? { op: "sum", terms: [...left.terms, right] }
      : { op: "sum", terms: [left, right] };
  }

  private taken(left: Expression, right: Expression): Expression {
    return { op: isRate(left) && isRate(right) ? "gap" : "minus", left, right };
  }

  private product(): Expression {
    let left = this.operand();
    for (let sign = this.sign("×", "÷"); sign; sign = this.sign("×", "÷")) {
      const right = this.operand();
      const joined: Expression =
        sign === "×" ? { op: "product", left, right } : { op: "ratio", numerator: left, denominator: right };
      left = this.placed(joined, left, right);
    }
    return left;
  }

  private operand(): Expression {
    const token = this.list[this.at] ?? this.ended();
    this.at += 1;
    if (token.kind === "number") return this.number(token, "");
    if (token.kind === "word") return this.named(token);
    if (token.sign === "(") {
      const inner = this.sum();
      const end = this.expect(")", token);
      this.wrapped.add(inner);
      this.spots.set(inner, between(token, end));
      return inner;
    }
    const next = this.list[this.at];
    if (token.sign === "-" && next?.kind === "number") {
      this.at += 1;
      return this.number({ ...next, ...between(token, next) }, "-");
    }
    return this.stop("no-operand", token, `${SIGN_WORDS[token.sign]}前面缺一个数`);
  }

  private number(token: Token & { text: string }, sign: "" | "-"): Expression {
    const digits = token.text.replace(/[%％]$/, "");
    const value = decimal(`${sign}${digits}`);
    const expression: Expression = {
      op: "constant",
      value: digits === token.text ? value : shift(value, -2),
    };
    return this.noted(expression, token);
  }

  private named(token: Token & { text: string }): Expression {
    const { text } = token;
    if (text === MONTHS_NAME) return this.noted({ op: "months" }, token);
    const form = TIME_FORMS.get(text);
    if (form && this.sign("(")) {
      const of = this.sum();
      return this.noted(form(of), between(token, this.expect(")", token)));
    }
    if (text === LAST_KNOWN_NAME) return this.lastKnown(token);
    return this.leaf(token);
  }

  private lastKnown(token: Token): Expression {
    if (!this.sign("(")) {
      this.stop("no-bracket", token, `写作 ${LAST_KNOWN_NAME}（定点机构总数，6个月）`);
    }
    const of = this.sum();
    const comma = this.expect(",", token);
    const count = this.list[this.at] ?? this.ended();
    const months = count.kind === "number" ? Number(count.text) : Number.NaN;
    if (!Number.isInteger(months) || months < 1 || months > LAST_KNOWN_MONTHS_MAX) {
      this.stop(
        "months-back",
        count.kind === "number" ? count : comma,
        `${LAST_KNOWN_NAME}要写明往前找几个月，1 至 ${LAST_KNOWN_MONTHS_MAX}`,
      );
    }
    this.at += 1;
    const unit = this.list[this.at];
    if (unit?.kind === "word" && /^个?月$/.test(unit.text)) this.at += 1;
    return this.noted({ op: "last-known", of, months }, between(token, this.expect(")", token)));
  }

  private leaf(token: Token & { text: string }): Expression {
    const answer = readName(token.text, token, this.vocabulary.measures);
    const members: Partial<Record<keyof Dimensions, string>> = answer.ok ? { ...answer.name.members } : {};
    const end = this.brackets(members) ?? token;
    if (!answer.ok) {
      this.findings.push(answer.finding);
      return this.noted({ op: "constant", value: decimal(1) }, token);
    }
    const dimensions = { ...TOTAL, scheme: this.scheme, ...members } as Dimensions;
    const own: Expression = { op: "leaf", measure: answer.name.measure, dimensions };
    const spot = between(token, end);
    this.spots.set(own, spot);
    return answer.name.forms.reduceRight<Expression>((of, name) => {
      const form = TIME_FORMS.get(name);
      return form ? this.noted(form(of), spot) : of;
    }, own);
  }

  private noted(expression: Expression, { offset, length }: Spot): Expression {
    this.spots.set(expression, { offset, length });
    return expression;
  }

  private placed(joined: Expression, left: Expression, right: Expression): Expression {
    return this.noted(joined, between(this.spots.get(left) as Spot, this.spots.get(right) as Spot));
  }
}
