import { createHash, hash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import { SETTLEMENT_FIELDS } from "@/lib/domain/settlement/field";
import { type HeaderMapping, mapHeader } from "@/lib/domain/settlement/header-mapping";
import { findPersonalNumber, masked, PERSONAL_KINDS } from "@/lib/domain/settlement/personal-number";
import { FindingTally, type SettlementFinding } from "@/lib/domain/settlement/settlement-finding";
import type { SettlementSum } from "@/lib/domain/settlement/settlement-sums";
import type { AreaPlaces } from "./area-places";
import { openingOf, type TextEncoding } from "./file-opening";
import { sayHeader } from "./header-findings";
import { NameWatch } from "./name-watch";
import { RecordReader } from "./record-reader";
import { type Quarter, RowJudge } from "./row-judge";
import { RowParser } from "./row-parser";
import { RowWriter } from "./row-writer";

/** What a file was uploaded as, and where its rows go. */
export type ValidationTask = {
  readonly path: string;
  /** The rows as COPY takes them: made of typed fields only, deleted when the file is refused. */
  readonly staged: string;
  /** Where a workbook is laid out as a CSV before it is read. */
  readonly laidOut: string;
  /** Why the file cannot be read at all, when that is known before. */
  readonly unreadable?: string;
  readonly size: number;
  readonly sha256: string;
  readonly load: { readonly id: number; readonly area: string; readonly period: string };
  readonly quarter: Quarter;
  readonly places: AreaPlaces;
  /** Keys the hash of settlement numbers: 64 hexadecimal digits. */
  readonly key: string;
};

export type ValidationProgress = {
  readonly done: number;
  readonly rows: number;
  readonly findings: readonly SettlementFinding[];
  readonly encoding: TextEncoding | null;
  readonly mapping: HeaderMapping | null;
};

export type ValidationResult = ValidationProgress & {
  readonly refused: boolean;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly firstDay: number;
  readonly lastDay: number;
  readonly sums: readonly SettlementSum[];
};

const BLOCK_BYTES = 1024 * 1024;
const RECORD_BYTES_MAX = 256 * 1024;
const HEADER_LINES_MAX = 10;
const KEY_BYTES_MAX = 64;
const ID_FIELD = SETTLEMENT_FIELDS[0].name;

/**
 * Reads a file of settlement detail once, from its first byte to its last, and says everything that is wrong with it; what
 * is right is laid ready for the database. Memory does not grow with the file. Yields after every block.
 */
export class FileValidation {
  private readonly tally = new FindingTally();
  private decoder = new TextDecoder("utf-8");
  private mapping: HeaderMapping | null = null;
  private encoding: TextEncoding | null = null;
  private parser: RowParser | null = null;
  private judge: RowJudge | null = null;
  private names: NameWatch | null = null;
  private unread: readonly number[] = [];
  private record = new RecordReader(0x2c);
  private line = 0;
  private rows = 0;
  private firstLine = 0;
  private idColumn = 0;
  private personalIds = 0;
  private readToEnd = false;
  private readonly salted: Buffer;
  private readonly prefix: Uint8Array;

  constructor(private readonly task: ValidationTask) {
    this.salted = Buffer.alloc(32 + KEY_BYTES_MAX);
    this.salted.write(task.key, 0, "hex");
    this.prefix = Buffer.from(`${task.load.area}\t${task.load.period}\t${task.load.id}\t`);
  }

  *run(): Generator<ValidationProgress, ValidationResult> {
    const file = openSync(this.task.path, "r");
    const writer = new RowWriter(this.task.staged);
    const sha = createHash("sha256");
    const block = Buffer.allocUnsafeSlow(BLOCK_BYTES + RECORD_BYTES_MAX);
    let done = 0;
    try {
      let held = 0;
      for (;;) {
        const read = readSync(file, block, held, BLOCK_BYTES, done);
        sha.update(block.subarray(held, held + read));
        const end = held + read;
        const isLast = read === 0;
        const from = done === 0 && read > 0 ? this.open(block.subarray(0, end)) : 0;
        done += read;
        if (from < 0) break;
        const rest = this.readBlock(block, from, end, isLast, writer);
        if (isLast) {
          this.readToEnd = true;
          break;
        }
        held = end - rest;
        if (held > RECORD_BYTES_MAX) {
          this.tally.add(
            "unreadable-file",
            null,
            this.line + 1,
            "一行超过 256 KB：引号没有成对，或者不是 CSV",
          );
          break;
        }
        block.copyWithin(0, rest, end);
        yield this.progress(done);
      }
      this.finish(done, sha.digest("hex"));
    } finally {
      writer.close();
      closeSync(file);
    }
    return this.result(done);
  }

  private readonly decode = (bytes: Uint8Array): string => this.decoder.decode(bytes);

  /** Where the text begins; negative when it is not read at all. */
  private open(head: Buffer): number {
    const opening = this.task.unreadable === undefined ? openingOf(head) : { refusal: this.task.unreadable };
    if ("refusal" in opening) {
      this.tally.add("unreadable-file", null, null, opening.refusal);
      return -1;
    }
    this.encoding = opening.encoding;
    this.decoder = new TextDecoder(opening.encoding);
    this.record = new RecordReader(opening.delimiter);
    return opening.start;
  }

  private readBlock(block: Buffer, from: number, end: number, isLast: boolean, writer: RowWriter): number {
    const { record } = this;
    let at = from;
    while (at < end && record.read(block, at, end, isLast)) {
      at = record.next;
      this.line += 1;
      if (record.isBlank) continue;
      if (this.mapping) this.readRow(block, writer);
      else this.readHeader(block);
    }
    return at;
  }

  private readHeader(block: Buffer): void {
    const { record } = this;
    const headings = Array.from({ length: Math.min(record.count, record.starts.length) }, (_, index) =>
      this.decode(block.subarray(record.starts[index], record.ends[index])),
    );
    const mapping = mapHeader(headings);
    const known = Object.keys(mapping.columns).length;
    // A title may stand above the header; a line of which nothing is known is none.
    if (known < 5 && this.line < HEADER_LINES_MAX && headings.filter(Boolean).length < 5) return;
    this.mapping = mapping;
    sayHeader(this.tally, mapping, this.line);
    this.parser = new RowParser(mapping.columns, this.tally, this.decode);
    const { quarter, places } = this.task;
    this.judge = new RowJudge(this.parser, this.tally, quarter, places, mapping.columns);
    const read = new Set(Object.values(mapping.columns));
    this.unread = headings.flatMap((_, index) =>
      read.has(index) || mapping.personal.includes(index) ? [] : [index],
    );
    this.names = new NameWatch(headings.length, this.decode);
    this.idColumn = mapping.columns[ID_FIELD] ?? -1;
  }

  private readRow(block: Buffer, writer: RowWriter): void {
    const { record, mapping, parser, judge } = this;
    if (!mapping || !parser || !judge) return;
    const width = mapping.headings.length;
    this.rows += 1;
    if (this.firstLine === 0) this.firstLine = this.line;
    if (record.count !== width && !this.fits(width)) {
      this.tally.add(
        "row-width",
        null,
        this.line,
        `${Math.min(record.count, record.starts.length)} 列，表头 ${width} 列`,
      );
      this.scan(block, record.count);
      return;
    }
    if (this.unread.length > 0) this.scanUnread(block);
    parser.parse(block, record, this.line);
    const start = this.idColumn < 0 ? 0 : (record.starts[this.idColumn] as number);
    const end = this.idColumn < 0 ? 0 : (record.ends[this.idColumn] as number);
    if (this.idColumn >= 0) this.checkId(block, start, end);
    judge.judge(this.line);
    if (this.tally.refused > 0 || mapping.missing.length > 0) return;
    writer.bytes(this.prefix, 0, this.prefix.length);
    writer.whole(this.line);
    writer.tab();
    writer.text(this.hashOf(block, start, end));
    parser.write(block, writer);
    writer.endLine();
  }

  /** A short line whose missing fields are not read, or a long one with nothing more in it, is as good as whole. */
  private fits(width: number): boolean {
    const { record } = this;
    if (record.count < width || record.count > record.starts.length) return false;
    for (let index = width; index < record.count; index++)
      if ((record.ends[index] as number) > (record.starts[index] as number)) return false;
    return true;
  }

  /** Settlement numbers are long and may look like a person's number by chance: only a column of them is refused. */
  private checkId(block: Buffer, start: number, end: number): void {
    if (start >= end) this.tally.add("missing-value", ID_FIELD, this.line, "空");
    else if (end - start > KEY_BYTES_MAX)
      this.tally.add("bad-word", ID_FIELD, this.line, `${end - start} 个字节`);
    else if (findPersonalNumber(block, start, end)) this.personalIds += 1;
  }

  private hashOf(block: Buffer, start: number, end: number): string {
    for (let at = start; at < end; at++) this.salted[32 + at - start] = block[at] as number;
    return hash("sha256", this.salted.subarray(0, 32 + end - start), "hex").slice(0, 32);
  }

  private scanUnread(block: Buffer): void {
    const { record, unread } = this;
    for (let index = 0; index < unread.length; index++) {
      const column = unread[index] as number;
      const [start, end] = [record.starts[column] as number, record.ends[column] as number];
      if (start === end) continue;
      this.names?.see(column, block, start, end);
      this.scanField(block, column, start, end);
    }
  }

  private scan(block: Buffer, count: number): void {
    const { record } = this;
    for (let column = 0; column < Math.min(count, record.starts.length); column++)
      this.scanField(block, column, record.starts[column] as number, record.ends[column] as number);
  }

  private scanField(block: Buffer, column: number, start: number, end: number): void {
    const personal = findPersonalNumber(block, start, end);
    if (!personal) return;
    // The settlement's own number is judged as a column, wherever it stands.
    if (column === this.idColumn) return;
    const heading = this.mapping?.headings[column]?.heading || `第 ${column + 1} 列`;
    this.tally.add(
      "personal-number",
      heading,
      this.line,
      `疑似${PERSONAL_KINDS[personal]}（${masked(this.decode(block.subarray(start, end)))}）`,
    );
  }

  private finish(done: number, sha256: string): void {
    const { task, tally } = this;
    if (this.mapping === null && tally.refused === 0)
      tally.add("no-header", null, null, "前 10 行里没有表头");
    else if (this.mapping && this.rows === 0) tally.add("no-rows", null, null, "表头下面没有内容");
    for (const column of this.names?.found ?? [])
      tally.add("personal-name", this.mapping?.headings[column]?.heading ?? null, null, "这一列多数像是姓名");
    if (this.personalIds * 2 > this.rows)
      tally.add("personal-number", ID_FIELD, null, "这一列多数像是证件号或手机号，不是结算ID");
    // What was given up at its first bytes was not read to its end: its size and checksum tell nothing.
    if (this.readToEnd && (done !== task.size || sha256 !== task.sha256))
      tally.add("changed-on-the-way", null, null, "收到的内容与上传时所报的大小或校验值不同");
  }

  private progress(done: number): ValidationProgress {
    return {
      done,
      rows: this.rows,
      findings: this.tally.findings(),
      encoding: this.encoding,
      mapping: this.mapping,
    };
  }

  private result(done: number): ValidationResult {
    const refused = this.tally.refused > 0;
    return {
      ...this.progress(done),
      refused,
      firstLine: this.firstLine,
      lastLine: this.line,
      firstDay: this.judge?.firstDay ?? Number.NaN,
      lastDay: this.judge?.lastDay ?? Number.NaN,
      sums: refused || !this.judge ? [] : this.judge.lines(),
    };
  }
}
