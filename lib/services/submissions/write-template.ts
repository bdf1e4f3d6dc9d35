import { areaTree } from "@/db/queries/areas/area-tree";
import { type Period, parsePeriod } from "@/lib/domain/period";
import { formName, statementForm } from "@/lib/domain/submissions/form-catalogue";
import type { Origin } from "@/lib/domain/vintage";
import { type Context, requireArea } from "../context";
import { writeBulletin } from "./bulletin-workbook";
import { knownBeside } from "./known-beside";
import { type AskedStatement, statementPlace } from "./statement-place";
import { writeStatement } from "./statement-workbook";

export type Template = { readonly fileName: string; readonly bytes: Uint8Array };

export type AskedTemplate = Omit<AskedStatement, "vintage"> & {
  /** Whose earlier figures stand beside, when not the actor's own kind. */
  readonly origin?: Origin;
};

/**
 * A statement of one form, area and period to be filled in, as XLSX: what the area published before stands beside it.
 * Runs in the worker and the command line only.
 */
export async function writeTemplate(context: Context, asked: AskedTemplate): Promise<Template> {
  const tree = await areaTree(context.db);
  const place = statementPlace(tree, { ...asked, vintage: "monthly" });
  const { area, period, through } = place;
  requireArea(context, area.code);
  const fileName = `${area.name}-${period}-${formName(place.form)}.xlsx`;
  const form = statementForm(place.form);
  if (!form) return { fileName, bytes: await writeBulletin(area, through, []) };
  const beside = await knownBeside(context, {
    area: area.code,
    form: form.code,
    period: parsePeriod(period) as Period,
    origin: asked.origin ?? context.actor.origin,
  });
  return { fileName, bytes: await writeStatement(form, area, through, () => null, beside) };
}
