import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import { type HeaderMapping, mapHeader } from "@/lib/domain/settlement/header-mapping";
import { FindingTally } from "@/lib/domain/settlement/settlement-finding";
import { openingOf, type TextEncoding } from "./file-opening";
import { sayHeader } from "./header-findings";
import { PersonWatch } from "./person-watch";
import { RecordReader } from "./record-reader";
import { RowJudge } from "./row-judge";
import { RowParser } from "./row-parser";
import { RowWriter } from "./row-writer";
import { NUMBER_FIELD, SettlementNumber } from "./settlement-number";
import type { ValidationProgress, ValidationResult, ValidationTask } from "./validation";

const BLOCK_BYTES = 1024 * 1024;
const RECORD_BYTES_MAX = 256 * 1024;
const HEADER_LINES_MAX = 10;

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
  private people: PersonWatch | null = null;
  private record = new RecordReader(0x2c);
  private line = 0;
  private rows = 0;
  private firstLine = 0;
  private numberColumn = -1;
  private readToEnd = false;
  private readonly number: SettlementNumber;
  private readonly prefix: Uint8Array;

  constructor(private readonly task: ValidationTask) {
    this.number = new SettlementNumber(task.key, this.tally);
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
    this.numberColumn = mapping.columns[NUMBER_FIELD] ?? -1;
    this.people = new PersonWatch(mapping, this.numberColumn, this.tally, this.decode);
  }

  private readRow(block: Buffer, writer: RowWriter): void {
    const { record, mapping, parser, judge, people, numberColumn } = this;
    if (!mapping || !parser || !judge || !people) return;
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
      people.seeAll(block, record, this.line);
      return;
    }
    people.seeUnread(block, record, this.line);
    parser.parse(block, record, this.line);
    const start = numberColumn < 0 ? 0 : (record.starts[numberColumn] as number);
    const end = numberColumn < 0 ? 0 : (record.ends[numberColumn] as number);
    if (numberColumn >= 0) this.number.check(block, start, end, this.line);
    judge.judge(this.line);
    if (this.tally.refused > 0 || mapping.missing.length > 0) return;
    writer.bytes(this.prefix, 0, this.prefix.length);
    writer.whole(this.line);
    writer.tab();
    writer.text(this.number.hash(block, start, end));
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

  private finish(done: number, sha256: string): void {
    const { task, tally } = this;
    if (this.mapping === null && tally.refused === 0)
      tally.add("no-header", null, null, "前 10 行里没有表头");
    else if (this.mapping && this.rows === 0) tally.add("no-rows", null, null, "表头下面没有内容");
    this.people?.finish();
    this.number.finish(this.rows);
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
