import { inflateSync } from "node:zlib";

/** All that a PDF says outside of its fonts and pictures, its compressed streams unpacked; for tests. */
export function pdfContent(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf);
  const text = bytes.toString("latin1");
  const parts = [text.replace(/stream\r?\n[\s\S]*?endstream/g, "")];
  for (const match of text.matchAll(/stream\r?\n/g)) {
    const start = match.index + match[0].length;
    const end = text.indexOf("endstream", start);
    if (text.slice(match.index - 3, match.index) === "end" || end < 0) continue;
    try {
      parts.push(inflateSync(bytes.subarray(start, end)).toString("latin1"));
    } catch {
      parts.push(text.slice(start, end));
    }
  }
  return parts.join("\n");
}

/** A text as PDF dictionaries write it when it is not plain ASCII: UTF-16 in hexadecimal. */
export const asPdfText = (words: string): string =>
  `<FEFF${Buffer.from(words, "utf16le").swap16().toString("hex").toUpperCase()}>`;
