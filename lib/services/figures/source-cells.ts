import type { FormerFact } from "@/db/queries/facts/former-facts";
import type { SourcedFact } from "@/db/queries/facts/leaf-facts";
import type { SubmissionTrail } from "@/db/queries/submissions/submission-trails";
import type { AreaCode, AreaTree } from "@/lib/domain/area";
import { decimal } from "@/lib/domain/decimal";
import { leafName } from "@/lib/domain/indicators/formula";
import { leafOfKey } from "@/lib/domain/indicators/leaf-key";
import { cumulativeName, type Month, shanghaiTime } from "@/lib/domain/period";
import { inPartScale, type PartScale } from "@/lib/domain/provenance/part-scale";
import type { CellCorrection, SourceCell, SourceStep } from "@/lib/domain/provenance/source-cell";
import { rolledLabel } from "@/lib/domain/settlement/roll-up";
import type { FormCode } from "@/lib/domain/submissions/form";
import { formName } from "@/lib/domain/submissions/form-catalogue";

/** What turns facts into cells that a reader can follow. */
export type CellSources = {
  readonly tree: AreaTree;
  /** Keys of series by their id. */
  readonly series: ReadonlyMap<number, string>;
  readonly trails: ReadonlyMap<number, SubmissionTrail>;
  readonly former: ReadonlyMap<string, FormerFact>;
  /** Whether the reader may open statements. */
  readonly open: boolean;
};

/** A fact as the cell it stood in, with who answers for it and what a correction changed. */
export function sourceCell(sources: CellSources, fact: SourcedFact, scale: PartScale): SourceCell {
  const submission = Number(fact.submission);
  const trail = sources.trails.get(submission);
  const settled = fact.form === "settlement";
  const period = settled ? cumulativeName(fact.through as Month) : (trail?.period ?? fact.through);
  return {
    area: fact.area as AreaCode,
    areaName: sources.tree.areas.get(fact.area as AreaCode)?.name ?? fact.area,
    name: leafName(leafOfKey(sources.series.get(fact.seriesId) ?? "")),
    text: `${fact.bound ?? ""}${inPartScale(decimal(fact.value), scale)}`,
    written: `${fact.written}${/[^\d.,\s-]/.test(fact.written) ? "" : ` ${fact.unit}`}`,
    submission,
    statement: `${formName(fact.form as FormCode)} ${period}`,
    sheet: fact.sheet,
    cell: settled ? rolledLabel(fact.sheet, fact.cell) : fact.cell,
    settled,
    uploaded: stepOf(trail, "upload"),
    reviewed: stepOf(trail, "review"),
    reviewWaived: trail?.reviewAsked === false,
    accepted: stepOf(trail, "accept"),
    superseded: trail?.status === "superseded",
    correction: correctionOf(sources, fact, trail, scale),
  };
}

function stepOf(trail: SubmissionTrail | undefined, act: string): SourceStep | null {
  const step = trail?.steps.findLast((candidate) => candidate.act === act);
  return step ? { by: step.by, at: shanghaiTime(new Date(step.at)) } : null;
}

function correctionOf(
  { former }: CellSources,
  fact: SourcedFact,
  trail: SubmissionTrail | undefined,
  scale: PartScale,
): CellCorrection | null {
  if (!trail || trail.supersedes === null) return null;
  const before = former.get(fact.factId);
  return {
    reason: trail.reason,
    former:
      before && before.value !== decimal(fact.value)
        ? {
            text: inPartScale(before.value, scale),
            submission: before.submission,
            sheet: before.sheet,
            cell: before.cell,
          }
        : null,
  };
}
