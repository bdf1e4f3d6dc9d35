export type WrittenDate = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly text: string;
};

/** "2026-10-21" in its parts and as official documents write it, "2026年10月21日". */
export function writtenDate(date: string): WrittenDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new RangeError(`Not a date: ${date}`);
  const [year = Number.NaN, month = Number.NaN, day = Number.NaN] = date.split("-").map(Number);
  return { year, month, day, text: `${year}年${month}月${day}日` };
}
