import { pipeline, type Readable } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
import type { ZipFileOptions } from "yauzl";
import type { ReadLimits } from "../read-limits";
import { RefusedWorkbook, refuseWorkbook } from "../workbook-refusal";
import { utf8Text, XmlPieces } from "../xml/utf8-text";
import { type XmlEvents, XmlScanner } from "../xml/xml-scanner";
import type { ZipDirectory, ZipEntry } from "./zip-directory";

/** yauzl 3 hands over the stored bytes with this option, which its published type lacks. */
const AS_STORED = { decodeFileData: false } as unknown as ZipFileOptions;
const CHUNK_BYTES = 128 * 1024;

/** The parts of a workbook that passed the gate. Part names compare without case, as the format says. */
export class XlsxPackage {
  private readonly parts: ReadonlyMap<string, ZipEntry>;

  constructor(
    private readonly directory: ZipDirectory,
    private readonly limits: ReadLimits,
  ) {
    const files = directory.entries.filter((entry) => !entry.directory);
    this.parts = new Map(files.map((entry) => [entry.name.toLowerCase(), entry]));
  }

  get names(): string[] {
    return [...this.parts.values()].map((entry) => entry.name);
  }

  part(name: string): ZipEntry | undefined {
    return this.parts.get(name.replace(/^\//, "").toLowerCase());
  }

  close(): void {
    this.directory.file.close();
  }

  /** The bytes as they stand in the archive, still compressed. Throws RefusedWorkbook. */
  async stored(entry: ZipEntry): Promise<Buffer> {
    const chunks: Buffer[] = [];
    for await (const chunk of await this.open(entry)) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  }

  /** The decompressed bytes; exactly as many as declared, with the declared checksum. Throws RefusedWorkbook. */
  async *bytes(entry: ZipEntry): AsyncGenerator<Buffer> {
    let size = 0;
    let checksum = 0;
    try {
      for await (const chunk of this.inflated(await this.open(entry), entry)) {
        size += chunk.length;
        if (size > entry.size) refuseWorkbook("declared-size", entry.name);
        checksum = crc32(chunk, checksum);
        yield chunk;
      }
    } catch (error) {
      if (error instanceof RefusedWorkbook) throw error;
      refuseWorkbook("damaged", entry.name);
    }
    if (size !== entry.size) refuseWorkbook("declared-size", entry.name);
    if (checksum !== entry.crc32) refuseWorkbook("damaged", `${entry.name} 校验不符`);
  }

  /** A small part as text. Throws RefusedWorkbook. */
  async text(entry: ZipEntry): Promise<string> {
    if (entry.size > this.limits.wholePartBytes) refuseWorkbook("part-too-large", entry.name);
    const chunks: Buffer[] = [];
    for await (const chunk of this.bytes(entry)) chunks.push(chunk);
    return utf8Text(Buffer.concat(chunks));
  }

  /** Scans a part of any size as it is decompressed. Throws RefusedWorkbook. */
  async *scan(entry: ZipEntry, events: XmlEvents): AsyncGenerator<void> {
    const pieces = new XmlPieces();
    const scanner = new XmlScanner(events);
    for await (const chunk of this.bytes(entry)) {
      scanner.write(pieces.add(chunk));
      yield;
    }
    scanner.write(pieces.end());
    scanner.end();
  }

  private open(entry: ZipEntry): Promise<Readable> {
    return new Promise((resolve, reject) => {
      this.directory.file.openReadStream(entry.source, AS_STORED, (error, stream) =>
        error ? reject(error) : resolve(stream),
      );
    });
  }

  private inflated(stored: Readable, entry: ZipEntry): AsyncIterable<Buffer> {
    if (entry.method === 0) return stored;
    const inflate = createInflateRaw({ chunkSize: CHUNK_BYTES });
    return pipeline(stored, inflate, () => {});
  }
}
