const SPACE = /\s/;

export type Passage = { readonly start: number; readonly end: number };

/**
 * Every place where a quote stands in a text, white space aside; offsets are of the original text, `end` exclusive.
 * `from` and `to` limit the search to a clause.
 */
export function findQuotes(text: string, quote: string, from = 0, to = text.length): Passage[] {
  const wanted = [...quote].filter((character) => !SPACE.test(character)).join("");
  if (wanted === "") return [];
  const kept: number[] = [];
  let plain = "";
  for (let index = from; index < to; index++) {
    const character = text[index] as string;
    if (SPACE.test(character)) continue;
    kept.push(index);
    plain += character;
  }
  const places: Passage[] = [];
  for (let found = plain.indexOf(wanted); found !== -1; found = plain.indexOf(wanted, found + 1)) {
    places.push({
      start: kept[found] as number,
      end: (kept[found + wanted.length - 1] as number) + 1,
    });
  }
  return places;
}

/** The first place of a quote; null when the words are not there. */
export const findQuote = (text: string, quote: string, from = 0, to = text.length): Passage | null =>
  findQuotes(text, quote, from, to)[0] ?? null;
