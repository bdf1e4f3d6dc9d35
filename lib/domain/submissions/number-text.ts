import { type Decimal, decimal, decimalPlaces } from "../decimal";
import type { Bound } from "../value";
import { halfWidth } from "./plain-text";

/** What a cell's text says as a number. `written` and `decimals` keep how the source put it (MODEL M10). */
export type NumberReading =
  | {
      readonly kind: "number";
      readonly value: Decimal;
      readonly decimals: number;
      readonly bound: Bound | null;
      readonly percent: boolean;
      /** A unit written in the cell itself, "12.5万元". */
      readonly unit: string | null;
      /** True when the text was not plainly typed digits: full-width, separators, quotes. */
      readonly cleaned: boolean;
    }
  | { readonly kind: "blank" }
  | { readonly kind: "not-applicable" }
  | { readonly kind: "unreadable" };

const NOT_APPLICABLE = /^([-—–─]+|\/|\\|\*|\.{3,}|…+|无|暂无|不适用|n\/?a)$/i;

const PATTERN =
  /^(?<open>\()?(?<before>>=|≥|>|不低于|不少于|<=|≤|<|不高于|不超过)?(?<number>[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:e[+-]?\d+)?)(?<percent>%)?(?<unit>亿元|万元|千元|元|万人次|亿人次|人次|万人|人|天|床日|个|家|项|类)?(?<after>以上|以下|及以上|左右)?(?<close>\))?$/i;

const BOUNDS: Record<string, Bound> = {
  ">=": "≥",
  "≥": "≥",
  ">": "≥",
  不低于: "≥",
  不少于: "≥",
  "<=": "≤",
  "≤": "≤",
  "<": "≤",
  不高于: "≤",
  不超过: "≤",
  以上: "≥",
  及以上: "≥",
  以下: "≤",
};

/**
 * Reads a number as people in offices write it: full-width digits, thousands separators, a leading
 * apostrophe, brackets for a negative, 95以上 as a bound. A value "左右" is no observation and is unreadable.
 */
export function readNumberText(text: string): NumberReading {
  const plain = halfWidth(text)
    .replace(/[\s\u00A0\u200B]/g, "")
    .replace(/^['’‘`]/, "")
    .replace(/[，]/g, ",")
    .replace(/−/g, "-");
  if (plain === "") return { kind: "blank" };
  if (NOT_APPLICABLE.test(plain)) return { kind: "not-applicable" };
  const groups = PATTERN.exec(plain)?.groups;
  if (!groups || Boolean(groups.open) !== Boolean(groups.close) || groups.after === "左右") {
    return { kind: "unreadable" };
  }
  const digits = (groups.number ?? "").replace(/,/g, "");
  const negative = groups.open && !digits.startsWith("-") ? `-${digits}` : digits;
  const mark = groups.before ?? groups.after;
  return {
    kind: "number",
    value: decimal(negative),
    decimals: decimalPlaces(digits),
    bound: mark ? (BOUNDS[mark] ?? null) : null,
    percent: groups.percent === "%",
    unit: groups.unit ?? null,
    cleaned: plain !== text || /[,()]/.test(plain),
  };
}
