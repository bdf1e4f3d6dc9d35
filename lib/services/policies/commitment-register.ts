import type { Queryable } from "@/db/client";
import { commitments, type RegisteredCommitment } from "@/db/queries/policies/commitments";
import { latestPublication } from "@/db/queries/publications/latest-publication";

type Kept = { readonly publication: number; readonly register: readonly RegisteredCommitment[] };

/** The register changes by publications only, so its number says whether what was read still holds (MODEL M2). */
const kept = new WeakMap<Queryable, Kept>();

/**
 * All commitments of the register for screens that show it: read once a publication and process. A verb that
 * publishes reads them by itself, inside its transaction.
 */
export async function commitmentRegister(db: Queryable): Promise<readonly RegisteredCommitment[]> {
  const publication = (await latestPublication(db))?.number ?? 0;
  const known = kept.get(db);
  if (known?.publication === publication) return known.register;
  const register = await commitments(db);
  kept.set(db, { publication, register });
  return register;
}
