import { readCents, TOO_PRECISE } from "@/lib/domain/settlement/amount-bytes";
import { CODE_LISTS, isCodeField } from "@/lib/domain/settlement/code-list";
import { readDay, readDayText } from "@/lib/domain/settlement/day-bytes";
import { type FieldKind, SETTLEMENT_FIELDS } from "@/lib/domain/settlement/field";
import { findPersonalNumber, masked, PERSONAL_KINDS } from "@/lib/domain/settlement/personal-number";
import type { FindingTally, SettlementRule } from "@/lib/domain/settlement/settlement-finding";
import { SUM_MEMBERS } from "@/lib/domain/settlement/settlement-sums";
import { halfWidth } from "@/lib/domain/submissions/plain-text";
import { type Code, CodeReader } from "./code-reader";
import type { RecordReader } from "./record-reader";
import type { RowWriter } from "./row-writer";

/** 1亿元 in cents: one settlement never comes near it, a slipped unit does. */
const IMPLAUSIBLE_CENTS = 1e10;
const WORD_BYTES_MAX = 40;
const SHOWN_MAX = 24;

const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  insutype: SUM_MEMBERS.scheme,
  med_type: SUM_MEMBERS.setting,
  hosp_lv: SUM_MEMBERS.level,
  clr_way: SUM_MEMBERS.payment,
  setl_type: CODE_LISTS.setl_type.meanings,
};

type Column = {
  readonly field: number;
  readonly name: string;
  readonly kind: FieldKind;
  readonly required: boolean;
  readonly codes: CodeReader | null;
};

const isWordByte = (byte: number): boolean =>
  (byte >= 0x30 && byte <= 0x39) ||
  (byte >= 0x41 && byte <= 0x5a) ||
  (byte >= 0x61 && byte <= 0x7a) ||
  byte === 0x2d ||
  byte === 0x2e ||
  byte === 0x2a ||
  byte === 0x2b ||
  byte === 0x2f ||
  byte === 0x5f;

/** Reads the fields of one row into numbers and codes, and writes them; makes no text unless something is wrong. */
export class RowParser {
  /** By field: cents, day, area code or days; NaN where the file says nothing. */
  readonly numbers = new Float64Array(SETTLEMENT_FIELDS.length).fill(Number.NaN);
  readonly codes: (Code | null)[] = SETTLEMENT_FIELDS.map(() => null);
  private readonly starts = new Int32Array(SETTLEMENT_FIELDS.length);
  private readonly ends = new Int32Array(SETTLEMENT_FIELDS.length);
  private readonly columns: readonly Column[];
  private readonly positions: readonly number[];
  private line = 0;

  constructor(
    columns: Readonly<Record<string, number>>,
    private readonly tally: FindingTally,
    private readonly decode: (bytes: Uint8Array) => string,
  ) {
    const read = SETTLEMENT_FIELDS.flatMap((field, index) => {
      const column = columns[field.name];
      if (column === undefined || field.kind === "key") return [];
      const { name, kind, required } = field;
      const codes = isCodeField(name) ? new CodeReader(name, MEMBERS[name] ?? [], decode) : null;
      return [{ column, read: { field: index, name, kind, required, codes } }];
    });
    this.columns = read.map((one) => one.read);
    this.positions = read.map((one) => one.column);
  }

  parse(bytes: Buffer, record: RecordReader, line: number): void {
    this.line = line;
    const { columns, positions } = this;
    for (let index = 0; index < columns.length; index++) {
      const column = columns[index] as Column;
      const position = positions[index] as number;
      this.read(column, bytes, record.starts[position] as number, record.ends[position] as number);
    }
  }

  private read(column: Column, bytes: Buffer, start: number, end: number): void {
    const { field, kind } = column;
    this.numbers[field] = Number.NaN;
    this.codes[field] = null;
    if (start >= end) {
      this.starts[field] = 0;
      this.ends[field] = 0;
      if (column.required || kind === "amount") this.say("missing-value", column, "空");
      return;
    }
    if (kind === "amount") this.readAmount(column, bytes, start, end);
    else if (kind === "code") {
      const code = (column.codes as CodeReader).read(bytes, start, end);
      this.codes[field] = code;
      if (code === null) this.wrong("unknown-code", column, bytes, start, end);
    } else if (kind === "date") {
      let day = readDay(bytes, start, end);
      if (day < 0) day = readDayText(halfWidth(this.decode(bytes.subarray(start, end))));
      if (day < 0) this.wrong("not-a-date", column, bytes, start, end);
      else this.numbers[field] = day;
    } else if (kind === "area") this.readArea(column, bytes, start, end);
    else if (kind === "days") this.readDays(column, bytes, start, end);
    else this.readWord(column, bytes, start, end);
  }

  private readAmount(column: Column, bytes: Buffer, start: number, end: number): void {
    let cents = readCents(bytes, start, end);
    if (Number.isNaN(cents)) {
      const plain = Buffer.from(halfWidth(this.decode(bytes.subarray(start, end))).trim());
      cents = readCents(plain, 0, plain.length);
    }
    if (Number.isNaN(cents)) this.wrong("not-a-number", column, bytes, start, end);
    else if (cents === TOO_PRECISE) this.wrong("too-precise", column, bytes, start, end);
    else if (cents > IMPLAUSIBLE_CENTS || cents < -IMPLAUSIBLE_CENTS)
      this.wrong("implausible", column, bytes, start, end);
    else {
      this.numbers[column.field] = cents;
      if (cents < 0) this.say("negative", column, bytes.toString("latin1", start, end));
    }
  }

  private readArea(column: Column, bytes: Buffer, start: number, end: number): void {
    const code = end - start === 6 ? readWhole(bytes, start, end) : -1;
    if (code < 100_000) this.wrong("unplaced-area", column, bytes, start, end);
    else this.numbers[column.field] = code;
  }

  private readDays(column: Column, bytes: Buffer, start: number, end: number): void {
    const cents = readCents(bytes, start, end);
    if (cents >= 0 && cents <= 1_000_000 && cents % 100 === 0) this.numbers[column.field] = cents / 100;
    else this.wrong("not-a-number", column, bytes, start, end);
  }

  private readWord(column: Column, bytes: Buffer, start: number, end: number): void {
    const personal = findPersonalNumber(bytes, start, end);
    if (personal !== null && personal !== "telephone") {
      this.personal(column.name, bytes, start, end, PERSONAL_KINDS[personal]);
      return;
    }
    let good = end - start <= WORD_BYTES_MAX;
    for (let at = start; good && at < end; at++) good = isWordByte(bytes[at] as number);
    if (!good) this.wrong("bad-word", column, bytes, start, end);
    this.starts[column.field] = good ? start : 0;
    this.ends[column.field] = good ? end : 0;
  }

  /** What cannot be read may be a person's number in the wrong column: then it is masked and called that. */
  private wrong(rule: SettlementRule, column: Column, bytes: Buffer, start: number, end: number): void {
    const personal = findPersonalNumber(bytes, start, end);
    if (personal) this.personal(column.name, bytes, start, end, PERSONAL_KINDS[personal]);
    else this.say(rule, column, this.shown(bytes, start, end));
  }

  private shown(bytes: Buffer, start: number, end: number): string {
    const text = this.decode(bytes.subarray(start, Math.min(end, start + SHOWN_MAX * 3)));
    // Words in a column of numbers may be a name that slipped: short ones are masked too.
    return /^[\p{Script=Han}·]{2,4}$/u.test(text) ? masked(text) : text.slice(0, SHOWN_MAX);
  }

  private personal(field: string, bytes: Buffer, start: number, end: number, kind: string): void {
    const text = this.decode(bytes.subarray(start, end));
    this.tally.add("personal-number", field, this.line, `疑似${kind}（${masked(text)}）`);
  }

  say(rule: SettlementRule, column: Pick<Column, "name">, text: string): void {
    this.tally.add(rule, column.name, this.line, text);
  }

  /** Writes the row's fields after what the caller has written, each with a tab before it. */
  write(bytes: Buffer, writer: RowWriter): void {
    for (let field = 0; field < SETTLEMENT_FIELDS.length; field++) {
      const kind = (SETTLEMENT_FIELDS[field] as { kind: FieldKind }).kind;
      if (kind === "key") continue;
      writer.tab();
      const number = this.numbers[field] as number;
      if (kind === "code") {
        const code = this.codes[field];
        if (code) writer.bytes(code.stored, 0, code.stored.length);
        else writer.nothing();
      } else if (kind === "word") {
        const [start, end] = [this.starts[field] as number, this.ends[field] as number];
        if (end > start) writer.bytes(bytes, start, end);
        else writer.nothing();
      } else if (Number.isNaN(number)) writer.nothing();
      else if (kind === "amount") writer.cents(number);
      else if (kind === "date") writer.day(number);
      else writer.whole(number);
    }
  }
}

function readWhole(bytes: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] as number) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
