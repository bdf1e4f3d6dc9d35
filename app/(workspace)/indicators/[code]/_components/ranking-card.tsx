import Link from "next/link";
import { rankingBars } from "@/lib/charts/ranking-bars";
import type { FigureView } from "@/lib/domain/indicators/figure-view";
import {
  type IndicatorPage,
  RANKING_SORTS,
  type RankedArea,
  type RankingSort,
  shownSort,
} from "@/lib/domain/indicators/indicator-page";
import { Chart } from "../../../../_components/chart";
import { FigureNumber } from "../../../../_components/figure-number";
import { StandingBadge } from "../../../../_components/standing-badge";
import { CHART_WIDTH, ChartFrame } from "./chart-frame";
import { DistributionStrip } from "./distribution-strip";

/** Areas one under another, drawn and as a table; who did not report stays in the list. */
export function RankingCard({ page, links }: { page: IndicatorPage; links: string }) {
  const { ranking } = page;
  if (ranking.length === 0) return null;
  const missing = ranking.filter(({ figure }) => figure.reason !== null);
  if (missing.length === ranking.length) {
    return <p className="card text-secondary">本期没有下级地区的数据，不作地区比较。</p>;
  }
  const title = titleOf(page, missing);
  const placed = ranking.some(({ rank }) => rank !== null);
  const banded = ranking.some(({ band }) => band !== null);
  const judged = ranking.some(({ figure }) => figure.standing !== null);
  const id = `ranking-${page.code}-${page.scheme}-${page.area.code}-${page.span}-${page.sort}-${page.placing}`;
  return (
    <section className="card min-w-0">
      <h2 className="mb-1">{title}</h2>
      {page.distribution ? <DistributionStrip distribution={page.distribution} /> : null}
      <ChartFrame>
        <Chart
          key={id}
          id={id.replace(/[^\w-]/g, "-")}
          title={title}
          option={optionOf(page)}
          width={CHART_WIDTH}
          height={46 + ranking.length * 24}
        />
      </ChartFrame>
      <div className="scroll-x mt-1">
        <table className="table table-dense">
          <thead>
            <tr>
              <SortHead page={page} sort="area" links={links} />
              {placed ? <th>位次</th> : null}
              {banded ? <th className="words">分档</th> : null}
              <SortHead page={page} sort="value" links={links} />
              <SortHead page={page} sort="change" links={links} words />
              {judged ? <SortHead page={page} sort="status" links={links} words /> : null}
            </tr>
          </thead>
          <tbody>
            {ranking.map((row) => (
              <tr key={row.area}>
                <td className="whitespace-nowrap">
                  <Link href={`?${withArea(links, row.area)}`} prefetch={false} className="text-ink!">
                    {row.name}
                  </Link>
                </td>
                {placed ? <td>{row.rank}</td> : null}
                {banded ? <td className="words whitespace-nowrap">{row.band ?? "—"}</td> : null}
                <td>
                  <FigureNumber figure={row.figure} unit />
                </td>
                <td className="words whitespace-nowrap">
                  <Change figure={row.figure} />
                </td>
                {judged ? (
                  <td className="words">
                    {row.figure.standing ? (
                      <StandingBadge
                        status={row.figure.standing.status}
                        reason={row.figure.standing.reason}
                        note={row.figure.standing.target}
                      />
                    ) : null}
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const withArea = (links: string, area: string): string => {
  const query = new URLSearchParams(links);
  query.set("area", area);
  return `${query}`;
};

const TONES = { good: "text-met", bad: "text-behind", neutral: "text-secondary" } as const;

/** The change under a head that names the comparison; why there is none where the value is missing. */
function Change({ figure }: { figure: FigureView }) {
  if (figure.reason !== null) return <span className="text-hint">{figure.reason}</span>;
  if (!figure.comparison) return <span className="text-hint">无同比</span>;
  return (
    <span className={TONES[figure.comparison.tone]} title={figure.comparison.note}>
      {figure.comparison.text}
    </span>
  );
}

const shown = ({ name, figure }: RankedArea): string => `${name}（${figure.number}${figure.unit}）`;

/** The finding, how many are behind, and who is not there. */
function titleOf(page: IndicatorPage, missing: readonly RankedArea[]): string {
  const behind = page.ranking.filter(({ figure }) => figure.standing?.status === "behind").length;
  return [
    placesFinding(page),
    ...(behind > 0 ? [`${behind} 地滞后`] : []),
    ...(missing.length > 0 ? [`${missing.map(({ name }) => name).join("、")}未报送`] : []),
  ].join("；");
}

/** Who leads and who trails by rank; how many lie in each band; without ranks only how many there are. */
function placesFinding({ ranking, placing }: IndicatorPage): string {
  const placed = ranking.filter(({ rank }) => rank !== null);
  const known = placed.length > 0 ? placed : ranking.filter(({ figure }) => figure.drawing !== null);
  const all = `分地区：${known.length} 个统筹区`;
  const [any] = known;
  if (any && known.every(({ figure }) => figure.drawing === any.figure.drawing) && known.length > 1) {
    return `${all}均为 ${any.figure.number}${any.figure.unit}`;
  }
  const bands = [...new Set(ranking.flatMap(({ band }) => band ?? []))];
  if (bands.length > 0) {
    const counted = bands.map((band) => `${band} ${ranking.filter((row) => row.band === band).length} 个`);
    return `分地区：${counted.join("、")}`;
  }
  if (placing !== "rank") return all;
  const order = [...known].sort((a, b) =>
    placed.length > 0 ? (a.rank ?? 0) - (b.rank ?? 0) : (b.figure.drawing ?? 0) - (a.figure.drawing ?? 0),
  );
  const [first, last] = [order[0], order.at(-1)];
  const [best, worst] = placed.length > 0 ? ["最好", "靠后"] : ["最高", "最低"];
  return first && last && first !== last ? `分地区：${shown(first)}${best}，${shown(last)}${worst}` : all;
}

function SortHead({
  page,
  sort,
  links,
  words = false,
}: {
  page: IndicatorPage;
  sort: RankingSort;
  links: string;
  words?: boolean;
}) {
  const here = page.placing !== "none" && shownSort(page.sort, page.placing) === sort;
  // An order by value is a ranking: where there is none, areas stand by code.
  if (page.placing === "none" || shownSort(sort, page.placing) !== sort)
    return <th className={words ? "words" : undefined}>{RANKING_SORTS[sort]}</th>;
  return (
    <th className={words ? "words" : undefined} aria-sort={here ? "other" : undefined}>
      <Link
        href={`?${links}&sort=${sort}`}
        prefetch={false}
        scroll={false}
        className={here ? "font-semibold text-ink!" : "text-secondary!"}
      >
        {RANKING_SORTS[sort]}
        <span aria-hidden>{here ? " ▾" : ""}</span>
      </Link>
    </th>
  );
}

/** Percentages that lie close together are drawn as points on an axis that shows where it starts. */
const CLOSE = 0.4;

function optionOf({ ranking, figure, trend }: IndicatorPage) {
  const values = ranking.flatMap(({ figure: { drawing } }) => (drawing === null ? [] : [drawing]));
  const percent = figure.unit === "%" || ranking.some((row) => row.figure.unit === "%");
  const largest = Math.max(...values.map(Math.abs));
  return rankingBars({
    unit: percent ? "%" : "",
    bars: ranking.map((row) => ({
      label: row.name,
      drawing: row.figure.drawing,
      text: row.figure.reason === null ? `${row.figure.number}${percent ? "" : row.figure.unit}` : "未报送",
      ...(row.figure.standing ? { status: row.figure.standing.status } : {}),
    })),
    // Targets are drawn in the unit of the trend, which for amounts need not be that of every area.
    lines: percent ? (trend?.targets ?? []) : [],
    closeUp: percent && values.length > 1 && largest - Math.min(...values) < CLOSE * largest,
  });
}
