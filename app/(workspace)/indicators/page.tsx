import type { Metadata } from "next";
import Link from "next/link";
import { listIndicators } from "@/lib/services/indicators/list-indicators";
import { type PageSearch, pageQuery } from "@/lib/web/page-query";
import { may, requireViewer } from "@/lib/web/viewer";
import { DemoTag } from "../../_components/demo-tag";
import { EditionFilters } from "../../_components/edition-filters";
import { EmptyState } from "../../_components/empty-state";
import { CatalogueTable, countOf } from "./_components/catalogue-table";
import { SearchField } from "./_components/search-field";

export const metadata: Metadata = { title: "指标" };

export default async function IndicatorsPage({ searchParams }: { searchParams: Promise<PageSearch> }) {
  const viewer = await requireViewer("read-figures");
  const search = await searchParams;
  const query = await pageQuery(viewer, search);
  const words = typeof search.search === "string" ? search.search.trim() : "";
  const catalogue = await listIndicators(viewer, {
    area: query.area.code,
    edition: query.edition,
    search: words,
  });
  const place = `${new URLSearchParams({ area: query.area.code, ...query.chosen })}`;
  return (
    <>
      <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
        <h1>
          {words
            ? `“${words}”：${catalogue.total} 项指标中找到 ${catalogue.found} 项`
            : `${catalogue.total} 项指标，按政策口径分组`}
        </h1>
        {may(viewer, "define-indicator") ? (
          <Link href="/indicators/own" prefetch={false} className="button">
            自定指标
          </Link>
        ) : null}
      </div>
      <EditionFilters
        query={query}
        aside={
          query.edition?.origin === "demo" ? <DemoTag /> : query.edition ? null : "该地区没有已发布的数据"
        }
      >
        <SearchField value={words} />
      </EditionFilters>
      <p className="mb-3 text-[13px] text-secondary">
        影响比较的登记：<Link href="/indicators/breaks">口径变化</Link>、
        <Link href="/indicators/events">事件</Link>
      </p>
      {catalogue.groups.length === 0 ? (
        <EmptyState title={`没有与“${words}”相符的指标`}>
          可按代码（如 C01）、名称、分子分母或来源文件查找。
        </EmptyState>
      ) : null}
      {catalogue.groups.length > 1 ? (
        <nav aria-label="分组" className="mb-3 flex flex-wrap gap-x-4 gap-y-1 text-[13px]">
          {catalogue.groups.map((group) => (
            <a key={group.name} href={`#${group.name}`}>
              {group.name} <span className="text-hint">{countOf(group)}</span>
            </a>
          ))}
        </nav>
      ) : null}
      {catalogue.groups.map((group) => (
        <CatalogueTable key={group.name} group={group} place={place} />
      ))}
    </>
  );
}
