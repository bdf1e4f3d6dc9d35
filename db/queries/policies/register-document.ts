import { and, eq, isNull } from "drizzle-orm";
import type { PublishTx } from "@/db/audited-transaction";
import type { Queryable } from "@/db/client";
import { clause, commitment, document } from "@/db/schema/policy";
import type { DocumentFile } from "@/lib/domain/policy/document-file";

/** Begins the checksum of what a bureau registered itself: a newer version of the program leaves that as it is. */
export const AUTHORED = "authored:";

/** Checksum of the file that a document was last registered from; null for an unknown document. */
export async function documentChecksum(db: Queryable, id: string): Promise<string | null> {
  const [row] = await db
    .select({ checksum: document.checksum })
    .from(document)
    .where(and(eq(document.id, id), isNull(document.publicationTo)));
  return row?.checksum ?? null;
}

/**
 * Registers a document with its clauses and commitments at the transaction's publication. An earlier registration is
 * closed, never changed: what was judged under it stays readable as of its publications.
 */
export async function registerDocument(tx: PublishTx, file: DocumentFile, checksum: string): Promise<void> {
  const { document: meta, clauses, commitments } = file;
  const closing = { publicationTo: tx.publication };
  await tx
    .update(document)
    .set(closing)
    .where(and(eq(document.id, meta.id), isNull(document.publicationTo)));
  await tx
    .update(clause)
    .set(closing)
    .where(and(eq(clause.documentId, meta.id), isNull(clause.publicationTo)));
  await tx
    .update(commitment)
    .set(closing)
    .where(and(eq(commitment.documentId, meta.id), isNull(commitment.publicationTo)));
  await tx.insert(document).values({
    id: meta.id,
    title: meta.title,
    shortTitle: meta.shortTitle,
    number: meta.number,
    issuer: meta.issuer,
    issuedOn: meta.issuedOn,
    weight: meta.weight,
    areaCode: meta.area,
    validFrom: meta.from,
    validTo: meta.to,
    origin: meta.origin,
    source: meta.source,
    text: file.text,
    checksum,
    publicationFrom: tx.publication,
  });
  if (clauses.length > 0) {
    await tx
      .insert(clause)
      .values(clauses.map((part) => ({ ...part, documentId: meta.id, publicationFrom: tx.publication })));
  }
  if (commitments.length > 0) {
    await tx.insert(commitment).values(
      commitments.map((one) => ({
        id: one.id,
        documentId: meta.id,
        kind: one.kind,
        indicator: one.indicator,
        areaCode: one.area,
        validFrom: one.from,
        validTo: one.to,
        body: one,
        publicationFrom: tx.publication,
      })),
    );
  }
}
