import { type Decimal, decimal } from "../decimal";
import { type Month, parseMonth } from "../period";
import type { PolicyFinding, PolicyRule } from "./policy-finding";

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Reads one object of a document file, field by field. Every fault becomes a finding at its path; what is returned
 * for a faulty field is a stand-in that the caller throws away with the rest, since there are findings.
 */
export class FieldReader {
  private readonly fields: Record<string, unknown>;
  private readonly asked = new Set<string>();

  constructor(
    value: unknown,
    private readonly path: string,
    private readonly findings: PolicyFinding[],
  ) {
    this.fields = isObject(value) ? value : {};
    if (!isObject(value)) this.note("", "wrong-type", "应为一个对象");
  }

  /** Text that must be there and not be empty. */
  text(key: string): string {
    const value = this.required(key);
    if (value === undefined) return "";
    if (typeof value === "string" && value.trim() !== "") return value;
    const blank = typeof value === "string";
    return this.fault(key, "wrong-type", blank ? "不能空着，请填写" : "应为文字", "");
  }

  /** Text that may be left out, null or empty. */
  optionalText<T extends string | null>(key: string, absent: T): string | T {
    const value = this.field(key);
    if (value === undefined || value === null) return absent;
    return typeof value === "string" ? value : this.fault(key, "wrong-type", "应为文字", absent);
  }

  matching(key: string, pattern: RegExp, wanted: string): string {
    const value = this.text(key);
    return value === "" || pattern.test(value) ? value : this.fault(key, "wrong-type", `应为${wanted}`, "");
  }

  flag(key: string): boolean {
    const value = this.field(key);
    if (value === undefined) return false;
    return typeof value === "boolean" ? value : this.fault(key, "wrong-type", "应为 true 或 false", false);
  }

  whole(key: string): number {
    const value = this.required(key);
    if (value === undefined) return 0;
    return typeof value === "number" && Number.isSafeInteger(value) && value >= 0
      ? value
      : this.fault(key, "wrong-type", "应为不小于零的整数", 0);
  }

  /** One of a closed list of words. */
  word<Word extends string>(key: string, words: Readonly<Record<Word, string>>): Word {
    const value = this.required(key);
    return value === undefined ? ("" as Word) : this.among(key, words, value);
  }

  /** The same, with an answer for a field that is left out or null. */
  wordOr<Word extends string, Absent extends Word | null>(
    key: string,
    words: Readonly<Record<Word, string>>,
    absent: Absent,
  ): Word | Absent {
    const value = this.field(key);
    return value === undefined || value === null ? absent : this.among(key, words, value);
  }

  words<Word extends string>(key: string, words: Readonly<Record<Word, string>>): Word[] {
    return this.list(key, (item, at) => this.among(at, words, item));
  }

  month(key: string): Month {
    const value = this.required(key);
    return value === undefined ? ("" as Month) : this.parsed(key, value);
  }

  /** Left out: `absent`; null: open. */
  monthOr<Absent extends Month | null>(key: string, absent: Absent): Month | Absent | null {
    const value = this.field(key);
    if (value === undefined) return absent;
    return value === null ? null : this.parsed(key, value);
  }

  /** Decimals travel as text, so that no reader rounds them on the way. */
  decimal(key: string): Decimal | null {
    const value = this.field(key);
    return value === undefined || value === null ? null : this.number(value, key);
  }

  requiredDecimal(key: string): Decimal {
    const value = this.required(key);
    return value === undefined ? ("0" as Decimal) : this.number(value, key);
  }

  /** A list that may be left out; `at` is the item's place within this object, "points[1]". */
  list<T>(key: string, read: (item: unknown, at: string) => T): T[] {
    const value = this.field(key);
    if (value === undefined) return [];
    if (!Array.isArray(value)) return this.fault(key, "wrong-type", "应为列表", []);
    return value.map((item, index) => read(item, `${key}[${index}]`));
  }

  decimals(key: string): Decimal[] {
    return this.list(key, (item, at) => this.number(item, at));
  }

  /** A list of objects, each read by a reader of its own. */
  objects<T>(key: string, read: (fields: FieldReader) => T): T[] {
    return this.list(key, (item, at) => this.inner(item, at, read));
  }

  object<T>(key: string, read: (fields: FieldReader) => T): T | null {
    const value = this.field(key);
    return value === undefined || value === null ? null : this.inner(value, key, read);
  }

  isAbsent(key: string): boolean {
    return this.fields[key] === undefined || this.fields[key] === null || this.fields[key] === "";
  }

  /** Call last: a field that nobody asked for is a slip of the pen, not something to pass over. */
  finish(): void {
    for (const key of Object.keys(this.fields)) {
      if (!this.asked.has(key)) this.note(key, "unknown-field", `不认识的字段“${key}”`);
    }
  }

  note(key: string, rule: PolicyRule, message: string): void {
    this.findings.push({ path: key === "" ? this.path : this.at(key), rule, message });
  }

  private inner<T>(value: unknown, at: string, read: (fields: FieldReader) => T): T {
    const fields = new FieldReader(value, this.at(at), this.findings);
    const result = read(fields);
    fields.finish();
    return result;
  }

  private among<Word extends string>(
    at: string,
    words: Readonly<Record<Word, string>>,
    value: unknown,
  ): Word {
    if (typeof value === "string" && Object.hasOwn(words, value)) return value as Word;
    const list = Object.keys(words).join("、");
    return this.fault(at, "unknown-word", `不认识“${String(value)}”，可用：${list}`, "" as Word);
  }

  private parsed(key: string, value: unknown): Month {
    try {
      return parseMonth(String(value));
    } catch {
      return this.fault(key, "wrong-type", "应为月份，如 2025-12", "" as Month);
    }
  }

  private number(value: unknown, key: string): Decimal {
    try {
      return decimal(typeof value === "string" ? value : "");
    } catch {
      return this.fault(key, "wrong-type", '数值须写成文字形式的小数，如 "0.75"', "0" as Decimal);
    }
  }

  private field(key: string): unknown {
    this.asked.add(key);
    return this.fields[key];
  }

  private required(key: string): unknown {
    const value = this.field(key);
    if (value === undefined || value === null) this.note(key, "missing-field", "缺少必填字段");
    return value === null ? undefined : value;
  }

  private fault<T>(key: string, rule: PolicyRule, message: string, standIn: T): T {
    this.note(key, rule, message);
    return standIn;
  }

  private at(key: string): string {
    return this.path === "" ? key : `${this.path}.${key}`;
  }
}
