import type { Column } from "@/lib/domain/reports/report-document";
import { emWidth } from "./em-width";

/** A cell of words longer than this, in em, may break into lines; figures and names never do. */
const LONGEST_WORD = 9;
/** A column of words is not made wider than this of its own accord. */
const LONGEST_LINE = 18;
/** Between text and rule, in pt. */
export const INSET = 4.5;

export const FONT_SIZES = [10.5, 9.5, 8.5, 7.5] as const;

export type ColumnWidths = { readonly size: number; readonly widths: readonly number[] };

/** `ems` are the widths of the cells, row by row. */
type Ems = readonly (readonly number[])[];

/**
 * The largest font size at which every figure and name keeps to one line, and the columns' widths in pt: the
 * shares asked for, but none below what its cells need.
 */
export function columnWidths(columns: readonly Column[], ems: Ems, total: number): ColumnWidths {
  const shares = columns.map((column) => column.width ?? 1);
  for (const size of FONT_SIZES) {
    for (const longest of [LONGEST_LINE, LONGEST_WORD]) {
      const needed = columns.map((column, index) => need(column, index, ems, longest) * size + 2 * INSET);
      if (sum(needed) <= total) return { size, widths: share(total, shares, needed) };
    }
  }
  const size = FONT_SIZES[3];
  const needed = columns.map((column, index) => need(column, index, ems, LONGEST_WORD) * size + 2 * INSET);
  return { size, widths: needed.map((width) => (width * total) / sum(needed)) };
}

/** Its longest figure or name, and its head in up to three lines, in em. */
function need(column: Column, index: number, ems: Ems, longest: number): number {
  const limit = column.align === "left" ? longest : Number.POSITIVE_INFINITY;
  const cells = ems.map((row) => Math.min(row[index]!, limit));
  const head = emWidth(column.head, "medium");
  const lines = head <= 4.5 ? 1 : head <= 10 ? 2 : 3;
  return Math.max(head / lines + (lines > 1 ? 0.55 : 0.3), ...cells);
}

/** Shares of the total, with those that would be too narrow taking what they need first. */
function share(total: number, shares: readonly number[], needed: readonly number[]): number[] {
  const widths = [...needed];
  let open = shares.map((_, index) => index);
  let left = total;
  while (open.length > 0) {
    const whole = sum(open.map((index) => shares[index]!));
    const tight = open.filter((index) => (left * shares[index]!) / whole < needed[index]!);
    if (tight.length === 0) {
      for (const index of open) widths[index] = (left * shares[index]!) / whole;
      return widths;
    }
    left -= sum(tight.map((index) => needed[index]!));
    open = open.filter((index) => !tight.includes(index));
  }
  return widths;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
