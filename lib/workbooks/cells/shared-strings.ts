import type { ReadLimits } from "../read-limits";
import { refuseWorkbook } from "../workbook-refusal";
import { cellText } from "../xml/xml-text";
import type { XlsxPackage } from "../zip/xlsx-package";
import type { ZipEntry } from "../zip/zip-directory";
import { RichText } from "./rich-text";

/** The table of texts that cells refer to by number. Throws RefusedWorkbook. */
export async function readSharedStrings(
  opened: XlsxPackage,
  entry: ZipEntry,
  limits: ReadLimits,
): Promise<readonly string[]> {
  const strings: string[] = [];
  const item = new RichText();
  let length = 0;
  const chunks = opened.scan(entry, {
    open(name, _, depth) {
      if (depth > 2) item.open(name);
    },
    text: (text) => item.add(text),
    close(name, depth) {
      if (depth > 2) item.close();
      if (depth !== 2 || name !== "si") return;
      const text = cellText(item.take());
      strings.push(text);
      // Each entry costs the table something even when it is empty.
      length += text.length + 8;
      if (text.length > limits.textLength) refuseWorkbook("text-too-long");
      if (length > limits.sharedTextLength) refuseWorkbook("part-too-large", entry.name);
    },
  });
  for await (const _ of chunks);
  return strings;
}
