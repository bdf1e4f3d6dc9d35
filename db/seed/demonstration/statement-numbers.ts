/**
 * Numbers of one statement by sheet and slot, in the units of its template: money in hundredths of 万元, counts whole.
 * Integers throughout, so that totals are exactly the sum of their parts.
 */
export class StatementNumbers {
  readonly #values = new Map<string, number>();
  readonly #money = new Set<string>();

  /** Money in hundredths of 万元 (one hundred yuan). */
  money(sheet: string, slot: string, hundreds: number): this {
    this.#values.set(`${sheet}!${slot}`, Math.round(hundreds));
    this.#money.add(`${sheet}!${slot}`);
    return this;
  }

  count(sheet: string, slot: string, value: number): this {
    this.#values.set(`${sheet}!${slot}`, Math.round(value));
    return this;
  }

  /** What the cell reads, or null when the statement leaves it empty. */
  text(sheet: string, slot: string): string | null {
    const value = this.#values.get(`${sheet}!${slot}`);
    if (value === undefined) return null;
    if (!this.#money.has(`${sheet}!${slot}`)) return String(value);
    const sign = value < 0 ? "-" : "";
    const digits = String(Math.abs(value)).padStart(3, "0");
    return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  }
}

/** Yuan to hundredths of 万元. */
export const hundreds = (yuan: number): number => Math.round(yuan / 100);
