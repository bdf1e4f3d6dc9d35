import { areaTree } from "@/db/queries/areas/area-tree";
import { formName, statementForm } from "@/lib/domain/submissions/form-catalogue";
import { type Context, requireArea } from "../context";
import { writeBulletin } from "./bulletin-workbook";
import { type AskedStatement, statementPlace } from "./statement-place";
import { writeStatement } from "./statement-workbook";

export type Template = { readonly fileName: string; readonly bytes: Uint8Array };

/** A blank statement of one form, area and period as XLSX. Runs in the worker and the command line only. */
export async function writeTemplate(
  context: Context,
  asked: Omit<AskedStatement, "vintage">,
): Promise<Template> {
  const tree = await areaTree(context.db);
  const place = statementPlace(tree, { ...asked, vintage: "monthly" });
  const { area, period, through } = place;
  requireArea(context, area.code);
  const form = statementForm(place.form);
  const bytes = form ? await writeStatement(form, area, through) : await writeBulletin(area, through, []);
  return { fileName: `${area.name}-${period}-${formName(place.form)}.xlsx`, bytes };
}
