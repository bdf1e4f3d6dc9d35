const ROUND_CONSTANTS = new Uint32Array(64);
const INITIAL = new Uint32Array(8);

const fractionBits = (value: number): number => ((value - Math.floor(value)) * 2 ** 32) >>> 0;

/** The constants are fractions of roots of the first primes (FIPS 180-4). */
for (let candidate = 2, found = 0; found < 64; candidate++) {
  let isPrime = true;
  for (let factor = 2; factor * factor <= candidate; factor++) if (candidate % factor === 0) isPrime = false;
  if (!isPrime) continue;
  if (found < 8) INITIAL[found] = fractionBits(Math.sqrt(candidate));
  ROUND_CONSTANTS[found++] = fractionBits(Math.cbrt(candidate));
}

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

function schedule(block: DataView, offset: number, words: Uint32Array): void {
  for (let i = 0; i < 16; i++) words[i] = block.getUint32(offset + i * 4);
  for (let i = 16; i < 64; i++) {
    const [a, b] = [words[i - 15] as number, words[i - 2] as number];
    const low = turned(a, 7) ^ turned(a, 18) ^ (a >>> 3);
    const high = turned(b, 17) ^ turned(b, 19) ^ (b >>> 10);
    words[i] = ((words[i - 16] as number) + low + (words[i - 7] as number) + high) | 0;
  }
}

function compress(state: Uint32Array, words: Uint32Array): void {
  let [a, b, c, d, e, f, g, h] = state as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  for (let i = 0; i < 64; i++) {
    const ones = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const first =
      (h + ones + ((e & f) ^ (~e & g)) + (ROUND_CONSTANTS[i] as number) + (words[i] as number)) | 0;
    const zeros = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const second = (zeros + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries())
    state[index] = ((state[index] as number) + word) | 0;
}

/** The rest of the message, a one bit, zeros, and the length in bits: one or two blocks. */
function lastBlocks(rest: Uint8Array, length: number): DataView {
  const padded = new Uint8Array(rest.length < 56 ? 64 : 128);
  padded.set(rest);
  padded[rest.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(length / 2 ** 29));
  view.setUint32(padded.length - 4, (length * 8) >>> 0);
  return view;
}

/** SHA-256 of a message that comes in pieces: a file of a gigabyte is never held in memory. */
export class Sha256 {
  private readonly state = Uint32Array.from(INITIAL);
  private readonly words = new Uint32Array(64);
  private rest: Uint8Array = new Uint8Array(0);
  private length = 0;

  add(piece: Uint8Array): void {
    this.length += piece.length;
    let bytes = piece;
    if (this.rest.length > 0) {
      bytes = new Uint8Array(this.rest.length + piece.length);
      bytes.set(this.rest);
      bytes.set(piece, this.rest.length);
    }
    const whole = bytes.length - (bytes.length % 64);
    this.compressAll(new DataView(bytes.buffer, bytes.byteOffset, whole));
    this.rest = bytes.slice(whole);
  }

  /** In hex; nothing may be added afterwards. */
  hex(): string {
    this.compressAll(lastBlocks(this.rest, this.length));
    return [...this.state].map((word) => word.toString(16).padStart(8, "0")).join("");
  }

  private compressAll(view: DataView): void {
    for (let offset = 0; offset < view.byteLength; offset += 64) {
      schedule(view, offset, this.words);
      compress(this.state, this.words);
    }
  }
}

/** SHA-256 in hex. Browsers offer their own over https only, and a bureau's closed network may have none. */
export function sha256(bytes: Uint8Array): string {
  const sha = new Sha256();
  sha.add(bytes);
  return sha.hex();
}
