import { areaTree } from "@/db/queries/areas/area-tree";
import { type Period, parsePeriod } from "@/lib/domain/period";
import { formName } from "@/lib/domain/submissions/form-catalogue";
import type { Origin } from "@/lib/domain/vintage";
import { type Context, requireArea } from "../context";
import { formRegister } from "../forms/form-register";
import { writeBulletin } from "./bulletin-workbook";
import { knownBeside } from "./known-beside";
import { type AskedStatement, statementPlace } from "./statement-place";
import { writeStatement } from "./statement-workbook";

export type Template = { readonly fileName: string; readonly bytes: Uint8Array };

export type AskedTemplate = Omit<AskedStatement, "vintage"> & {
  /** Whose forms hold and whose earlier figures stand beside, when not the actor's own kind. */
  readonly origin?: Origin;
};

/**
 * A statement of one form, area and period to be filled in, as XLSX: what the area published before stands beside it.
 * Runs in the worker and the command line only.
 */
export async function writeTemplate(context: Context, asked: AskedTemplate): Promise<Template> {
  const [tree, book] = await Promise.all([areaTree(context.db), formRegister(context.db)]);
  const origin = asked.origin ?? context.actor.origin;
  const { form, layout, area, period, through } = statementPlace(tree, book, origin, {
    ...asked,
    vintage: "monthly",
  });
  requireArea(context, area.code);
  const fileName = `${area.name}-${period}-${formName(form)}.xlsx`;
  if (!layout) return { fileName, bytes: await writeBulletin(area, through, []) };
  const beside = await knownBeside(context, {
    ...{ area: area.code, form, origin },
    period: parsePeriod(period) as Period,
  });
  return { fileName, bytes: await writeStatement(layout, area, through, () => null, beside) };
}
