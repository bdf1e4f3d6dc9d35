const [ZERO, NINE, SPACE, LETTER_T] = [0x30, 0x39, 0x20, 0x54];
const SEPARATORS: ReadonlySet<number> = new Set([0x2d, 0x2f, 0x2e]);

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const daysIn = (year: number, month: number): number =>
  month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : (DAYS[month - 1] as number);

/** 20260703 for a day that there is; -1 otherwise. */
function dayOf(year: number, month: number, day: number): number {
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month))
    return -1;
  return year * 10_000 + month * 100 + day;
}

/**
 * The day of a date written in ASCII as a number such as 20260703; a time of day may follow. -1 for what is no date:
 * `2026-07-03`, `2026/7/3`, `2026.7.3`, `20260703`, `20260703081530`.
 */
export function readDay(bytes: Uint8Array, start: number, end: number): number {
  const parts = [0, 0, 0];
  let part = 0;
  let length = 0;
  let at = start;
  for (; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte >= ZERO && byte <= NINE) {
      parts[part] = (parts[part] as number) * 10 + (byte - ZERO);
      length += 1;
    } else if (SEPARATORS.has(byte) && part < 2 && length > 0) {
      part += 1;
      length = 0;
    } else break;
  }
  if (at < end && bytes[at] !== SPACE && bytes[at] !== LETTER_T) return -1;
  const [first, month, day] = parts as [number, number, number];
  if (part === 2 && length > 0 && length <= 2) return dayOf(first, month, day);
  if (part !== 0) return -1;
  if (length === 14) return plainDay(Math.floor(first / 1_000_000));
  return length === 8 ? plainDay(first) : -1;
}

const plainDay = (digits: number): number =>
  dayOf(Math.floor(digits / 10_000), Math.floor(digits / 100) % 100, digits % 100);

/** The same for a date in words: 2026年7月3日. */
export function readDayText(text: string): number {
  const match = /^(\d{4})年(\d{1,2})月(\d{1,2})日/.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : -1;
}

/** "2026-07-03" of 20260703. */
export function dayText(day: number): string {
  const text = String(day);
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
}
