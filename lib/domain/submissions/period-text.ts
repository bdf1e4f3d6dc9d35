import { type Month, month } from "../period";
import { halfWidth } from "./plain-text";

const QUARTERS: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4, "1": 1, "2": 2, "3": 3, "4": 4 };

const safeMonth = (year: number, index: number): Month | null =>
  index >= 1 && index <= 12 && year >= 1990 && year <= 2100 ? month(year, index) : null;

/**
 * The through-month that a title names, in the spellings of offices: 2026年1—9月, 2026年9月, 2026.9, 2026-09,
 * 2026年第三季度, 2026年上半年, 2026年度. Null when the text names none.
 */
export function findPeriod(text: string): Month | null {
  const plain = halfWidth(text)
    .replace(/\s/g, "")
    .replace(/[—–―~至到]+/g, "-");
  const year = /(?<!\d)((?:19|20)\d{2})(?!\d{2,})/.exec(plain);
  if (!year) return null;
  const at = Number(year[1]);
  const rest = plain.slice(year.index + 4);
  const range = /^年?(?:度)?1月?-(\d{1,2})月/.exec(rest);
  if (range) return safeMonth(at, Number(range[1]));
  const single = /^(?:年|\.|-|\/)(\d{1,2})(?:月|$|(?=[^\d.]))/.exec(rest);
  if (single) return safeMonth(at, Number(single[1]));
  const quarter = /^年?(?:第)?([一二三四1-4])季度/.exec(rest);
  if (quarter) return safeMonth(at, (QUARTERS[quarter[1] ?? ""] ?? 5) * 3);
  if (/^年?上半年/.test(rest)) return month(at, 6);
  return /^年/.test(rest) ? month(at, 12) : null;
}
