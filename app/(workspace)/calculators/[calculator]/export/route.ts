import { calculationSheet, csvText } from "@/lib/domain/calculators/calculation-sheet";
import { CALCULATORS, isCalculatorKind } from "@/lib/domain/calculators/calculator-catalogue";
import { shanghaiDate, shanghaiTime } from "@/lib/domain/period";
import { calculate } from "@/lib/services/calculators/calculate";
import { calculatorQuery } from "@/lib/web/calculator-query";
import { requireViewer } from "@/lib/web/viewer";

/** A calculation with its working as a CSV file. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ calculator: string }> },
): Promise<Response> {
  const viewer = await requireViewer("read-figures");
  const { calculator: kind } = await params;
  if (!isCalculatorKind(kind)) return new Response("没有这种测算", { status: 404 });
  const query = await calculatorQuery(viewer, kind, Object.fromEntries(new URL(request.url).searchParams));
  const result = await calculate(viewer, kind, query, query.typed);
  const name = `${CALCULATORS[kind].name}-${result.area.name}-${result.year}-${shanghaiDate(viewer.now)}.csv`;
  return new Response(csvText(calculationSheet(result, shanghaiTime(viewer.now))), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${kind}.csv"; filename*=UTF-8''${encodeURIComponent(name)}`,
      "cache-control": "no-store",
    },
  });
}
