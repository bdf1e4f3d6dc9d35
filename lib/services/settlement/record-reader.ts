const [QUOTE, LINE_FEED, RETURN, SPACE, TAB, APOSTROPHE] = [0x22, 0x0a, 0x0d, 0x20, 0x09, 0x27];

/** Wider lines are no settlement detail. */
export const FIELDS_MAX = 400;

/**
 * Finds the fields of one record in a block of bytes, without making any text: commas, quotes and line ends are the same
 * bytes in UTF-8, GBK and GB18030, and none of them occurs inside a longer character.
 */
export class RecordReader {
  readonly starts = new Int32Array(FIELDS_MAX);
  readonly ends = new Int32Array(FIELDS_MAX);
  /** Fields of the record; one more than FIELDS_MAX stands for too many. */
  count = 0;
  /** Where the next record begins. */
  next = 0;

  constructor(private readonly delimiter: number) {}

  /** Reads the record at `at`; false when the block ends before the record does, unless nothing comes after it. */
  read(bytes: Uint8Array, at: number, end: number, isLast: boolean): boolean {
    const { delimiter } = this;
    this.count = 0;
    let position = at;
    for (;;) {
      let start = position;
      let stop: number;
      if (position < end && bytes[position] === QUOTE) {
        const closing = this.closingQuote(bytes, position + 1, end, isLast);
        if (closing < 0) return false;
        start = position + 1;
        stop = closing;
        position = closing + 1;
        while (position < end && bytes[position] !== delimiter && bytes[position] !== LINE_FEED) position++;
      } else {
        let byte = 0;
        while (position < end) {
          byte = bytes[position] as number;
          if (byte === delimiter || byte === LINE_FEED) break;
          position++;
        }
        stop = position;
      }
      if (position >= end && !isLast) return false;
      this.keep(bytes, start, stop);
      if (position >= end || bytes[position] === LINE_FEED) {
        this.next = Math.min(position + 1, end);
        return true;
      }
      position += 1;
    }
  }

  private closingQuote(bytes: Uint8Array, from: number, end: number, isLast: boolean): number {
    let at = from;
    for (;;) {
      while (at < end && bytes[at] !== QUOTE) at++;
      if (at >= end) return isLast ? end : -1;
      if (at + 1 >= end) return isLast ? at : -1;
      if (bytes[at + 1] !== QUOTE) return at;
      at += 2;
    }
  }

  /** Without the blanks, tabs and apostrophes by which office programs are told that a number is text. */
  private keep(bytes: Uint8Array, from: number, to: number): void {
    if (this.count >= FIELDS_MAX) {
      this.count = FIELDS_MAX + 1;
      return;
    }
    let [start, stop] = [from, to];
    while (start < stop) {
      const byte = bytes[start];
      if (byte !== SPACE && byte !== TAB && byte !== APOSTROPHE) break;
      start++;
    }
    while (stop > start) {
      const byte = bytes[stop - 1];
      if (byte !== SPACE && byte !== TAB && byte !== RETURN) break;
      stop--;
    }
    this.starts[this.count] = start;
    this.ends[this.count] = stop;
    this.count += 1;
  }

  /** A line without anything in it. */
  get isBlank(): boolean {
    for (let index = 0; index < this.count; index++)
      if ((this.ends[index] as number) > (this.starts[index] as number)) return false;
    return true;
  }
}
