import { areaTree } from "@/db/queries/areas/area-tree";
import { formName } from "@/lib/domain/submissions/form-catalogue";
import type { Origin } from "@/lib/domain/vintage";
import { type Context, requireArea } from "../context";
import { formRegister } from "../forms/form-register";
import { writeBulletin } from "./bulletin-workbook";
import { type AskedStatement, statementPlace } from "./statement-place";
import { writeStatement } from "./statement-workbook";

export type Template = { readonly fileName: string; readonly bytes: Uint8Array };

/** A blank statement of one form, area and period as XLSX. Runs in the worker and the command line only. */
export async function writeTemplate(
  context: Context,
  asked: Omit<AskedStatement, "vintage"> & { readonly origin?: Origin },
): Promise<Template> {
  const [tree, book] = await Promise.all([areaTree(context.db), formRegister(context.db)]);
  const place = statementPlace(tree, book, asked.origin ?? context.actor.origin, {
    ...asked,
    vintage: "monthly",
  });
  const { area, period, through, layout } = place;
  requireArea(context, area.code);
  const bytes = layout ? await writeStatement(layout, area, through) : await writeBulletin(area, through, []);
  return { fileName: `${area.name}-${period}-${formName(place.form)}.xlsx`, bytes };
}
