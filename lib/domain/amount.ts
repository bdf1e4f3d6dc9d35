import { absolute, compare, type Decimal, decimal, fixed, shift } from "./decimal";

/** A scale that amounts are shown in: chosen per table and stated, or per figure by its size. */
export type Scale = { readonly unit: string; readonly power: number };

export const YUAN: Scale = { unit: "元", power: 0 };
export const TEN_THOUSAND_YUAN: Scale = { unit: "万元", power: 4 };
export const HUNDRED_MILLION_YUAN: Scale = { unit: "亿元", power: 8 };

const atLeast = (value: Decimal, power: number): boolean =>
  compare(absolute(value), shift(decimal(1), power)) >= 0;

/** 亿元 from a hundred million yuan up, 万元 from ten thousand, else 元. */
export function moneyScale(value: Decimal): Scale {
  if (atLeast(value, 8)) return HUNDRED_MILLION_YUAN;
  return atLeast(value, 4) ? TEN_THOUSAND_YUAN : YUAN;
}

/** 万 from ten thousand up: 万人, 万人次. */
export const countScale = (value: Decimal, unit: string): Scale =>
  atLeast(value, 4) ? { unit: `万${unit}`, power: 4 } : { unit, power: 0 };

/** Digits before the point in groups of three; Chinese official text sets the comma. */
export function grouped(text: string): string {
  const [whole = "", fraction] = text.split(".");
  const sign = whole.startsWith("-") ? "-" : "";
  const digits = whole.slice(sign.length).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return `${sign}${digits}${fraction === undefined ? "" : `.${fraction}`}`;
}

/** A base-unit amount in a scale with fixed decimals, without its unit: the text of a table cell. */
export const inScale = (value: Decimal, scale: Scale, decimals: number): string =>
  grouped(fixed(shift(value, -scale.power), decimals));
