import { Refusal } from "@/lib/domain/refusal";
import type { Context } from "@/lib/services/context";
import { exportAreas } from "@/lib/services/exports/export-areas";
import { exportForms } from "@/lib/services/exports/export-forms";
import { exportIndicators } from "@/lib/services/exports/export-indicators";
import { exportRegister } from "@/lib/services/exports/export-register";
import { positional, readArguments } from "../arguments";

const EXPORTS: Record<string, (context: Context) => unknown> = {
  commitments: exportRegister,
  indicators: exportIndicators,
  areas: exportAreas,
  forms: exportForms,
};

/** `export commitments|indicators|areas|forms` */
export async function exportAll(context: Context, args: string[]): Promise<unknown> {
  const what = positional(readArguments(args, {}), `要导出的内容：${Object.keys(EXPORTS).join("、")}`);
  const exported = EXPORTS[what];
  if (!exported)
    throw new Refusal("invalid-input", `不能导出 ${what}，可导出：${Object.keys(EXPORTS).join("、")}`);
  return await exported(context);
}
