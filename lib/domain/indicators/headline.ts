import type { MissingReason } from "../value";
import type { Basis } from "../vintage";

/**
 * Of what statements say, what the area itself reported is the headline, else the sum of those below (MODEL M9). What
 * settlement detail adds up to is kept beside them: it is judged, ranked, compared and reported nowhere.
 */
export function headlineOf<Row extends { readonly basis: Basis; readonly value: unknown }>(
  rows: readonly Row[],
): Row | null {
  const stated = rows.filter(({ basis }) => basis !== "settlement");
  const known = stated.filter((row) => row.value !== null);
  const ranked = known.length > 0 ? known : stated;
  return ranked.find((row) => row.basis === "reported") ?? ranked[0] ?? null;
}

/** The headline; where nothing is reported, what settlement detail adds up to, for a place that says which it is. */
export function shownOf<
  Row extends { readonly basis: Basis; readonly value: unknown; readonly reason: MissingReason | null },
>(rows: readonly Row[]): Row | null {
  const headline = headlineOf(rows);
  const settled = rows.find(({ basis, value }) => basis === "settlement" && value !== null);
  return settled && isUnreported(headline) ? settled : headline;
}

/** A statement that cannot be divided or compared was made all the same: nothing stands in for that. */
const isUnreported = (
  row: { readonly value: unknown; readonly reason: MissingReason | null } | null,
): boolean => row === null || (row.value === null && (row.reason ?? "not-reported") === "not-reported");
