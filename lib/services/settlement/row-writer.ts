import { closeSync, fsyncSync, openSync, writeSync } from "node:fs";

const BLOCK_BYTES = 1024 * 1024;
const LINE_BYTES_MAX = 4096;
const [TAB, LINE_FEED, ZERO, MINUS, POINT] = [0x09, 0x0a, 0x30, 0x2d, 0x2e];

/** Writes lines of COPY's text format into a file, by bytes and in large blocks. */
export class RowWriter {
  private readonly block = Buffer.allocUnsafeSlow(BLOCK_BYTES + LINE_BYTES_MAX);
  private readonly file: number;
  private at = 0;
  private lineStart = 0;

  constructor(path: string) {
    this.file = openSync(path, "w", 0o600);
  }

  tab(): void {
    this.block[this.at++] = TAB;
  }

  nothing(): void {
    this.block[this.at++] = 0x5c;
    this.block[this.at++] = 0x4e;
  }

  bytes(from: Uint8Array, start: number, end: number): void {
    for (let index = start; index < end; index++) this.block[this.at++] = from[index] as number;
  }

  text(latin: string): void {
    this.at += this.block.write(latin, this.at, "latin1");
  }

  whole(number: number): void {
    const { block } = this;
    let length = 1;
    for (let rest = number; rest >= 10; rest = Math.floor(rest / 10)) length += 1;
    let rest = number;
    for (let index = this.at + length - 1; index >= this.at; index--) {
      const tenth = Math.floor(rest / 10);
      block[index] = ZERO + (rest - tenth * 10);
      rest = tenth;
    }
    this.at += length;
  }

  cents(amount: number): void {
    const positive = Math.abs(amount);
    if (amount < 0) this.block[this.at++] = MINUS;
    const yuan = Math.floor(positive / 100);
    this.whole(yuan);
    const rest = positive - yuan * 100;
    this.block[this.at++] = POINT;
    this.block[this.at++] = ZERO + Math.floor(rest / 10);
    this.block[this.at++] = ZERO + (rest % 10);
  }

  /** 2026-07-03 of 20260703. */
  day(day: number): void {
    const [year, month] = [Math.floor(day / 10_000), Math.floor(day / 100) % 100];
    this.whole(year);
    for (const part of [month, day % 100]) {
      this.block[this.at++] = MINUS;
      this.block[this.at++] = ZERO + Math.floor(part / 10);
      this.block[this.at++] = ZERO + (part % 10);
    }
  }

  endLine(): void {
    this.block[this.at++] = LINE_FEED;
    this.lineStart = this.at;
    if (this.at >= BLOCK_BYTES) this.flush();
  }

  /** Takes back a line that turned out wrong. */
  dropLine(): void {
    this.at = this.lineStart;
  }

  private flush(): void {
    for (let written = 0; written < this.lineStart; )
      written += writeSync(this.file, this.block, written, this.lineStart - written);
    this.at = 0;
    this.lineStart = 0;
  }

  close(): void {
    this.flush();
    fsyncSync(this.file);
    closeSync(this.file);
  }
}
