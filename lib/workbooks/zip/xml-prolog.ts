import { refuseWorkbook } from "../workbook-refusal";
import type { XlsxPackage } from "./xlsx-package";
import type { ZipEntry } from "./zip-directory";

/** A prolog is a declaration and perhaps a comment; a longer one hides something. */
const LONGEST_PROLOG = 64 * 1024;

const isXml = (name: string): boolean => /\.(xml|rels|vml)$/i.test(name);

/** Where the token at `at` ends, or -1 while that is not yet to be seen; `at` itself at the root element. */
function afterToken(text: string, at: number): number {
  const close = text.startsWith("<?", at) ? "?>" : text.startsWith("<!--", at) ? "-->" : undefined;
  if (close) {
    const end = text.indexOf(close, at + 2);
    return end < 0 ? -1 : end + close.length;
  }
  if (text.length - at < 4) return -1;
  return text.startsWith("<!", at) ? refuseWorkbook("document-type") : at;
}

/** Whether the root element is reached. Throws RefusedWorkbook when a DTD comes before it. */
function isPastProlog(text: string): boolean {
  let at = 0;
  for (;;) {
    // The byte order mark counts as white space here.
    while (/\s/.test(text.charAt(at))) at++;
    if (at === text.length) return false;
    if (text[at] !== "<") return refuseWorkbook("damaged", "XML 开头错误");
    const next = afterToken(text, at);
    if (next < 0 || next === at) return next === at;
    at = next;
  }
}

/** Excel writes the items of customXml in UTF-16; the parts that are read have to be UTF-8. */
function asText(bytes: Buffer): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || bytes[1] === 0) return bytes.toString("utf16le");
  if (bytes[0] !== 0xfe && bytes[0] !== 0) return bytes.toString("utf8");
  const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  return even.swap16().toString("utf16le");
}

async function checkPart(opened: XlsxPackage, entry: ZipEntry): Promise<void> {
  let bytes = Buffer.alloc(0);
  for await (const chunk of opened.bytes(entry)) {
    bytes = Buffer.concat([bytes, chunk]);
    const text = asText(bytes);
    if (isPastProlog(text)) return;
    if (text.length > LONGEST_PROLOG) break;
  }
  if (asText(bytes).trim() !== "") refuseWorkbook("damaged", entry.name);
}

/** Reads each XML part up to its root element. Throws RefusedWorkbook on a DTD. */
export async function refuseDocumentType(opened: XlsxPackage): Promise<void> {
  for (const name of opened.names) {
    const entry = opened.part(name);
    if (entry && isXml(name)) await checkPart(opened, entry);
  }
}
