import type { Basis } from "../vintage";

/** Both bases are kept; what the area itself reported is the headline, else the sum of those below (MODEL M9). */
export function headlineOf<Row extends { readonly basis: Basis; readonly value: unknown }>(
  rows: readonly Row[],
): Row | null {
  const known = rows.filter((row) => row.value !== null);
  const ranked = known.length > 0 ? known : rows;
  return ranked.find((row) => row.basis === "reported") ?? ranked[0] ?? null;
}
