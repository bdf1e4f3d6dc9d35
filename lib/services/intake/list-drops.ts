import { countDrops, type ListedDrop, listedDrops } from "@/db/queries/intake/listed-drops";
import type { DropLine, DropList } from "@/lib/domain/intake/drop-view";
import { shanghaiTime } from "@/lib/domain/period";
import { LOAD_MARKS, LOAD_STATUSES } from "@/lib/domain/settlement/load-status";
import { STATUS_MARKS, SUBMISSION_STATUSES } from "@/lib/domain/submissions/status";
import { areaTree } from "../areas/area-tree";
import { type Context, requirePermission } from "../context";
import { seenLook } from "./seen-look";

const LISTED = 100;

const became = (drop: ListedDrop): Pick<DropLine, "outcome" | "mark" | "tone" | "page"> => {
  if (drop.submission !== null && drop.submissionStatus !== null)
    return {
      outcome: SUBMISSION_STATUSES[drop.submissionStatus],
      ...STATUS_MARKS[drop.submissionStatus],
      page: `/submissions/${drop.submission}`,
    };
  if (drop.load !== null && drop.loadStatus !== null)
    return {
      outcome: LOAD_STATUSES[drop.loadStatus],
      ...LOAD_MARKS[drop.loadStatus],
      page: `/submissions/settlement/${drop.load}`,
    };
  return { outcome: "未接收", mark: "✕", tone: "bad", page: null };
};

/** The dropped files of the viewer's areas with what became of them, and whether anybody looks. */
export async function listDrops(context: Context): Promise<DropList> {
  requirePermission(context, "read-submissions");
  const { db, scope } = context;
  const [tree, look, drops, counts] = await Promise.all([
    areaTree(context),
    seenLook(context),
    listedDrops(db, scope, LISTED),
    countDrops(db, scope),
  ]);
  const lines = drops.map(
    (drop): DropLine => ({
      id: drop.id,
      areaName: tree.areas.get(drop.area)?.name ?? drop.area,
      fileName: drop.fileName,
      takenAt: shanghaiTime(drop.takenAt),
      account: drop.account,
      refusal: drop.refusal,
      laidAt: drop.laidAt,
      ...became(drop),
    }),
  );
  // Whose folder is in trouble is for the administrator, who can mend it.
  return { look: look && { ...look, problems: [] }, lines, counts };
}
