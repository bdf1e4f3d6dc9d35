import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { PLACINGS, placingFor, placingsWithin } from "@/lib/domain/areas/placing";
import type { Scorecard } from "@/lib/domain/areas/scorecard";
import { SCHEMES } from "@/lib/domain/dimension";
import { RISK_LEVELS } from "@/lib/domain/fund/risk";
import { cumulativeName } from "@/lib/domain/period";
import { statusFinding } from "@/lib/domain/targets/count-statuses";
import { STATUSES, type Status } from "@/lib/domain/targets/standing";
import { preferredPlacing } from "@/lib/services/areas/area-placing";
import { areaScorecard } from "@/lib/services/areas/area-scorecard";
import { one, type PageSearch, pageQuery } from "@/lib/web/page-query";
import { requireViewer } from "@/lib/web/viewer";
import { Breadcrumb } from "../../../_components/breadcrumb";
import { DemoTag } from "../../../_components/demo-tag";
import { EditionFilters } from "../../../_components/edition-filters";
import { EmptyState } from "../../../_components/empty-state";
import { SelectFilter } from "../../../_components/select-filter";
import { FundCard } from "../../overview/_components/fund-card";
import { CollectionCard } from "./_components/collection-card";
import { CommitmentCard } from "./_components/commitment-card";
import { ScorecardTable } from "./_components/scorecard-table";

export const metadata: Metadata = { title: "地区" };

/** The finding stands in the title: targets first, then the funds. */
function titleOf({ name, judged, counts, funds }: Scorecard, period: string): string {
  const words = statusFinding(counts);
  const targets = words ? `${judged} 项在用目标，${words}` : "没有在用目标";
  const strained = funds
    .filter(({ risk }) => ["red", "orange", "yellow"].includes(risk.level))
    .map(({ scheme, risk }) => `${SCHEMES[scheme]}基金${RISK_LEVELS[risk.level].word}`);
  return `${name}${period}：${targets}${strained.length > 0 ? `；${strained.join("，")}` : ""}`;
}

export default async function AreaPage({
  params,
  searchParams,
}: {
  params: Promise<{ code: string }>;
  searchParams: Promise<PageSearch>;
}) {
  const viewer = await requireViewer("read-figures");
  const [{ code }, search] = await Promise.all([params, searchParams]);
  const chosen = one(search.area);
  if (chosen && chosen !== code && viewer.scope.areas.has(chosen as never)) {
    const rest = { period: one(search.period) ?? "", vintage: one(search.vintage) ?? "" };
    redirect(`/areas/${chosen}?${new URLSearchParams(rest)}`);
  }
  const query = await pageQuery(viewer, { ...search, area: code });
  const { tree, area, edition } = query;
  if (area.code !== code) notFound();
  const here = { area: area.code, period: query.chosen.period };
  const place = (
    <Breadcrumb
      crumbs={[
        { label: "地区", href: `/areas?${new URLSearchParams({ period: here.period })}` },
        { label: area.name },
      ]}
    />
  );
  if (!edition) {
    return (
      <>
        {place}
        <h1 className="mb-2">{area.name}</h1>
        <EditionFilters query={query} />
        <EmptyState title={query.absent}>
          <Link href={`/policies?${new URLSearchParams(here)}`} prefetch={false}>
            查看约束{area.name}的文件
          </Link>
        </EmptyState>
      </>
    );
  }
  const published = query.published
    .filter(({ vintage, origin }) => vintage === edition.vintage && origin === edition.origin)
    .map(({ through }) => through);
  const scorecard = await areaScorecard(viewer, { tree, area: area.code, edition, published });
  const status = one(search.status) ?? "";
  const preferred = await preferredPlacing(viewer, tree, area.code, edition.through);
  const placing = placingFor(preferred, one(search.position));
  return (
    <>
      {place}
      <h1 className="mb-2">{titleOf(scorecard, cumulativeName(edition.through))}</h1>
      <EditionFilters query={query} aside={edition.origin === "demo" ? <DemoTag /> : null}>
        {scorecard.peers > 0 ? (
          <SelectFilter
            name="position"
            label="位次"
            value={placing}
            options={placingsWithin(preferred).map((value) => ({ value, label: PLACINGS[value] }))}
          />
        ) : null}
      </EditionFilters>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <FundCard funds={scorecard.funds} href={`/fund?${new URLSearchParams(here)}`} />
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 xl:grid-cols-[minmax(0,2.35fr)_minmax(0,1fr)]">
          <ScorecardTable scorecard={scorecard} placing={placing} here={here} />
          <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
            <CommitmentCard
              scorecard={scorecard}
              status={Object.hasOwn(STATUSES, status) ? (status as Status) : null}
              here={here}
            />
            <CollectionCard duties={scorecard.duties} names={tree.areas} through={edition.through} />
          </div>
        </div>
      </div>
    </>
  );
}
