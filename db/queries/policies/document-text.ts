import { and, eq, isNull } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { clause, document } from "@/db/schema/policy";
import type { Clause } from "@/lib/domain/policy/document";

export type DocumentText = { readonly text: string; readonly clauses: readonly Clause[] };

/** The words of one policy text as registered now, with its clauses in place; null for an unknown one. */
export async function documentText(db: Queryable, id: string): Promise<DocumentText | null> {
  const [[words], clauses] = await Promise.all([
    db
      .select({ text: document.text })
      .from(document)
      .where(and(eq(document.id, id), isNull(document.publicationTo))),
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
      .where(and(eq(clause.documentId, id), isNull(clause.publicationTo)))
      .orderBy(clause.start, clause.depth),
  ]);
  return words ? { text: words.text, clauses } : null;
}
