import { areaTree } from "@/db/queries/areas/area-tree";
import { submissionCells } from "@/db/queries/submissions/submission-cells";
import type { Area } from "@/lib/domain/area";
import { shift } from "@/lib/domain/decimal";
import { cumulativeName } from "@/lib/domain/period";
import { refuse } from "@/lib/domain/refusal";
import { entryKey } from "@/lib/domain/submissions/entry";
import type { FormSheet } from "@/lib/domain/submissions/form";
import type { SubmissionCell } from "@/lib/domain/submissions/submission-cell";
import { powerOf } from "@/lib/domain/unit";
import type { Context } from "../context";
import { seeSubmission } from "./see-submission";
import { writeStatement } from "./statement-workbook";
import { submittedForm } from "./submitted-form";
import type { Template } from "./write-template";

/** The number of a slot in the unit that the sheet writes it in. */
function numberOf(sheet: FormSheet, slot: string, cells: ReadonlyMap<string, SubmissionCell>): string | null {
  const place = sheet.slots.get(slot);
  const cell = place && cells.get(entryKey(place));
  const unit = place && sheet.units[place.quantity];
  return cell && unit ? shift(cell.value, -powerOf(place.quantity, unit)) : null;
}

/**
 * A published submission without a stored file as a workbook of the product's own template: its figures stand at the
 * cells that their provenance names. Runs in the worker only.
 */
export async function writeSubmissionWorkbook(
  context: Context,
  asked: { readonly submission: number },
): Promise<Template> {
  const row = await seeSubmission(context, asked.submission);
  const tree = await areaTree(context.db);
  const form = (await submittedForm(context.db, tree, row)) ?? refuse("not-found", "这份报送的文件没有保存");
  const area = tree.areas.get(row.area) as Area;
  const cells = new Map((await submissionCells(context.db, row.id)).map((cell) => [cell.key, cell]));
  const bytes = await writeStatement(form, area, row.through, (name, slot) => {
    const sheet = form.sheets.find((candidate) => candidate.name === name);
    return sheet ? numberOf(sheet, slot, cells) : null;
  });
  const fileName = row.fileName ?? `${area.name}${cumulativeName(row.through)}${form.name}.xlsx`;
  return { fileName, bytes };
}
