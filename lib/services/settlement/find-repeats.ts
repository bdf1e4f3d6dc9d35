import { closeSync, openSync, readSync } from "node:fs";

export type RepeatTask = {
  /** Rows as they were laid ready: area, period, load, line, key, … */
  readonly staged: string;
  readonly rows: number;
  readonly examples: number;
};

export type Repeats = {
  readonly count: number;
  readonly first: readonly { readonly line: number; readonly earlier: number }[];
};

const BLOCK_BYTES = 1024 * 1024;
const LINE_BYTES_MAX = 4096;
const LINE_FEED = 0x0a;

/**
 * Finds rows of one file that have the same settlement, once the database has refused a pair of them. Only then is so much
 * remembered: twelve bytes a row.
 */
export function findRepeats({ staged, rows, examples }: RepeatTask): Repeats {
  const seen = new KeyTable(rows);
  const first: { line: number; earlier: number }[] = [];
  let count = 0;
  forEachKey(staged, (line, high, low) => {
    const earlier = seen.put(high, low, line);
    if (earlier === 0) return;
    count += 1;
    if (first.length < examples) first.push({ line, earlier });
  });
  return { count, first };
}

/** Open addressing over the first 64 bits of each key. */
class KeyTable {
  private readonly mask: number;
  private readonly high: Int32Array;
  private readonly low: Int32Array;
  private readonly lines: Int32Array;

  constructor(rows: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(16, rows * 1.5)));
    this.mask = size - 1;
    this.high = new Int32Array(size);
    this.low = new Int32Array(size);
    this.lines = new Int32Array(size);
  }

  /** The line that had the key before; 0 when none had. */
  put(high: number, low: number, line: number): number {
    for (let at = low & this.mask; ; at = (at + 1) & this.mask) {
      const known = this.lines[at] as number;
      if (known === 0) {
        this.high[at] = high;
        this.low[at] = low;
        this.lines[at] = line;
        return 0;
      }
      if (this.high[at] === high && this.low[at] === low) return known;
    }
  }
}

function forEachKey(path: string, take: (line: number, high: number, low: number) => void): void {
  const file = openSync(path, "r");
  const block = Buffer.allocUnsafeSlow(BLOCK_BYTES + LINE_BYTES_MAX);
  let held = 0;
  try {
    for (;;) {
      const read = readSync(file, block, held, BLOCK_BYTES, null);
      if (read === 0) return;
      const end = held + read;
      let at = 0;
      for (;;) {
        const stop = block.indexOf(LINE_FEED, at);
        if (stop < 0 || stop >= end) break;
        const [line, key] = block
          .toString("latin1", at, at + 80)
          .split("\t", 5)
          .slice(3) as [string, string];
        take(
          Number(line),
          Number.parseInt(key.slice(0, 8), 16) | 0,
          Number.parseInt(key.slice(8, 16), 16) | 0,
        );
        at = stop + 1;
      }
      block.copyWithin(0, at, end);
      held = end - at;
    }
  } finally {
    closeSync(file);
  }
}
