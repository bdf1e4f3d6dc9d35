import { areaTree } from "@/db/queries/areas/area-tree";
import { earlierValues } from "@/db/queries/facts/earlier-values";
import { besideSubmission } from "@/db/queries/submissions/beside-submission";
import { submissionCells } from "@/db/queries/submissions/submission-cells";
import type { SubmissionRow } from "@/db/queries/submissions/submission-row";
import { submissionFindings } from "@/db/queries/submissions/submission-story";
import { readSnapshot, type SnapshotTx } from "@/db/snapshot";
import { Refusal } from "@/lib/domain/refusal";
import {
  effectGroups,
  type ReadFigure,
  readsDifferently,
} from "@/lib/domain/submissions/effect/effect-groups";
import type { EffectView, SubmissionEffect } from "@/lib/domain/submissions/effect/effect-view";
import { oddCells } from "@/lib/domain/submissions/effect/odd-cells";
import type { SubmissionStatus } from "@/lib/domain/submissions/status";
import { type Context, requirePermission } from "../context";
import { keptPreview } from "../figures/kept-preview";
import { effectFigures } from "./effect-figures";
import { effectReports } from "./effect-reports";
import { effectStandings } from "./effect-standings";
import { pendingOf } from "./publish-submission";
import { seeSubmission } from "./see-submission";
import { submittedForm } from "./submitted-form";

/** Statements whose numbers are read and not yet published. */
const ON_ITS_WAY: ReadonlySet<SubmissionStatus> = new Set(["draft", "submitted", "reviewed"]);

/**
 * What publishing a submission would do, as things stand now: figures, standings and issued reports that would change,
 * and which of its numbers look odd. Everything is read in one snapshot and nothing is written. Null for a submission
 * that is past it.
 */
export async function previewSubmission(context: Context, id: number): Promise<SubmissionEffect | null> {
  requirePermission(context, "read-figures");
  try {
    return await readSnapshot(context.db, async (tx) => {
      const row = await seeSubmission({ ...context, db: tx }, id);
      if (row.status === "refused") {
        return { kind: "not-computed", why: "有须更正的问题，没有采用任何数字，更正后才能试算。" };
      }
      if (!ON_ITS_WAY.has(row.status) || row.form === "settlement") return null;
      return { kind: "computed", view: await effectOf(context, tx, row), cells: await cellsOf(tx, row) };
    });
  } catch (error) {
    if (error instanceof Refusal && error.code === "unavailable") {
      return { kind: "not-computed", why: `${error.message}。` };
    }
    throw error;
  }
}

async function effectOf(context: Context, tx: SnapshotTx, row: SubmissionRow): Promise<EffectView> {
  const { publication, preview } = await keptPreview(context.db, tx, pendingOf(row), row.version);
  const { register, figures, standings } = preview;
  const seen = { ...context, db: tx };
  const changes = await effectFigures(seen, row, register, figures);
  const told = changes.filter(readsDifferently);
  const isKnown = (figure: ReadFigure | null): boolean => figure?.value.known === true;
  const judged = await effectStandings(seen, row, register, standings);
  const inScope = figures.filter(({ figure }) => context.scope.areas.has(figure.area as never));
  return {
    publication,
    groups: effectGroups(told, publication),
    counts: {
      figures: told.length,
      indicators: new Set(told.map(({ key }) => key.indicator)).size,
      known: told.filter(({ before, after }) => !isKnown(before) && isKnown(after)).length,
      unknown: told.filter(({ before, after }) => isKnown(before) && !isKnown(after)).length,
      parts: changes.length - told.length,
      outside: figures.length - inScope.length,
      standingsOutside: judged.outside,
    },
    standings: judged.changed,
    standingsKept: judged.kept,
    reports: await effectReports(seen, row, told),
    obstacle: await obstacleOf(tx, row),
  };
}

/** Somebody else's statement of the same place was published since this one was opened. */
async function obstacleOf(tx: SnapshotTx, row: SubmissionRow): Promise<string | null> {
  if (row.form === "bulletin" || row.reason) return null;
  const { published } = await besideSubmission(tx, row);
  return published
    ? `第 ${published.id} 号报送已先发布，更正须写明原因：本份不能直接发布，请退回后重新报送。`
    : null;
}

async function cellsOf(tx: SnapshotTx, row: SubmissionRow) {
  const cells = await submissionCells(tx, row.id);
  const findings = await submissionFindings(tx, row.id);
  const earlier = await earlierValues(tx, row.area, row.through, row.vintage, row.origin);
  const form = await submittedForm(tx, await areaTree(tx), row);
  return oddCells(form, cells, findings, earlier);
}
