import { readFile } from "node:fs/promises";
import { areaTree } from "@/db/queries/areas/area-tree";
import { type PackRow, packRow } from "@/db/queries/history/pack-row";
import type { Area } from "@/lib/domain/area";
import { parseMonth, shanghaiDate } from "@/lib/domain/period";
import { refuse } from "@/lib/domain/refusal";
import { refusing } from "@/lib/domain/submissions/finding";
import { withPack } from "@/lib/domain/submissions/history/pack-known";
import type { HistoryStatement } from "@/lib/domain/submissions/history/read-history";
import { checkKnown } from "@/lib/domain/submissions/known-check";
import type { Context } from "../context";
import { knownFigures } from "../submissions/known-figures";
import { formsOfPack } from "./forms-of-pack";
import { type PackPlan, planPack } from "./plan-pack";
import { readPackFile } from "./read-pack-file";
import { settlePack } from "./settle-pack";

/**
 * Reads a pack that waits for it: afterwards each of its statements is a submission of its own, a draft or refused with
 * what is wrong with it, or the pack is refused as a whole. Runs in the worker and the command line only.
 */
export async function readPack(context: Context, id: number, path: string): Promise<void> {
  const row =
    (await packRow(context.db, context.scope, id)) ?? refuse("not-found", `没有第 ${id} 号历史数据`);
  const tree = await areaTree(context.db);
  const area = tree.areas.get(row.area) as Area;
  const otherAreas = [...tree.areas.values()].filter(
    (other) => other.code !== area.code && other.level === area.level,
  );
  const today = parseMonth(shanghaiDate(context.now).slice(0, 7));
  const forms = await formsOfPack(context.db, tree, row);
  const file = await readPackFile(forms, path, row.fileName, { area, otherAreas, today });
  const bytes = file.keepFile ? await readFile(path) : null;
  const plan = refusing(file.findings)
    ? { opened: [], skipped: [] }
    : await checked(context, row, await planPack(context.db, context.scope, row, file.statements));
  await settlePack(context, row, { ...plan, findings: file.findings }, bytes);
}

/** Holds each statement against what is accepted and against the rest of its pack. */
async function checked({ db }: Context, { area, origin }: PackRow, plan: PackPlan): Promise<PackPlan> {
  const pack = plan.opened.map(({ statement }) => statement);
  const opened = await Promise.all(
    plan.opened.map(async ({ statement, supersedes }) => {
      const { through, vintage, reading } = statement;
      const known = withPack(await knownFigures(db, { area, origin, through, vintage }), statement, pack);
      const findings = [...reading.findings, ...checkKnown(statement, reading.entries, known)];
      const judged: HistoryStatement = { ...statement, reading: { ...reading, findings } };
      return { statement: judged, supersedes };
    }),
  );
  return { ...plan, opened };
}
