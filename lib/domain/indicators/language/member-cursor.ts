import type { Dimensions } from "../../dimension";
import { type FormulaFinding, fault } from "./formula-finding";
import { BRACKET_MEMBERS } from "./formula-words";
import { nearestNames } from "./nearest-names";
import { twiceNamed } from "./read-name";
import { TokenCursor } from "./token-cursor";
import type { Token } from "./tokens";
import type { Vocabulary } from "./vocabulary";

/** Reads the brackets after a name: ［居民医保，住院］. */
export class MemberCursor extends TokenCursor {
  /** Names that nobody knows: what follows them can still be read. */
  readonly findings: FormulaFinding[] = [];

  constructor(
    text: string,
    protected readonly vocabulary: Vocabulary,
  ) {
    super(text);
  }

  /** Members in brackets, added to those before the name; the closing bracket, or null where none are written. */
  protected brackets(members: Partial<Record<keyof Dimensions, string>>): Token | null {
    const opening = this.list[this.at];
    if (!this.sign("[")) return null;
    for (;;) {
      const word = this.list[this.at] ?? this.unclosed("[", opening as Token);
      if (word.kind !== "word") {
        return this.stop("no-member", word, "方括号内写险种、人群、就医方式等，如 ［居民医保，住院］");
      }
      this.at += 1;
      this.member(word, members);
      if (this.sign(",")) continue;
      if (this.list[this.at]?.kind === "word") continue;
      return this.expect("]", opening as Token);
    }
  }

  private member(word: Token & { text: string }, members: Partial<Record<keyof Dimensions, string>>): void {
    const found = BRACKET_MEMBERS.get(word.text);
    if (!found) {
      const suggestions = nearestNames(word.text, BRACKET_MEMBERS.keys());
      const asMeasure = this.vocabulary.measures.has(word.text) ? "，它是数据名称，应写在方括号前" : "";
      this.findings.push(
        fault(
          "unknown-member",
          word,
          `没有“${word.text}”这个险种、人群、就医方式、级别、就医地或付费方式${asMeasure}`,
          suggestions,
        ),
      );
      return;
    }
    if (found.dimension in members) this.findings.push(twiceNamed(found.dimension, word));
    members[found.dimension] = found.member;
  }
}
