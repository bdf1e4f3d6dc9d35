import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import type { Month } from "@/lib/domain/period";

/** Months in which each commitment of a document was judged for anybody, at any publication. */
export async function judgedMonths(db: Queryable, document: string): Promise<Map<string, Month[]>> {
  const rows = await db.execute<{ commitment: string; through: Month }>(sql`
    select distinct s.commitment_id as commitment, s.through from standing s
    where s.commitment_id in (select id from commitment where document_id = ${document})
    order by s.commitment_id, s.through`);
  const months = new Map<string, Month[]>();
  for (const { commitment, through } of rows) {
    months.set(commitment, [...(months.get(commitment) ?? []), through]);
  }
  return months;
}
