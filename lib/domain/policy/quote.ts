const SPACE = /\s/;

/**
 * Where a quote stands in a text, white space aside; offsets are of the original text, `end` exclusive.
 * `from` starts the search after a clause's beginning. Null when the words are not there.
 */
export function findQuote(
  text: string,
  quote: string,
  from = 0,
  to = text.length,
): { start: number; end: number } | null {
  const wanted = [...quote].filter((character) => !SPACE.test(character)).join("");
  if (wanted === "") return null;
  const kept: number[] = [];
  let plain = "";
  for (let index = from; index < to; index++) {
    const character = text[index] as string;
    if (SPACE.test(character)) continue;
    kept.push(index);
    plain += character;
  }
  const found = plain.indexOf(wanted);
  if (found === -1) return null;
  return { start: kept[found] as number, end: (kept[found + wanted.length - 1] as number) + 1 };
}
