import { closeSync, openSync, readSync } from "node:fs";

/** Which characters a TrueType font has glyphs for. */
export type FontCoverage = (codePoint: number) => boolean;

/** Reads the character map of a font file (OpenType `cmap`, format 12), and nothing else of it. */
export function fontCoverage(file: string): FontCoverage {
  const descriptor = openSync(file, "r");
  try {
    const read = (position: number, length: number): Buffer => {
      const bytes = Buffer.alloc(length);
      readSync(descriptor, bytes, 0, length, position);
      return bytes;
    };
    const ranges = groupsOf(read, mapAt(read, tableAt(read, "cmap")));
    return (codePoint) => ranges.some(([first, last]) => first <= codePoint && codePoint <= last);
  } finally {
    closeSync(descriptor);
  }
}

type Read = (position: number, length: number) => Buffer;

function tableAt(read: Read, tag: string): number {
  const count = read(0, 12).readUInt16BE(4);
  const directory = read(12, count * 16);
  for (let at = 0; at < directory.length; at += 16) {
    if (directory.toString("latin1", at, at + 4) === tag) return directory.readUInt32BE(at + 8);
  }
  throw new RangeError(`The font has no ${tag} table`);
}

/** The subtable in format 12, which covers all of Unicode. */
function mapAt(read: Read, cmap: number): number {
  const count = read(cmap, 4).readUInt16BE(2);
  const records = read(cmap + 4, count * 8);
  for (let at = 0; at < records.length; at += 8) {
    const position = cmap + records.readUInt32BE(at + 4);
    if (read(position, 2).readUInt16BE(0) === 12) return position;
  }
  throw new RangeError("The font has no full character map");
}

function groupsOf(read: Read, position: number): (readonly [number, number])[] {
  const count = read(position + 12, 4).readUInt32BE(0);
  const groups = read(position + 16, count * 12);
  return Array.from({ length: count }, (_, index) => [
    groups.readUInt32BE(index * 12),
    groups.readUInt32BE(index * 12 + 4),
  ]);
}
