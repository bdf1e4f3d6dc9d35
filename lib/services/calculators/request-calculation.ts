import type { Calculation } from "@/lib/domain/calculators/calculation";
import { calculationSheet } from "@/lib/domain/calculators/calculation-sheet";
import { shanghaiDate, shanghaiTime } from "@/lib/domain/period";
import { type Context, requirePermission } from "../context";
import { requestRendering } from "../renderings/request-rendering";

/** Asks for a calculation with its working as a workbook; answers the number of the rendering. */
export async function requestCalculation(context: Context, calculation: Calculation): Promise<number> {
  requirePermission(context, "read-figures");
  const { title, area, year } = calculation;
  const rows = calculationSheet(calculation, shanghaiTime(context.now));
  const name = `${title}-${area.name}-${year}-${shanghaiDate(context.now)}`;
  return await requestRendering(context, "calculation", { title, name, rows });
}
