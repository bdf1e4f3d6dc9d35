/** What a number format makes of a number. */
export type NumberFormat = {
  readonly kind: "number" | "percent" | "date" | "time" | "date-time" | "duration";
  /** Shown divided by thousands or ten-thousands, as WPS's “单位：万元” formats do; the stored value is not. */
  readonly scaled: boolean;
};

const plainFormat = (kind: NumberFormat["kind"]): NumberFormat => ({ kind, scaled: false });

export const GENERAL: NumberFormat = plainFormat("number");

const BUILT_IN: ReadonlyArray<readonly [from: number, to: number, kind: NumberFormat["kind"]]> = [
  [9, 10, "percent"],
  [14, 17, "date"],
  [18, 21, "time"],
  [22, 22, "date-time"],
  // 27–36 and 50–58 are the dates of Chinese, Japanese and Korean installations and have no code in the file.
  [27, 31, "date"],
  [32, 35, "time"],
  [36, 36, "date"],
  [45, 45, "time"],
  [46, 46, "duration"],
  [47, 47, "time"],
  [50, 54, "date"],
  [55, 56, "time"],
  [57, 58, "date"],
];

/** The format of a built-in number; ids without a meaning of their own are general. */
export function builtInFormat(id: number): NumberFormat {
  const found = BUILT_IN.find(([from, to]) => id >= from && id <= to);
  return found ? plainFormat(found[2]) : GENERAL;
}

/** Literals, escapes, padding, colours, conditions and locales say nothing about the kind. */
const bare = (code: string): string =>
  code
    .replace(/"[^"]*"/g, "")
    .replace(/[\\!*_]./gsu, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "")
    .replace(/General|G\/通用格式|@/gi, "")
    .replace(/E[+-]/gi, "");

function sectionKind(section: string): NumberFormat["kind"] {
  if (/\[(h+|m+|s+)\]/i.test(section)) return "duration";
  const withoutNoon = section.replace(/am\/pm|a\/p|上午\/下午/gi, "");
  const time = withoutNoon !== section || /[hs]/i.test(section);
  if (time) return /[yde]/i.test(withoutNoon) ? "date-time" : "time";
  // A digit placeholder beside such a letter is an amount with an unquoted unit, not a date.
  if (/[ydmeg]|a{3,}/i.test(withoutNoon) && !/[0#?]/.test(section)) return "date";
  return section.includes("%") ? "percent" : "number";
}

/** `0,` and `0!.0,` show thousands and ten-thousands: a comma after the last digit, or a point put in by hand. */
const isScaled = (code: string): boolean =>
  code
    .replace(/"[^"]*"|\[[^\]]*\]/g, "")
    .split(";")
    .some((section) => /[0#?],+(?![0#?,])/.test(section) || /[0#?][!\\]\.[0#?]/.test(section));

/** Excel and WPS take 255 characters; what a crafted file says beyond is not worth the time. */
const LONGEST_CODE = 1_000;

/** Judges a format code as Excel and WPS write it into styles.xml. */
export function numberFormat(written: string): NumberFormat {
  const code = written.slice(0, LONGEST_CODE);
  const kinds = bare(code).split(";").map(sectionKind);
  const kind = kinds.find((candidate) => candidate !== "number") ?? "number";
  return { kind, scaled: (kind === "number" || kind === "percent") && isScaled(code) };
}
