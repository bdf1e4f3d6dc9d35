import { commitments } from "@/db/queries/policies/commitments";
import type { AreaCode } from "@/lib/domain/area";
import { type CommitmentRow, exportCommitments } from "@/lib/domain/policy/export-commitments";
import type { Context } from "../context";

/** What to give of the register; an empty list asks for nothing in particular. */
export type RegisterFilter = {
  readonly documents: readonly string[];
  readonly indicators: readonly string[];
  readonly areas: readonly AreaCode[];
  readonly kinds: readonly string[];
  /** As the register stood at this publication; now when null. */
  readonly publication: number | null;
};

const EVERYTHING: RegisterFilter = { documents: [], indicators: [], areas: [], kinds: [], publication: null };

/** Commitments of the register: ratios as fractions, money in yuan. */
export async function exportRegister(
  { db }: Context,
  { documents, indicators, areas, kinds, publication }: RegisterFilter = EVERYTHING,
): Promise<CommitmentRow[]> {
  const asked = (list: readonly string[], word: string | null): boolean =>
    list.length === 0 || (word !== null && list.includes(word));
  const rows = exportCommitments((await commitments(db, publication)).map(({ commitment }) => commitment));
  return rows.filter(
    ({ document, indicator, area, kind }) =>
      asked(documents, document) && asked(indicators, indicator) && asked(areas, area) && asked(kinds, kind),
  );
}
