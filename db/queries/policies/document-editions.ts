import { asc, eq, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { document } from "@/db/schema/policy";
import { publication } from "@/db/schema/publication";

/** A document as it was registered from one publication until another took its place. */
export type DocumentEdition = {
  readonly from: number;
  readonly registeredAt: Date;
  /** The first publication at which it stood no more; null for the one that stands. */
  readonly to: number | null;
  readonly replacedAt: Date | null;
};

/** Every registration of a document, the first one first. */
export async function documentEditions(db: Queryable, id: string): Promise<DocumentEdition[]> {
  const ended = sql<string | null>`(select at from publication p where p.number = ${document.publicationTo})`;
  const rows = await db
    .select({
      from: document.publicationFrom,
      registeredAt: publication.at,
      to: document.publicationTo,
      replacedAt: ended,
    })
    .from(document)
    .innerJoin(publication, eq(publication.number, document.publicationFrom))
    .where(eq(document.id, id))
    .orderBy(asc(document.publicationFrom));
  return rows.map((row) => ({
    ...row,
    replacedAt: row.replacedAt === null ? null : new Date(row.replacedAt),
  }));
}
