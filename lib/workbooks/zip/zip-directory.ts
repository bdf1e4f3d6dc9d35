import { isUtf8 } from "node:buffer";
import { fromBuffer, type Options, open, type Entry as YauzlEntry, type ZipFile } from "yauzl";
import { refuseWorkbook } from "../workbook-refusal";

/** One entry of the central directory, which is what Excel and WPS go by too. */
export type ZipEntry = {
  readonly name: string;
  readonly directory: boolean;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc32: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly offset: number;
  /** Header and data at least: where the next entry may begin. */
  readonly endAtLeast: number;
  readonly source: YauzlEntry;
};

export type ZipDirectory = { readonly file: ZipFile; readonly entries: readonly ZipEntry[] };

/** Names stay bytes and sizes unchecked: the gate judges both, in words. */
const OPTIONS: Options = {
  lazyEntries: true,
  autoClose: false,
  decodeStrings: false,
  validateEntrySizes: false,
};

function zipEntry(source: YauzlEntry): ZipEntry {
  // With decodeStrings off yauzl hands the name over as bytes, which its type does not say.
  const bytes = Buffer.from(source.fileName as unknown as Uint8Array);
  const name = bytes.toString(isUtf8(bytes) ? "utf8" : "latin1").replaceAll("\\", "/");
  return {
    name,
    directory: name.endsWith("/") && source.uncompressedSize === 0,
    method: source.compressionMethod,
    encrypted: source.isEncrypted(),
    crc32: source.crc32,
    compressedSize: source.compressedSize,
    size: source.uncompressedSize,
    offset: source.relativeOffsetOfLocalHeader,
    endAtLeast: source.relativeOffsetOfLocalHeader + 30 + source.fileNameLength + source.compressedSize,
    source,
  };
}

const openZip = (source: string | Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    const done = (error: Error | null, file: ZipFile) => (error ? reject(error) : resolve(file));
    if (typeof source === "string") open(source, OPTIONS, done);
    else fromBuffer(source, OPTIONS, done);
  });

const readEntries = (file: ZipFile): Promise<ZipEntry[]> =>
  new Promise((resolve, reject) => {
    const entries: ZipEntry[] = [];
    file.on("entry", (entry: YauzlEntry) => {
      entries.push(zipEntry(entry));
      file.readEntry();
    });
    file.on("end", () => resolve(entries));
    file.on("error", reject);
    file.readEntry();
  });

/** Reads the central directory only. Throws RefusedWorkbook when there is none or it lists too much. */
export async function openZipDirectory(source: string | Buffer, entryLimit: number): Promise<ZipDirectory> {
  const file = await openZip(source).catch(() => refuseWorkbook("damaged"));
  try {
    if (file.entryCount > entryLimit) refuseWorkbook("too-many-parts", `${file.entryCount} 个`);
    return { file, entries: await readEntries(file) };
  } catch (error) {
    file.close();
    if (error instanceof Error && error.message.includes("strong encryption"))
      refuseWorkbook("encrypted-part");
    if (error instanceof Error && error.name === "RefusedWorkbook") throw error;
    return refuseWorkbook("damaged");
  }
}
