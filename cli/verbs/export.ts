import { Refusal } from "@/lib/domain/refusal";
import type { Context } from "@/lib/services/context";
import { exportAreas } from "@/lib/services/exports/export-areas";
import { exportForms } from "@/lib/services/exports/export-forms";
import { exportIndicators } from "@/lib/services/exports/export-indicators";
import { exportRegister } from "@/lib/services/exports/export-register";
import { exportDocument } from "@/lib/services/policies/export-document";
import { positional, readArguments, required } from "../arguments";

const EXPORTS: Record<string, (context: Context) => unknown> = {
  commitments: exportRegister,
  indicators: exportIndicators,
  areas: exportAreas,
  forms: exportForms,
};

/** `export commitments|indicators|areas|forms`, or `export document --id nmg-2020-resident-notice` as one file. */
export async function exportAll(context: Context, args: string[]): Promise<unknown> {
  const known = [...Object.keys(EXPORTS), "document"].join("、");
  const given = readArguments(args, { id: { type: "string" } });
  const what = positional(given, `要导出的内容：${known}`);
  if (what === "document") return await exportDocument(context, required(given, "id"));
  const exported = EXPORTS[what];
  if (!exported) throw new Refusal("invalid-input", `不能导出 ${what}，可导出：${known}`);
  return await exported(context);
}
