import { and, eq, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { asOf } from "@/db/queries/facts/sum-leaves";
import { clause, document } from "@/db/schema/policy";
import type { Clause } from "@/lib/domain/policy/document";

export type DocumentText = { readonly text: string; readonly clauses: readonly Clause[] };

/** The words of one policy text as registered now, or as they were at a publication, with its clauses in place; null for an unknown one. */
export async function documentText(
  db: Queryable,
  id: string,
  publication: number | null = null,
): Promise<DocumentText | null> {
  const [[words], clauses] = await Promise.all([
    db
      .select({ text: document.text })
      .from(document)
      .where(and(eq(document.id, id), asOf(publication, sql`document.`))),
    db
      .select({
        anchor: clause.anchor,
        heading: clause.heading,
        depth: clause.depth,
        reports: clause.reports,
        start: clause.start,
        end: clause.end,
      })
      .from(clause)
      .where(and(eq(clause.documentId, id), asOf(publication, sql`clause.`)))
      .orderBy(clause.start, clause.depth),
  ]);
  return words ? { text: words.text, clauses } : null;
}
