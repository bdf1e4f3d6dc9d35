import { addMonths, type Month } from "../period";

/** "2026-10-15": statements of a month fall due on a day of the next. */
export const dueDate = (through: Month, dueDay: number): string =>
  `${addMonths(through, 1)}-${String(dueDay).padStart(2, "0")}`;

/** Every month has it. */
export const LAST_DUE_DAY = 28;

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a day that exists, written as 2026-10-15. */
export function isDate(text: string): boolean {
  if (!DATE.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
