import { type CodeField, readCode } from "@/lib/domain/settlement/code-list";

/** `stored` is ASCII, ready to be written. */
export type Code = { readonly stored: Uint8Array; readonly member: number };

const DIGITS_MAX = 6;
const SPREAD = 10 ** DIGITS_MAX;

/** Reads the codes of one column; each spelling is looked up once, however many rows write it. */
export class CodeReader {
  private readonly digits = new Map<number, Code | null>();
  private readonly words = new Map<string, Code | null>();

  constructor(
    private readonly field: CodeField,
    /** What the meanings count as, by position. */
    private readonly members: readonly string[],
    private readonly decode: (bytes: Uint8Array) => string,
  ) {}

  read(bytes: Buffer, start: number, end: number): Code | null {
    const length = end - start;
    if (length > DIGITS_MAX) return this.word(bytes, start, end);
    let value = 0;
    for (let at = start; at < end; at++) {
      const digit = (bytes[at] as number) - 0x30;
      if (digit < 0 || digit > 9) return this.word(bytes, start, end);
      value = value * 10 + digit;
    }
    const key = length * SPREAD + value;
    const known = this.digits.get(key);
    if (known !== undefined) return known;
    const code = this.lookUp(bytes.toString("latin1", start, end));
    this.digits.set(key, code);
    return code;
  }

  private word(bytes: Buffer, start: number, end: number): Code | null {
    const key = bytes.toString("latin1", start, end);
    const known = this.words.get(key);
    if (known !== undefined) return known;
    const code = this.lookUp(this.decode(bytes.subarray(start, end)));
    if (this.words.size < 10_000) this.words.set(key, code);
    return code;
  }

  private lookUp(text: string): Code | null {
    const known = readCode(this.field, text);
    return known ? { stored: Buffer.from(known[0], "latin1"), member: this.members.indexOf(known[1]) } : null;
  }
}
