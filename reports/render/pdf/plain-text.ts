/**
 * Data as the typesetter takes it: half surrogate pairs make its JSON reader fail, and control characters and
 * line breaks have no place inside a line of text.
 */
export function plainText<T>(data: T): T {
  if (typeof data === "string") return clean(data) as T;
  if (Array.isArray(data)) return data.map(plainText) as T;
  if (data === null || typeof data !== "object") return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, plainText(value)])) as T;
}

function clean(text: string): string {
  return toWellFormed(text)
    .replace(/[\r\n\t]+/g, " ")
    .replace(/\p{Cc}/gu, "");
}

/** `String.prototype.toWellFormed` of Node 20, which the ES2023 library does not know yet. */
const toWellFormed = (text: string): string =>
  text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD");
