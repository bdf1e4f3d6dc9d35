const [ZERO, NINE, POINT, COMMA, MINUS] = [0x30, 0x39, 0x2e, 0x2c, 0x2d];

/** 99,999,999,999,999.99: what is beyond it would not be exact in cents. */
const DIGITS_MAX = 14;

/** Has more decimals than a cent has, and they are not zero. */
export const TOO_PRECISE = Number.POSITIVE_INFINITY;

/**
 * Cents of an amount written in ASCII, thousands separators allowed; NaN for what is none. Money is counted in whole
 * cents, which a double holds exactly, and no text is made on the way.
 */
export function readCents(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const negative = bytes[at] === MINUS;
  if (negative) at += 1;
  let whole = 0;
  let digits = 0;
  for (; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte >= ZERO && byte <= NINE) {
      whole = whole * 10 + (byte - ZERO);
      digits += 1;
    } else if (byte !== COMMA || digits === 0) break;
  }
  if (digits === 0 || digits > DIGITS_MAX) return Number.NaN;
  let cents = 0;
  if (at < end) {
    if (bytes[at] !== POINT) return Number.NaN;
    cents = readDecimals(bytes, at + 1, end);
  }
  const total = whole * 100 + cents;
  return negative ? -total : total;
}

function readDecimals(bytes: Uint8Array, start: number, end: number): number {
  let cents = 0;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] as number) - ZERO;
    if (digit < 0 || digit > 9) return Number.NaN;
    if (at === start) cents = digit * 10;
    else if (at === start + 1) cents += digit;
    else if (digit !== 0) return restIsDigits(bytes, at, end) ? TOO_PRECISE : Number.NaN;
  }
  return cents;
}

function restIsDigits(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte < ZERO || byte > NINE) return false;
  }
  return true;
}

/** An amount in cents as an exact number of yuan. */
export function centsText(cents: number): string {
  const positive = Math.abs(cents);
  const text = `${Math.floor(positive / 100)}.${String(positive % 100).padStart(2, "0")}`;
  return cents < 0 ? `-${text}` : text;
}
