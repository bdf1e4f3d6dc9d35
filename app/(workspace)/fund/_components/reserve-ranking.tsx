import Link from "next/link";
import { rankingBars } from "@/lib/charts/ranking-bars";
import { toDrawing } from "@/lib/domain/decimal";
import { SCHEMES } from "@/lib/domain/dimension";
import type { FundScheme, ReserveBar } from "@/lib/domain/fund/fund-sheet";
import { RISK_MONTHS } from "@/lib/domain/fund/risk";
import { Chart } from "../../../_components/chart";
import { FigureNumber } from "../../../_components/figure-number";

const LINES = [
  toDrawing(RISK_MONTHS.red),
  toDrawing(RISK_MONTHS.orange),
  toDrawing(RISK_MONTHS.blue),
] as const;
const ROW_HEIGHT = 21;

const NOTES: Record<FundScheme, string> = {
  employee: "界限 3、6、15 个月出自人社部发〔2009〕67号，适用职工统筹基金（原文待核）。",
  resident: "居民医保没有全国统一界限，3、6 个月为建议值。",
  all: "职工与居民统筹基金合计，没有界限可比。",
};

/** How many areas are below six months stands in the title. */
function titleOf(bars: readonly ReserveBar[], scheme: FundScheme): string {
  const short = bars.filter(({ figure }) => {
    const months = figure?.drawing ?? null;
    return months !== null && months < LINES[1];
  });
  const name = `${SCHEMES[scheme]}统筹基金可支付月数（近12个月口径）`;
  if (scheme === "all") return name;
  return short.length === 0
    ? `${name}：各地都在 6 个月以上`
    : `${name}：${short.map((bar) => bar.name).join("、")}不足 6 个月`;
}

/** Whether any area has a figure to be drawn. */
const hasRanking = (bars: readonly ReserveBar[]): boolean =>
  bars.some(({ figure }) => figure !== null && figure.drawing !== null);

/** Areas by reserve months against the thresholds: the longest on top, or by code where the bureau ranks nobody. */
export function ReserveRanking({
  bars,
  scheme,
  ranked,
}: {
  bars: readonly ReserveBar[];
  scheme: FundScheme;
  ranked: boolean;
}) {
  if (!hasRanking(bars)) return null;
  const last = Number.NEGATIVE_INFINITY;
  const sorted = ranked
    ? [...bars].sort((a, b) => (b.figure?.drawing ?? last) - (a.figure?.drawing ?? last))
    : bars;
  const title = titleOf(bars, scheme);
  const lines = scheme === "all" ? [] : scheme === "employee" ? LINES : LINES.slice(0, 2);
  return (
    <section className="card min-w-0">
      <h2 className="mb-1">{title}</h2>
      <div className="scroll-x">
        <div className="min-w-[420px]">
          <Chart
            id={`reserve-${scheme}-${ranked ? "value" : "code"}`}
            title={title}
            width={560}
            height={40 + sorted.length * ROW_HEIGHT}
            option={rankingBars({
              unit: "个月",
              lines: lines.map((months) => ({ drawing: months, text: `${months}` })),
              bars: sorted.map(({ name, figure }) => ({
                label: name,
                drawing: figure?.drawing ?? null,
                text: figure?.reason === null ? figure.number : (figure?.reason ?? "未报送"),
                ...statusOf(figure?.drawing ?? null, scheme),
              })),
            })}
          />
        </div>
      </div>
      <p className="text-xs text-hint">{NOTES[scheme]}</p>
      <details className="mt-1 text-xs text-hint">
        <summary className="cursor-pointer">数据表</summary>
        <div className="scroll-x">
          <table className="table table-dense">
            <thead>
              <tr>
                <th scope="col">地区</th>
                <th scope="col">可支付月数</th>
              </tr>
            </thead>
            <tbody>
              {sorted.map((bar) => (
                <tr key={bar.area}>
                  <th scope="row">
                    <Link href={`/areas/${bar.area}`} prefetch={false}>
                      {bar.name}
                    </Link>
                  </th>
                  <td>
                    <FigureNumber figure={bar.figure} unit />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}

function statusOf(months: number | null, scheme: FundScheme): { status?: "behind" | "at-risk" } {
  if (months === null || scheme === "all" || months >= LINES[1]) return {};
  return { status: months < LINES[0] ? "behind" : "at-risk" };
}
