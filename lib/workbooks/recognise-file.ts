import { type FileHandle, open } from "node:fs/promises";
import { readOleDirectory } from "./ole-directory";
import { READ_LIMITS } from "./read-limits";
import { RefusedWorkbook, type WorkbookRefusal, workbookRefusal } from "./workbook-refusal";
import { openZipDirectory } from "./zip/zip-directory";

/** A kind of file that can be read, told by its bytes and never by its extension. */
export type ReadableFile = { readonly kind: "xlsx" | "csv" };

const HEAD_BYTES = 4096;

const startsWith = (head: Buffer, ...bytes: number[]): boolean =>
  bytes.every((byte, index) => head[index] === byte);

async function recogniseZip(path: string): Promise<ReadableFile | WorkbookRefusal> {
  const { file, entries } = await openZipDirectory(path, READ_LIMITS.parts);
  file.close();
  const names = entries.map((entry) => entry.name.toLowerCase().replace(/^\//, ""));
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/^xl\/workbook\.bin$/)) return workbookRefusal("binary-workbook");
  if (has(/^(word|ppt|visio)\//)) return workbookRefusal("other-document");
  if (has(/^\[content_types\]\.xml$/) && has(/^_rels\/\.rels$/)) return { kind: "xlsx" };
  if (has(/^content\.xml$/) && has(/^meta-inf\/manifest\.xml$/)) return workbookRefusal("opendocument");
  return workbookRefusal("archive");
}

async function recogniseOle(file: FileHandle): Promise<WorkbookRefusal> {
  const streams = await readOleDirectory(file);
  if (streams.has("encryptedpackage")) return workbookRefusal("encrypted-workbook");
  if (streams.has("workbook") || streams.has("book")) return workbookRefusal("old-workbook");
  const document = streams.has("worddocument") || streams.has("powerpoint document");
  return workbookRefusal(document ? "other-document" : "unknown-format");
}

function recogniseMarkup(text: string): WorkbookRefusal | undefined {
  const start = text.replace(/^(\xef\xbb\xbf|\ufeff|\s)+/, "").toLowerCase();
  if (start.startsWith("mime-version:")) return workbookRefusal("html");
  if (/^<(!doctype html|html|head|body|meta|table|style|script|div|!--)/.test(start))
    return workbookRefusal("html");
  if (!start.startsWith("<?xml")) return undefined;
  if (/excel\.sheet|urn:schemas-microsoft-com:office:spreadsheet/.test(start))
    return workbookRefusal("xml-spreadsheet");
  return workbookRefusal(/<html/.test(start) ? "html" : "unknown-format");
}

const isZip = (head: Buffer): boolean =>
  startsWith(head, 0x50, 0x4b, 3, 4) ||
  startsWith(head, 0x50, 0x4b, 5, 6) ||
  startsWith(head, 0x50, 0x4b, 7, 8);

const isArchive = (head: Buffer): boolean =>
  startsWith(head, 0x52, 0x61, 0x72, 0x21) || // Rar!
  startsWith(head, 0x37, 0x7a, 0xbc, 0xaf) || // 7z
  startsWith(head, 0x1f, 0x8b); // gzip

const isImage = (head: Buffer): boolean =>
  startsWith(head, 0x89, 0x50, 0x4e, 0x47) ||
  startsWith(head, 0xff, 0xd8, 0xff) ||
  startsWith(head, 0x47, 0x49, 0x46, 0x38);

function recogniseText(head: Buffer): ReadableFile | WorkbookRefusal {
  if (startsWith(head, 0xff, 0xfe)) return recogniseMarkup(head.toString("utf16le")) ?? { kind: "csv" };
  if (startsWith(head, 0xfe, 0xff)) return { kind: "csv" };
  if (head.includes(0)) return workbookRefusal("unknown-format");
  return recogniseMarkup(head.toString("latin1")) ?? { kind: "csv" };
}

async function recognise(path: string, file: FileHandle): Promise<ReadableFile | WorkbookRefusal> {
  const buffer = Buffer.alloc(HEAD_BYTES);
  const { bytesRead } = await file.read(buffer, 0, HEAD_BYTES, 0);
  const head = buffer.subarray(0, bytesRead);
  if (head.length === 0) return workbookRefusal("empty-file");
  if (isZip(head)) return recogniseZip(path);
  if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return recogniseOle(file);
  if (head.toString("latin1").trimStart().startsWith("%PDF-")) return workbookRefusal("pdf");
  if (isArchive(head)) return workbookRefusal("archive");
  if (isImage(head) || head.toString("latin1", 0, 5) === "{\\rtf") return workbookRefusal("other-document");
  return recogniseText(head);
}

/** Tells what a file is by its first bytes, and for containers by what they list. */
export async function recogniseFile(path: string): Promise<ReadableFile | WorkbookRefusal> {
  const file = await open(path);
  try {
    return await recognise(path, file);
  } catch (error) {
    if (error instanceof RefusedWorkbook) return error.refusal;
    throw error;
  } finally {
    await file.close();
  }
}
