import { type FormulaFinding, fault, type Spot } from "./formula-finding";
import { type Sign, type Token, tokens } from "./tokens";

/** A fault of syntax: what follows it cannot be read. */
export class Stop extends Error {
  constructor(readonly finding: FormulaFinding) {
    super(finding.message);
  }
}

export const SIGN_WORDS: Record<Sign, string> = {
  "+": "“＋”",
  "-": "“－”",
  "×": "“×”",
  "÷": "“÷”",
  "(": "“（”",
  ")": "“）”",
  "[": "“［”",
  "]": "“］”",
  ",": "“，”",
};

/** Goes through the tokens of a formula one by one, and stops with what is wrong where it is wrong. */
export class TokenCursor {
  protected readonly list: readonly Token[];
  protected at = 0;

  constructor(text: string) {
    this.list = tokens(text);
  }

  protected sign(...asked: Sign[]): Sign | null {
    const token = this.list[this.at];
    if (token?.kind !== "sign" || !asked.includes(token.sign)) return null;
    this.at += 1;
    return token.sign;
  }

  protected expect(sign: Sign, opening: Token): Token {
    const token = this.list[this.at];
    if (token?.kind === "sign" && token.sign === sign) {
      this.at += 1;
      return token;
    }
    if (!token) return this.unclosed(sign, opening);
    return this.stop("unexpected", token, `这里应为${SIGN_WORDS[sign]}，写的是“${token.text}”`);
  }

  protected unclosed(sign: Sign, opening: Token): never {
    return this.stop(
      "unclosed",
      opening,
      `这里开始的括号没有写完，缺${SIGN_WORDS[sign === "[" ? "]" : sign]}`,
    );
  }

  protected ended(): never {
    const last = this.list[this.list.length - 1] as Token;
    return this.stop("ended", last, `“${last.text}”后面还缺一个数`);
  }

  protected stop(rule: string, { offset, length }: Spot, message: string): never {
    throw new Stop(fault(rule, { offset, length }, message));
  }
}

export const between = (from: Spot, to: Spot): Spot => ({
  offset: from.offset,
  length: to.offset + to.length - from.offset,
});
