import type { FileHandle } from "node:fs/promises";

const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const LAST_SECTOR = 0xfffffffa;
const DIRECTORY_SECTORS = 256;
const HEADER_FAT_SECTORS = 109;

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}

function entryNames(sector: Buffer): string[] {
  const names: string[] = [];
  for (let at = 0; at + ENTRY_BYTES <= sector.length; at += ENTRY_BYTES) {
    const length = sector.readUInt16LE(at + 64);
    if (length >= 2 && length <= 64)
      names.push(sector.toString("utf16le", at, at + length - 2).toLowerCase());
  }
  return names;
}

/**
 * The names of the streams in an OLE container (compound file), in lower case; they tell an old workbook from an encrypted
 * package. A damaged container gives the names found so far.
 */
export async function readOleDirectory(file: FileHandle): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  const header = await readAt(file, 0, HEADER_BYTES);
  if (header.length < HEADER_BYTES) return names;
  const shift = header.readUInt16LE(0x1e);
  if (shift !== 9 && shift !== 12) return names;
  const sectorBytes = 2 ** shift;
  const sectorAt = (sector: number) => (sector + 1) * sectorBytes;
  let sector = header.readUInt32LE(0x30);
  for (let read = 0; read < DIRECTORY_SECTORS && sector < LAST_SECTOR; read++) {
    for (const name of entryNames(await readAt(file, sectorAt(sector), sectorBytes))) names.add(name);
    const fatIndex = Math.floor((sector * 4) / sectorBytes);
    if (fatIndex >= HEADER_FAT_SECTORS) break;
    const fatSector = header.readUInt32LE(0x4c + fatIndex * 4);
    if (fatSector >= LAST_SECTOR) break;
    const next = await readAt(file, sectorAt(fatSector) + ((sector * 4) % sectorBytes), 4);
    if (next.length < 4) break;
    sector = next.readUInt32LE(0);
  }
  return names;
}
