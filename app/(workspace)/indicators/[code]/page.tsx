import type { Metadata } from "next";
import Link from "next/link";
import { PLACINGS } from "@/lib/domain/areas/placing";
import {
  type IndicatorPage as IndicatorPageView,
  indicatorTitle,
  RANKING_SORTS,
  type RankingSort,
} from "@/lib/domain/indicators/indicator-page";
import { listIndicators } from "@/lib/services/indicators/list-indicators";
import { showIndicator } from "@/lib/services/indicators/show-indicator";
import { orNotFound } from "@/lib/web/or-not-found";
import { one, type PageSearch, pageQuery } from "@/lib/web/page-query";
import { may, requireViewer } from "@/lib/web/viewer";
import { Breadcrumb } from "../../../_components/breadcrumb";
import { DemoTag } from "../../../_components/demo-tag";
import { EditionFilters } from "../../../_components/edition-filters";
import { EmptyState } from "../../../_components/empty-state";
import { SelectFilter } from "../../../_components/select-filter";
import { CatalogueTable } from "../_components/catalogue-table";
import { DefinitionCard } from "./_components/definition-card";
import { HeadlineCard } from "./_components/headline-card";
import { RankingCard } from "./_components/ranking-card";
import { SentenceList } from "./_components/sentence-list";
import { TrendCard } from "./_components/trend-card";

export const metadata: Metadata = { title: "指标" };

const SPANS = [
  { value: "cumulative", label: "自1月累计" },
  { value: "single", label: "单季（单月）" },
];

/** Where the change of an indicator is taken apart, by the part of the page that does. */
const EXPLAINED: Readonly<Record<string, string>> = {
  B02: "fund",
  "B10.expenditure": "fund",
  C01: "rates",
  C02: "rates",
  C05: "inpatient",
  C06: "inpatient",
};

function whyOf({ code, scheme, span }: IndicatorPageView, links: URLSearchParams): string | null {
  const part = EXPLAINED[code];
  if (!part || (scheme !== "resident" && scheme !== "employee")) return null;
  const query = new URLSearchParams(links);
  query.delete("span");
  query.delete("position");
  query.set("compare", span === "single" ? "single-yoy" : "cumulative-yoy");
  return `/fund/change?${query}#${part}`;
}

const sortOf = (text: unknown): RankingSort =>
  typeof text === "string" && Object.hasOwn(RANKING_SORTS, text) ? (text as RankingSort) : "value";

export default async function IndicatorPage({
  params,
  searchParams,
}: {
  params: Promise<{ code: string }>;
  searchParams: Promise<PageSearch>;
}) {
  const viewer = await requireViewer("read-figures");
  const [{ code }, search] = await Promise.all([params, searchParams]);
  const query = await pageQuery(viewer, search);
  const page = await orNotFound(
    showIndicator(viewer, {
      code: decodeURIComponent(code),
      area: query.area.code,
      edition: query.edition,
      scheme: typeof search.scheme === "string" ? search.scheme : undefined,
      span: search.span === "single" ? "single" : "cumulative",
      sort: sortOf(search.sort),
      placing: one(search.position),
    }),
  );
  const place = new URLSearchParams({ area: query.area.code, ...query.chosen });
  const aside = query.edition?.origin === "demo" ? <DemoTag /> : null;
  if ("family" in page) {
    const { groups } = await listIndicators(viewer, {
      area: query.area.code,
      edition: query.edition,
      search: `${page.family}.`,
    });
    return (
      <>
        <Breadcrumb crumbs={[{ label: "指标", href: `/indicators?${place}` }, { label: page.family }]} />
        <h1 className="mt-0.5 mb-2">
          {page.family} {page.name}：请选择其中一项
        </h1>
        <EditionFilters query={query} aside={aside} />
        {groups.map((group) => (
          <CatalogueTable key={group.name} group={group} place={`${place}`} />
        ))}
      </>
    );
  }
  const links = new URLSearchParams({
    ...Object.fromEntries(place),
    scheme: page.scheme,
    span: page.span,
    position: page.placing,
  });
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: "指标", href: `/indicators?${place}` },
          { label: page.group },
          { label: page.name },
        ]}
      />
      <h1 className="mt-0.5 mb-2">{indicatorTitle(page)}</h1>
      <EditionFilters query={query} aside={aside}>
        {page.schemes.length > 1 ? (
          <SelectFilter name="scheme" label="险种" value={page.scheme} options={page.schemes} />
        ) : null}
        {page.spans ? <SelectFilter name="span" label="时段" value={page.span} options={SPANS} /> : null}
        {page.ranking.length > 0 && page.placings.length > 1 ? (
          <SelectFilter
            name="position"
            label="位次"
            value={page.placing}
            options={page.placings.map((value) => ({ value, label: PLACINGS[value] }))}
          />
        ) : null}
      </EditionFilters>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 xl:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
          {page.edition ? (
            <>
              <HeadlineCard page={page} why={whyOf(page, links)} />
              <TrendCard page={page} />
              <RankingCard page={page} links={`${links}`} />
            </>
          ) : (
            <EmptyState title={`${page.area.name}还没有已发布的数据`}>
              报表经审核接收后，本指标会立即出现在这里；也可以
              <Link href={`/submissions?area=${page.area.code}`}>查看报送情况</Link>。
            </EmptyState>
          )}
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
          <DefinitionCard
            page={page}
            place={`${place}`}
            defines={may(viewer, "define-indicator") ? viewer.actor.origin : null}
          />
          <SentenceList sentences={page.sentences} place={`${place}`} single={page.span === "single"} />
        </div>
      </div>
    </>
  );
}
