import { isCalculatorKind } from "@/lib/domain/calculators/calculator-catalogue";
import { refuse } from "@/lib/domain/refusal";
import { calculate } from "@/lib/services/calculators/calculate";
import { requestCalculation } from "@/lib/services/calculators/request-calculation";
import { api } from "@/lib/web/api";
import { calculatorQuery } from "@/lib/web/calculator-query";
import { download } from "@/lib/web/download";

/** A calculation with its working as XLSX. */
export const GET = api<{ calculator: string }>("read-figures", async (viewer, request, { calculator }) => {
  if (!isCalculatorKind(calculator)) return refuse("not-found", "没有这种测算");
  const query = await calculatorQuery(viewer, calculator, Object.fromEntries(request.nextUrl.searchParams));
  const result = await calculate(viewer, calculator, query, query.typed);
  return await download(viewer, request, await requestCalculation(viewer, result));
});
