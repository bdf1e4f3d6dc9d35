/** A short mark of a text, for telling editions of it apart; no seal against anybody's intent. 16 hexadecimal digits. */
export function fingerprint(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  // Each half stirs the other, so that a change near the end reaches all digits.
  const stirred = [
    Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909),
    Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909),
  ];
  return stirred.map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}
