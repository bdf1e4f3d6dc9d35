const SECTOR_BYTES = 512;
const END_OF_CHAIN = 0xfffffffe;
const FREE = 0xffffffff;
const FAT_SECTOR = 0xfffffffd;
const ENTRIES_PER_SECTOR = 4;

function directoryEntry(name: string): Buffer {
  const entry = Buffer.alloc(128);
  entry.write(name, 0, "utf16le");
  entry.writeUInt16LE((name.length + 1) * 2, 64);
  return entry;
}

function header(): Buffer {
  const bytes = Buffer.alloc(SECTOR_BYTES, 0xff);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  bytes.writeUInt16LE(9, 0x1e);
  bytes.writeUInt32LE(1, 0x30);
  bytes.writeUInt32LE(0, 0x4c);
  return bytes;
}

/** An OLE container that lists the given streams and holds none of their content: FAT first, then the directory. */
export function oleContainer(streams: readonly string[]): Buffer {
  const entries = ["Root Entry", ...streams].map(directoryEntry);
  const sectors = Math.ceil(entries.length / ENTRIES_PER_SECTOR);
  const fat = Buffer.alloc(SECTOR_BYTES, 0);
  for (let sector = 0; sector < SECTOR_BYTES / 4; sector++) fat.writeUInt32LE(FREE, sector * 4);
  fat.writeUInt32LE(FAT_SECTOR, 0);
  for (let sector = 1; sector <= sectors; sector++) {
    fat.writeUInt32LE(sector === sectors ? END_OF_CHAIN : sector + 1, sector * 4);
  }
  const directory = Buffer.alloc(sectors * SECTOR_BYTES);
  Buffer.concat(entries).copy(directory);
  return Buffer.concat([header(), fat, directory]);
}
