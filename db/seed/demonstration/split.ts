/** Parts of an amount by shares; the last takes what rounding leaves, so that they add up exactly. */
export function split(amount: number, shares: readonly number[]): number[] {
  const parts = shares.map((part) => Math.round(amount * part));
  return [...parts, amount - parts.reduce((sum, part) => sum + part, 0)];
}
