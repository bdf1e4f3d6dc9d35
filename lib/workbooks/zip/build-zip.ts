import { crc32, deflateRawSync } from "node:zlib";

/** One entry as it will stand in the archive. */
export type ZipRecord = {
  readonly name: string;
  readonly method: 0 | 8;
  readonly crc32: number;
  readonly size: number;
  readonly stored: Buffer;
  readonly flags?: number;
};

/** 1 January 1980, the earliest day a zip can name: equal input gives equal bytes. */
const FIXED_DATE = 0x21;
const UTF8_NAME = 0x800;

/** Content to be compressed. */
export function deflated(name: string, content: string | Buffer): ZipRecord {
  const bytes = Buffer.from(content);
  return { name, method: 8, crc32: crc32(bytes), size: bytes.length, stored: deflateRawSync(bytes) };
}

/** The 26 bytes that a local header and an entry of the central directory share. */
function commonHeader(record: ZipRecord, name: Buffer): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(record.flags ?? (/^[\x20-\x7e]*$/.test(record.name) ? 0 : UTF8_NAME), 2);
  header.writeUInt16LE(record.method, 4);
  header.writeUInt16LE(FIXED_DATE, 8);
  header.writeUInt32LE(record.crc32, 10);
  header.writeUInt32LE(record.stored.length, 14);
  header.writeUInt32LE(record.size, 18);
  header.writeUInt16LE(name.length, 22);
  return header;
}

const signature = (code: number): Buffer => Buffer.from([0x50, 0x4b, code, code + 1]);

function directoryEntry(record: ZipRecord, name: Buffer, offset: number): Buffer {
  const place = Buffer.alloc(14);
  place.writeUInt32LE(offset, 10);
  return Buffer.concat([signature(1), Buffer.from([20, 0]), commonHeader(record, name), place, name]);
}

function endOfDirectory(count: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(18);
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([signature(5), end]);
}

/** An archive of the records in their order. */
export function buildZip(records: readonly ZipRecord[]): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const record of records) {
    const name = Buffer.from(record.name, "utf8");
    const local = Buffer.concat([signature(3), commonHeader(record, name), name, record.stored]);
    locals.push(local);
    entries.push(directoryEntry(record, name, offset));
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  return Buffer.concat([...locals, directory, endOfDirectory(records.length, directory.length, offset)]);
}
