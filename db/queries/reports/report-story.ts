import { asc, eq } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { reportEvent } from "@/db/schema/report";
import type { ReportEvent } from "@/lib/domain/reports/report-view";

/** What happened to a report that the reader was found to see, in order. */
export async function reportStory(db: Queryable, id: number): Promise<ReportEvent[]> {
  const rows = await db
    .select({
      at: reportEvent.at,
      who: reportEvent.actorName,
      act: reportEvent.act,
      note: reportEvent.note,
      contentHash: reportEvent.contentHash,
    })
    .from(reportEvent)
    .where(eq(reportEvent.reportId, id))
    .orderBy(asc(reportEvent.id));
  return rows as ReportEvent[];
}
