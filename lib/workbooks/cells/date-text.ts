import type { NumberFormat } from "./number-format";

const DAY_SECONDS = 86_400;
const DAY_MILLISECONDS = DAY_SECONDS * 1000;
/** Day 0 so that serials after the invented 29 February 1900 (60) come out right. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const LAST_SERIAL_1900 = 2_958_465;
const LAST_SERIAL_1904 = 2_957_003;

const two = (value: number): string => String(value).padStart(2, "0");

const clock = (seconds: number): string =>
  `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;

function calendarDay(day: number, date1904: boolean): string | undefined {
  if (date1904) {
    if (day > LAST_SERIAL_1904) return undefined;
    return new Date(EPOCH_1904 + day * DAY_MILLISECONDS).toISOString().slice(0, 10);
  }
  if (day < 1 || day === 60 || day > LAST_SERIAL_1900) return undefined;
  const shift = day < 60 ? day + 1 : day;
  return new Date(EPOCH_1900 + shift * DAY_MILLISECONDS).toISOString().slice(0, 10);
}

/**
 * A date serial as "2024-03-31", "2024-03-31T08:30:00" when it has a time of day, or "08:30:00" for a time
 * or a duration. Undefined when the serial is no date, such as a negative one. Floats are right here: a
 * second is far coarser than their error.
 */
export function dateText(serial: number, kind: NumberFormat["kind"], date1904: boolean): string | undefined {
  const seconds = Math.round(serial * DAY_SECONDS);
  if (!Number.isFinite(seconds) || seconds < 0) return undefined;
  if (kind === "duration") return clock(seconds);
  const ofDay = seconds % DAY_SECONDS;
  const day = Math.floor(seconds / DAY_SECONDS);
  if (day === 0 && kind !== "date") return clock(ofDay);
  const date = calendarDay(day, date1904);
  if (!date) return undefined;
  return ofDay === 0 ? date : `${date}T${clock(ofDay)}`;
}

/** ISO 8601 as strict workbooks store dates (`t="d"`), brought to the same shape; undefined when it is none. */
export function isoDateText(written: string): string | undefined {
  const match = /^(?:(\d{4}-\d\d-\d\d)?T?)?(?:(\d\d:\d\d)(?::(\d\d)(?:\.\d+)?)?)?Z?$/.exec(written.trim());
  const [, date, minutes, seconds = "00"] = match ?? [];
  if (date && (!minutes || `${minutes}:${seconds}` === "00:00:00")) return date;
  if (date) return `${date}T${minutes}:${seconds}`;
  return minutes ? `${minutes}:${seconds}` : undefined;
}
