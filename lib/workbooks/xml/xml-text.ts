import { refuseWorkbook } from "../workbook-refusal";

const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Half surrogates, NUL and controls that XML forbids: no database takes them, so they become U+FFFD. */
const FORBIDDEN = /(?![\t\n\u007f-\u009f])[\p{Cc}\p{Surrogate}\ufffe\uffff]/gu;

export const storable = (text: string): string => text.replace(FORBIDDEN, "\ufffd");

const character = (code: number): string =>
  code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";

/** Text of an XML document with its references resolved. A name only a DTD could define is refused. */
export function decodeXmlText(raw: string): string {
  if (!raw.includes("&")) return raw;
  return raw.replace(/&([^;&]{0,64})(;?)/g, (_, name: string, end: string) => {
    if (!end) return refuseWorkbook("damaged", "XML 引用不完整");
    const code = /^#(?:x([0-9a-f]+)|([0-9]+))$/i.exec(name);
    if (code) return character(code[1] ? Number.parseInt(code[1], 16) : Number.parseInt(code[2] ?? "", 10));
    return NAMED[name] ?? refuseWorkbook("damaged", "XML 引用未定义");
  });
}

/** Cell text as people see it: line ends unified, `_x000D_` escapes of spreadsheets undone, safe to store. */
export function cellText(text: string): string {
  const unescaped = text.includes("_x")
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
  const lines = unescaped.includes("\r") ? unescaped.replace(/\r\n?/g, "\n") : unescaped;
  return storable(lines);
}
