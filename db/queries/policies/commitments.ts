import { and, eq, isNull } from "drizzle-orm";
import type { Queryable } from "@/db/client";
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

/** All commitments of the register as it stands. Policy texts are open to every signed-in user (MODEL M25). */
export async function commitments(db: Queryable): Promise<RegisteredCommitment[]> {
  const rows = await db
    .select({
      body: commitment.body,
      weight: document.weight,
      documentTitle: document.shortTitle,
      documentNumber: document.number,
      origin: document.origin,
    })
    .from(commitment)
    .innerJoin(document, and(eq(document.id, commitment.documentId), isNull(document.publicationTo)))
    .where(isNull(commitment.publicationTo))
    .orderBy(commitment.documentId, commitment.key);
  return rows.map((row) => ({
    commitment: row.body as Commitment,
    weight: row.weight as Weight,
    documentTitle: row.documentTitle,
    documentNumber: row.documentNumber,
    origin: row.origin as Origin,
  }));
}
