import { and, eq, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { asOf } from "@/db/queries/facts/sum-leaves";
import { commitment, document } from "@/db/schema/policy";
import type { Commitment } from "@/lib/domain/policy/commitment";
import type { Weight } from "@/lib/domain/policy/document";
import type { Origin } from "@/lib/domain/vintage";

/** A commitment with what its document weighs. */
export type RegisteredCommitment = {
  readonly commitment: Commitment;
  readonly weight: Weight;
  readonly documentTitle: string;
  readonly documentNumber: string | null;
  readonly origin: Origin;
};

/**
 * All commitments of the register as it stands, or as it stood at a publication. Policy texts are open to every
 * signed-in user (MODEL M25).
 */
export async function commitments(
  db: Queryable,
  publication: number | null = null,
): Promise<RegisteredCommitment[]> {
  const rows = await db
    .select({
      body: commitment.body,
      weight: document.weight,
      documentTitle: document.shortTitle,
      documentNumber: document.number,
      origin: document.origin,
    })
    .from(commitment)
    .innerJoin(document, and(eq(document.id, commitment.documentId), asOf(publication, sql`document.`)))
    .where(asOf(publication, sql`commitment.`))
    .orderBy(commitment.documentId, commitment.key);
  return rows.map((row) => ({
    commitment: row.body as Commitment,
    weight: row.weight as Weight,
    documentTitle: row.documentTitle,
    documentNumber: row.documentNumber,
    origin: row.origin as Origin,
  }));
}
