import { areaTree } from "@/db/queries/areas/area-tree";
import { findArea } from "@/lib/domain/area";
import { parsePeriod, periodText, through } from "@/lib/domain/period";
import { refuse } from "@/lib/domain/refusal";
import type { FormCode } from "@/lib/domain/submissions/form";
import { formName, statementForm } from "@/lib/domain/submissions/form-catalogue";
import { type Context, requireArea } from "../context";
import { writeBulletin } from "./bulletin-workbook";
import { writeStatement } from "./statement-workbook";

export type Template = { readonly fileName: string; readonly bytes: Uint8Array };

/** A blank statement of one form, area and period as XLSX. Runs in the worker and the command line only. */
export async function writeTemplate(
  context: Context,
  asked: { readonly form: string; readonly area: string; readonly period: string },
): Promise<Template> {
  const tree = await areaTree(context.db);
  const area = findArea(tree, asked.area) ?? refuse("not-found", `不认识的地区“${asked.area}”`);
  requireArea(context, area.code);
  const period =
    parsePeriod(asked.period) ??
    refuse("invalid-input", `期间应写作 2026、2026Q3 或 2026-09，不是“${asked.period}”`);
  const form = statementForm(asked.form);
  if (!form && asked.form !== "bulletin") refuse("not-found", `没有这张表：${asked.form}`);
  const bytes = form
    ? await writeStatement(form, area, through(period))
    : await writeBulletin(area, through(period), []);
  return { fileName: `${area.name}-${periodText(period)}-${formName(asked.form as FormCode)}.xlsx`, bytes };
}
