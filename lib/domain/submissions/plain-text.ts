/**
 * Full-width ASCII and the ideographic space become half-width; nothing else is folded.
 * NFKC would turn 12² into 122, so only U+FF01–FF5E and U+3000 are mapped.
 */
export const halfWidth = (text: string): string =>
  text
    .replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, " ");

/** A label for comparing: half-width, without spaces, numbering, 其中： and units or remarks in brackets at its end. */
export function plainLabel(text: string): string {
  return halfWidth(text)
    .replace(/\s/g, "")
    .replace(/(\([^()]*\))+$/g, "")
    .replace(/^(\([一二三四五六七八九十]+\)|[一二三四五六七八九十]+[、.]|\(\d{1,2}\)|\d{1,2}[、.])(?=\D)/, "")
    .replace(/^(其中|另|减|加|#)[::]?/, "")
    .replace(/[::]$/, "");
}

/** The unit that a label carries in brackets at its end, "医疗费用总额（万元）"; null when it has none. */
export function bracketUnit(text: string): string | null {
  const match = /\((?:单位:)?([^()]{1,6})\)$/.exec(halfWidth(text).replace(/\s/g, ""));
  return match?.[1] ?? null;
}
