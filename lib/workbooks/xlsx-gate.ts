import { READ_LIMITS, type ReadLimits } from "./read-limits";
import { RefusedWorkbook, refuseWorkbook, type WorkbookRefusal } from "./workbook-refusal";
import { XlsxPackage } from "./zip/xlsx-package";
import { refuseDocumentType } from "./zip/xml-prolog";
import { openZipDirectory, type ZipEntry } from "./zip/zip-directory";

const isUnsafe = (name: string): boolean =>
  name === "" || name.includes("\0") || /^(\/|[a-z]:)/i.test(name) || name.split("/").includes("..");

function checkEntry(entry: ZipEntry, limits: ReadLimits): void {
  if (isUnsafe(entry.name)) refuseWorkbook("unsafe-part-name");
  if (entry.encrypted) refuseWorkbook("encrypted-part");
  if (entry.method !== 0 && entry.method !== 8) refuseWorkbook("damaged", "压缩方式不支持");
  if (entry.method === 0 && entry.size !== entry.compressedSize) refuseWorkbook("declared-size", entry.name);
  if (entry.size > limits.partBytes) refuseWorkbook("part-too-large", entry.name);
  if (entry.size > limits.ratioFreeBytes && entry.size > entry.compressedSize * limits.ratio) {
    refuseWorkbook("compression-bomb", entry.name);
  }
}

function checkTogether(entries: readonly ZipEntry[], limits: ReadLimits): void {
  const names = new Set(entries.map((entry) => entry.name.toLowerCase()));
  if (names.size !== entries.length) refuseWorkbook("duplicate-part");
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (total > limits.totalBytes) refuseWorkbook("part-too-large");
  const byPlace = [...entries].sort((a, b) => a.offset - b.offset);
  byPlace.forEach((entry, index) => {
    const next = byPlace[index + 1];
    if (next && next.offset < entry.endAtLeast) refuseWorkbook("overlapping-parts");
  });
}

/**
 * Opens a zip after judging its central directory, before any parser sees a byte of content. Every XML
 * part's beginning is read to refuse a DTD. The caller closes the package.
 */
export async function openThroughGate(
  source: string | Buffer,
  limits: ReadLimits = READ_LIMITS,
): Promise<XlsxPackage | WorkbookRefusal> {
  let opened: XlsxPackage | undefined;
  try {
    const directory = await openZipDirectory(source, limits.parts);
    opened = new XlsxPackage(directory, limits);
    for (const entry of directory.entries) checkEntry(entry, limits);
    checkTogether(directory.entries, limits);
    await refuseDocumentType(opened);
    return opened;
  } catch (error) {
    opened?.close();
    if (error instanceof RefusedWorkbook) return error.refusal;
    throw error;
  }
}
