import { areaTree } from "@/db/queries/areas/area-tree";
import { type HistoryPlace, historyPlaces } from "@/db/queries/history/history-places";
import { packRows } from "@/db/queries/history/pack-row";
import type { AreaCode, AreaTree } from "@/lib/domain/area";
import { type Period, parseMonth, shanghaiDate, through } from "@/lib/domain/period";
import { historyPeriods } from "@/lib/domain/submissions/history/history-periods";
import { type PackLine, packLines } from "@/lib/domain/submissions/history/pack-forms";
import type {
  HistoryCell,
  HistoryCounts,
  HistoryRow,
  HistoryView,
} from "@/lib/domain/submissions/history/pack-view";
import { periodChoice } from "@/lib/domain/submissions/period-choices";
import { isSettled } from "@/lib/domain/submissions/status";
import { type Context, requirePermission } from "../context";
import { formsOfPack } from "./forms-of-pack";

const PACKS_SHOWN = 20;

/** Areas whose funds are their own report; without any, all that the actor may see. */
export function historyAreas(tree: AreaTree, { scope }: Context): { code: AreaCode; name: string }[] {
  const all = [...scope.areas].sort().flatMap((code) => tree.areas.get(code) ?? []);
  const pooling = all.filter(({ isPoolingArea }) => isPoolingArea);
  return (pooling.length > 0 ? pooling : all).map(({ code, name }) => ({ code, name }));
}

/** What is published stands before what is on its way, whatever its edition. */
function cellOf(places: readonly HistoryPlace[], form: string, period: Period): HistoryCell {
  const own = places.filter((place) => place.form === form && place.through === through(period));
  const [first] = [...own].sort(
    (a, b) =>
      Number(b.status === "published") - Number(a.status === "published") || b.submission - a.submission,
  );
  return first ? { submission: first.submission, status: first.status } : null;
}

const rowsOf = (
  places: readonly HistoryPlace[],
  lines: readonly PackLine[],
  periods: readonly Period[],
): HistoryRow[] =>
  lines.map(({ code, name, tables }) => ({
    name,
    cells: periods.map((period) =>
      tables.some((table) => table.period === period) ? cellOf(places, code, period) : undefined,
    ),
  }));

function countsOf(rows: readonly HistoryRow[]): HistoryCounts {
  const cells = rows.flatMap((row) => row.cells).filter((cell) => cell !== undefined);
  const on = (test: (cell: NonNullable<HistoryCell>) => boolean): number =>
    cells.filter((cell) => cell !== null && test(cell)).length;
  return {
    needed: cells.length,
    published: on(({ status }) => status === "published"),
    underWay: on(({ status }) => status !== "published" && !isSettled(status)),
  };
}

/** The periods that an office loads before its first report, at this moment. */
export const periodsAt = (now: Date): Period[] => historyPeriods(parseMonth(shanghaiDate(now).slice(0, 7)));

/** What of the history that the first report compares with is on file, and what has been sent in of it. */
export async function viewHistory(context: Context, asked: string | undefined): Promise<HistoryView> {
  requirePermission(context, "read-submissions");
  const { db, scope, actor } = context;
  const tree = await areaTree(db);
  const areas = historyAreas(tree, context);
  const own = actor.kind === "user" ? areas.find(({ code }) => code === actor.area) : undefined;
  const area = areas.find(({ code }) => code === asked) ?? own ?? (areas.length === 1 ? areas[0] : undefined);
  const shown = (area ? [area] : areas).map(({ code }) => code);
  const periods = periodsAt(context.now);
  const months = periods.map(through);
  const [places, packs] = await Promise.all([
    historyPlaces(db, scope, shown, months, actor.origin),
    packRows(db, scope, shown, actor.origin, PACKS_SHOWN),
  ]);
  const rowsFor = async (code: AreaCode): Promise<HistoryRow[]> => {
    const forms = await formsOfPack(db, tree, { area: code, origin: actor.origin });
    const own = places.filter((place) => place.area === code);
    return rowsOf(own, packLines(forms, periods), periods);
  };
  const rows = area ? await rowsFor(area.code) : [];
  const progress = area
    ? []
    : await Promise.all(areas.map(async (one) => ({ ...one, ...countsOf(await rowsFor(one.code)) })));
  return {
    ...{ areas, area: area ?? null, rows, progress },
    periods: periods.map(periodChoice),
    counts: area ? countsOf(rows) : sumOf(progress),
    packs: packs.map(({ id, area: of, status, origin, fileName, submitterName, createdAt }) => ({
      ...{ id, status, origin, fileName, createdAt, submitter: submitterName },
      areaName: tree.areas.get(of)?.name ?? of,
    })),
  };
}

const sumOf = (all: readonly HistoryCounts[]): HistoryCounts => ({
  needed: all.reduce((sum, { needed }) => sum + needed, 0),
  published: all.reduce((sum, { published }) => sum + published, 0),
  underWay: all.reduce((sum, { underWay }) => sum + underWay, 0),
});
