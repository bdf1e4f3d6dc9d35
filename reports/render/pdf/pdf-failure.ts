/** Why no PDF came out. Closed: the checklist of a report says what to do about each. */
export type PdfFailureCode =
  | "glyph"
  | "alternative"
  | "fonts"
  | "compiler"
  | "template"
  | "timeout"
  | "crash";

/** A report that could not be set. The message is for the person who issues it. */
export class PdfFailure extends Error {
  override readonly name = "PdfFailure";

  constructor(
    readonly code: PdfFailureCode,
    message: string,
  ) {
    super(message);
  }
}

const GLYPH = /the text `?\\*"(.+?)\\*"`? could not be displayed/g;

/** Puts what the typesetter complains about into words; its own words follow where we have none. */
export function failureOf(diagnostics: string): PdfFailure {
  const missing = [...diagnostics.matchAll(GLYPH)].map((match) => match[1] ?? "");
  if (missing.length > 0) return missingGlyphs(missing);
  if (/missing alt text/.test(diagnostics)) {
    return new PdfFailure("alternative", "有图缺少文字说明，不能出具 PDF");
  }
  return new PdfFailure("template", `排版失败：${diagnostics}`);
}

/** No font of the report has these characters. */
export function missingGlyphs(texts: readonly string[]): PdfFailure {
  const names = [...new Set(texts)].map((text) => `「${text}」（${codePoints(text)}）`).join("、");
  return new PdfFailure("glyph", `字体中没有这些字，不能出具 PDF：${names}`);
}

const codePoints = (text: string): string =>
  [...text].map((char) => `U+${char.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}`).join(" ");
