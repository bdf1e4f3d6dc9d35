import { type PublishTx, publishAudited } from "@/db/audited-transaction";
import { type LoadRow, loadRows } from "@/db/queries/settlement/load-row";
import { loadSums } from "@/db/queries/settlement/load-sums";
import { openRolledUp, publishRolledUp, type SaidSeries } from "@/db/queries/settlement/publish-rolled-up";
import type { AreaCode } from "@/lib/domain/area";
import type { Month } from "@/lib/domain/period";
import { refuse } from "@/lib/domain/refusal";
import { loadQuarter } from "@/lib/domain/settlement/load-quarter";
import { auditActor, type Context, requirePermission } from "../context";
import { type ChangedFacts, recomputeSettled } from "../figures/recompute-changed";
import { type SeenLoad, stepLoad, takeLoad } from "./load-step";
import { rolledFacts, saidMonths } from "./rolled-facts";

export type Activated = {
  readonly publication: number;
  readonly replaced: number | null;
  /** Rolled-up facts that are now beside the area's statements. */
  readonly facts: number;
  /** Earlier quarters of the year that are not active: without them nothing cumulative can be said. */
  readonly waitsFor: readonly string[];
};

/**
 * Makes a load the one that counts for its area and quarter, in the publishing transaction: the one before it is dead, and
 * what the settlements add up to stands beside the area's statements from the same publication on (MODEL M9, M23).
 */
export async function activateLoad(context: Context, seen: SeenLoad): Promise<Activated> {
  requirePermission(context, "accept");
  const user = auditActor(context.actor);
  const what = { kind: "data", summary: `结算明细 ${seen.id}` };
  return await publishAudited(context.db, user, context.now, what, async (tx) => {
    const row = await takeLoad(tx, context, seen);
    if (context.actor.kind === "user" && context.actor.id === row.uploadedBy)
      refuse("not-permitted", "上传和启用不能是同一人");
    const place = { area: row.area, origin: row.origin };
    const active = await loadRows(tx, context.scope, { ...place, statuses: ["active"] }, 200);
    const before = active.find(({ period }) => period === row.period) ?? null;
    if (before && !row.reason)
      refuse("conflict", `第 ${before.id} 号明细已先启用，更正须写明原因，请退回后重新上传`);
    const quarter = loadQuarter(row.period) ?? refuse("invalid-input", `不是季度：${row.period}`);
    const submission = await openRolledUp(
      tx,
      {
        ...place,
        period: row.period,
        through: quarter.months[2],
        fileName: row.fileName,
        uploadedBy: row.uploadedBy,
        supersedes: before?.submission ?? null,
      },
      context.now,
    );
    const audit = before
      ? [await stepLoad(tx, before, "replace", { note: `被第 ${row.id} 号明细取代` }, { by: row.id })]
      : [];
    const set = {
      activatedBy: user.id,
      activatedAt: context.now,
      submissionId: submission,
      replaces: before?.id ?? null,
    };
    const loads = [...active.filter((load) => load.id !== before?.id), row];
    const published = await publishYear(tx, context, row, loads, submission, quarter.months[0]);
    const detail = { ...published, publication: tx.publication, replaced: before?.id ?? null };
    const entry = await stepLoad(tx, row, "activate", set, detail);
    return {
      result: { ...published, publication: tx.publication, replaced: before?.id ?? null },
      audit: [entry, ...audit],
    };
  });
}

async function publishYear(
  tx: PublishTx,
  context: Context,
  row: LoadRow,
  loads: readonly LoadRow[],
  submission: number,
  from: string,
): Promise<Pick<Activated, "facts" | "waitsFor">> {
  const year = row.period.slice(0, 4);
  const ofYear = loads.filter(({ period }) => period.startsWith(year));
  const months = saidMonths(year, ofYear);
  const sums = await loadSums(
    tx,
    context.scope,
    ofYear.map(({ id }) => id),
  );
  const place = { submission, area: row.area, origin: row.origin, from };
  const facts = rolledFacts(sums, months, from);
  const said = await publishRolledUp(tx, place, facts);
  const [first, ...rest] = changedFacts(row.area, said);
  if (first) await recomputeSettled(tx, row.origin, [first, ...rest]);
  return { facts: facts.length, waitsFor: missingBefore(row.period, ofYear) };
}

function changedFacts(area: AreaCode, said: readonly SaidSeries[]): ChangedFacts[] {
  const months = new Map<Month, Set<number>>();
  for (const { through, series } of said) months.set(through, (months.get(through) ?? new Set()).add(series));
  return [...months].map(([through, series]) => ({ area, through, series }));
}

/** Quarters before this one, in its year, that nothing active says. */
export function missingBefore(period: string, loads: readonly Pick<LoadRow, "period">[]): string[] {
  const [year = "", index = "1"] = period.split("Q");
  return Array.from({ length: Number(index) - 1 }, (_, at) => `${year}Q${at + 1}`).filter(
    (earlier) => !loads.some((load) => load.period === earlier),
  );
}
