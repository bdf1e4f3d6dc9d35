import { isNameColumn, looksLikeName } from "@/lib/domain/settlement/personal-number";

const SAMPLED_MAX = 2000;
const SHORT_BYTES = 4;
const LONG_BYTES = 13;

/** Watches the columns that are not read for names of people: a sample of what is written in Chinese is enough. */
export class NameWatch {
  private readonly columns: { sampled: number; namelike: number; names: Set<string> }[];

  constructor(
    width: number,
    private readonly decode: (bytes: Uint8Array) => string,
  ) {
    this.columns = Array.from({ length: width }, () => ({ sampled: 0, namelike: 0, names: new Set() }));
  }

  see(column: number, bytes: Uint8Array, start: number, end: number): void {
    const seen = this.columns[column];
    if (!seen || seen.sampled >= SAMPLED_MAX || end === start) return;
    seen.sampled += 1;
    if (end - start < SHORT_BYTES || end - start > LONG_BYTES || (bytes[start] as number) < 0x80) return;
    const text = this.decode(bytes.subarray(start, end));
    if (!looksLikeName(text)) return;
    seen.namelike += 1;
    seen.names.add(text);
  }

  /** Columns that name people, counted from 0. */
  get found(): number[] {
    return this.columns.flatMap(({ sampled, namelike, names }, index) =>
      isNameColumn(sampled, namelike, names.size) ? [index] : [],
    );
  }
}
