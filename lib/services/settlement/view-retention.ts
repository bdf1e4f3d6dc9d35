import { type KeptLoad, keptLoads } from "@/db/queries/settlement/kept-loads";
import { retentionRules } from "@/db/queries/settlement/retention-rule";
import type { AreaCode, AreaTree } from "@/lib/domain/area";
import { parseMonth, shanghaiDate, shanghaiTime } from "@/lib/domain/period";
import { deletionDay, retentionFor } from "@/lib/domain/settlement/retention";
import type { RetentionLine, RetentionView } from "@/lib/domain/settlement/retention-view";
import { areaTree } from "../areas/area-tree";
import { type Context, requirePermission } from "../context";

const LISTED = 200;

const nameIn =
  (tree: AreaTree) =>
  (code: AreaCode): string =>
    tree.areas.get(code)?.name ?? code;

/** How long rows are kept, what will be deleted when, and what has been. */
export async function viewRetention(context: Context): Promise<RetentionView> {
  requirePermission(context, "manage-users");
  const { db, scope, actor, now } = context;
  const [tree, rules, kept, deleted] = await Promise.all([
    areaTree(context),
    retentionRules(db),
    keptLoads(db, scope, "with-rows", LISTED),
    keptLoads(db, scope, "deleted", LISTED),
  ]);
  const at = parseMonth(shanghaiDate(now).slice(0, 7));
  const nameOf = nameIn(tree);
  const ruled = (area: AreaCode) => retentionFor(tree, rules, area, at);
  const line = (load: KeptLoad): RetentionLine => {
    const months = ruled(load.area)?.months ?? null;
    return {
      id: load.id,
      areaName: nameOf(load.area),
      period: load.period,
      origin: load.origin,
      rows: load.rows,
      months,
      deleteOn: months === null ? null : deletionDay(load.period, months),
      deletedAt: load.deletedAt && shanghaiTime(load.deletedAt),
    };
  };
  const own = actor.kind === "user" ? actor.area : null;
  const governing = own && ruled(own);
  const stored = governing && rules.find(({ area }) => area === governing.area);
  return {
    areaName: own ? nameOf(own) : "",
    rule: stored
      ? {
          areaName: nameOf(stored.area),
          own: stored.area === own,
          months: stored.months,
          reason: stored.reason,
          setBy: stored.setBy,
          setAt: shanghaiTime(stored.setAt),
        }
      : null,
    // What goes first stands first; what is kept for good stands last.
    kept: kept.map(line).sort((a, b) => ((a.deleteOn ?? "~") < (b.deleteOn ?? "~") ? -1 : 1)),
    deleted: deleted.map(line),
  };
}
