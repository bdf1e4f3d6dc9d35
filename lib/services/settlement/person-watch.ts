import type { HeaderMapping } from "@/lib/domain/settlement/header-mapping";
import { findPersonalNumber, masked, PERSONAL_KINDS } from "@/lib/domain/settlement/personal-number";
import type { FindingTally } from "@/lib/domain/settlement/settlement-finding";
import { NameWatch } from "./name-watch";
import type { RecordReader } from "./record-reader";

/** Looks through what is not read for numbers and names of people. */
export class PersonWatch {
  private readonly names: NameWatch;
  private readonly unread: readonly number[];

  constructor(
    private readonly mapping: HeaderMapping,
    /** The settlement's own number is judged as a column, wherever it stands. */
    private readonly numberColumn: number,
    private readonly tally: FindingTally,
    private readonly decode: (bytes: Uint8Array) => string,
  ) {
    const read = new Set(Object.values(mapping.columns));
    this.unread = mapping.headings.flatMap((_, index) =>
      read.has(index) || mapping.personal.includes(index) ? [] : [index],
    );
    this.names = new NameWatch(mapping.headings.length, decode);
  }

  /** The columns of a row that are not read; what is read is looked through where it is read. */
  seeUnread(block: Buffer, record: RecordReader, line: number): void {
    for (let index = 0; index < this.unread.length; index++) {
      const column = this.unread[index] as number;
      const [start, end] = [record.starts[column] as number, record.ends[column] as number];
      if (start === end) continue;
      this.names.see(column, block, start, end);
      this.seeField(block, column, start, end, line);
    }
  }

  /** All of a row that fits no header. */
  seeAll(block: Buffer, record: RecordReader, line: number): void {
    for (let column = 0; column < Math.min(record.count, record.starts.length); column++)
      this.seeField(block, column, record.starts[column] as number, record.ends[column] as number, line);
  }

  private seeField(block: Buffer, column: number, start: number, end: number, line: number): void {
    const personal = findPersonalNumber(block, start, end);
    if (!personal || column === this.numberColumn) return;
    const heading = this.mapping.headings[column]?.heading || `第 ${column + 1} 列`;
    const shown = masked(this.decode(block.subarray(start, end)));
    this.tally.add("personal-number", heading, line, `疑似${PERSONAL_KINDS[personal]}（${shown}）`);
  }

  finish(): void {
    for (const column of this.names.found)
      this.tally.add(
        "personal-name",
        this.mapping.headings[column]?.heading ?? null,
        null,
        "这一列多数像是姓名",
      );
  }
}
