import { areaTree } from "@/db/queries/areas/area-tree";
import { waitingStatements } from "@/db/queries/reports/waiting-statements";
import { areaCode } from "@/lib/domain/area";
import { cumulativeName, month, yearOf } from "@/lib/domain/period";
import { type ChecklistItem, checklist } from "@/lib/domain/reports/checklist";
import type { ReportContent } from "@/lib/domain/reports/report-content";
import type { Context } from "../context";
import { areaWithMembers } from "../periods/available-periods";

/** The checklist of a report as things are now: its own gaps, what is on its way, and what changed since. */
export async function reportChecklist(
  { db, scope }: Pick<Context, "db" | "scope">,
  content: ReportContent,
  changed: number,
): Promise<ChecklistItem[]> {
  const tree = await areaTree(db);
  const { edition } = content;
  const waiting = await waitingStatements(db, scope, {
    areas: areaWithMembers(tree, areaCode(content.area), edition.through),
    origin: edition.origin,
    vintage: edition.vintage,
    from: month(yearOf(edition.through), 1),
    to: edition.through,
  });
  return checklist({
    gaps: content.gaps,
    onTheirWay: waiting.map(({ area, form, through, correction }) => ({
      area,
      form,
      period: cumulativeName(through),
      correction,
    })),
    changed,
    nameOf: (code) => tree.areas.get(areaCode(code))?.name ?? code,
  });
}
