import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { asOf } from "@/db/queries/facts/sum-leaves";

/** Headings of the clauses of some documents, by document and anchor: what a quote is cited with. */
export async function clauseHeadings(
  db: Queryable,
  documents: readonly string[],
  publication: number | null,
): Promise<Map<string, string>> {
  if (documents.length === 0) return new Map();
  const rows = await db.execute<{ document: string; anchor: string; heading: string }>(sql`
    select document_id as document, anchor, heading from clause
    where document_id = any(${sql.param([...documents])}::text[]) and ${asOf(publication)}`);
  return new Map(rows.map(({ document, anchor, heading }) => [`${document}#${anchor}`, heading]));
}
