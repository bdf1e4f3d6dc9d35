/** A number between −1 and 1 that is the same for the same words, always and everywhere (FNV-1a, finished by a mix). */
export function noise(...words: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const character of words.join("/")) {
    hash ^= character.codePointAt(0) as number;
    hash = Math.imul(hash, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return ((hash ^ (hash >>> 15)) >>> 0) / 0x7fffffff - 1;
}

/** A value that wobbles by at most `share` of itself. */
export const around = (value: number, share: number, ...words: readonly (string | number)[]): number =>
  value * (1 + share * noise(...words));
