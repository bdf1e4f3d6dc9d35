import type { Metadata } from "next";
import { shanghaiTime } from "@/lib/domain/period";
import { overview } from "@/lib/services/overview/overview";
import { type PageSearch, pageQuery } from "@/lib/web/page-query";
import { requireViewer } from "@/lib/web/viewer";
import { DemoTag } from "../../_components/demo-tag";
import { EditionFilters } from "../../_components/edition-filters";
import { EmptyState } from "../../_components/empty-state";
import { FigureCard } from "../../_components/figure-card";
import { DutyCard } from "./_components/duty-card";
import { FundCard } from "./_components/fund-card";
import { HeatCard } from "./_components/heat-card";
import { MilestoneLine } from "./_components/milestone-line";
import { StandingCard } from "./_components/standing-card";
import { VerdictLine } from "./_components/verdict-line";

export const metadata: Metadata = { title: "总览" };

export default async function OverviewPage({ searchParams }: { searchParams: Promise<PageSearch> }) {
  const viewer = await requireViewer("read-figures");
  const query = await pageQuery(viewer, await searchParams);
  if (!query.edition) {
    return (
      <>
        <h1 className="mb-2">总览：{query.area.name}</h1>
        <EditionFilters query={query} />
        <EmptyState title={query.absent}>报表经审核接收后，指标和目标状态会立即出现在这里。</EmptyState>
      </>
    );
  }
  const view = await overview(viewer, { area: query.area.code, edition: query.edition });
  const { publication } = view;
  return (
    <>
      <h1 className="sr-only">总览：{view.area.name}</h1>
      <EditionFilters
        query={query}
        aside={
          <>
            {publication
              ? `数据截至 ${shanghaiTime(publication.at)} · 第 ${publication.number} 次发布 `
              : null}
            {view.edition.origin === "demo" ? <DemoTag /> : null}
          </>
        }
      />
      <VerdictLine runs={view.verdict} />
      <div className="mb-3 grid grid-cols-2 gap-3 md:grid-cols-3 xl:grid-cols-5">
        {view.headlines.map((figure) => (
          <FigureCard key={`${figure.indicator}-${figure.scheme}`} figure={figure} />
        ))}
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 xl:grid-cols-[minmax(0,1.05fr)_minmax(0,1.6fr)]">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
          <StandingCard summary={view.standings} area={view.area.code} period={query.chosen.period} />
          <DutyCard duties={view.duties} names={query.tree.areas} edition={view.edition}>
            <MilestoneLine
              reminder={view.milestones}
              href={`/policies/milestones?${new URLSearchParams({ area: view.area.code, period: query.chosen.period })}`}
            />
          </DutyCard>
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
          <HeatCard rows={view.heat} period={query.chosen.period} />
          <FundCard
            funds={view.funds}
            href={`/fund?${new URLSearchParams({ area: view.area.code, period: query.chosen.period })}`}
          />
        </div>
      </div>
    </>
  );
}
