import type { Metadata } from "next";
import { parseMonth, shanghaiDate, yearOf } from "@/lib/domain/period";
import { timeliness } from "@/lib/services/collection/timeliness";
import { formChoices } from "@/lib/services/forms/forms-in-force";
import type { PageSearch } from "@/lib/web/page-query";
import { requireViewer } from "@/lib/web/viewer";
import { Breadcrumb } from "../../../_components/breadcrumb";
import { EmptyState } from "../../../_components/empty-state";
import { FilterBar } from "../../../_components/filter-bar";
import { SelectFilter } from "../../../_components/select-filter";
import { TimelinessTable } from "./_components/timeliness-table";

export const metadata: Metadata = { title: "报送及时情况" };

const YEARS_BACK = 4;

export default async function TimelinessPage({ searchParams }: { searchParams: Promise<PageSearch> }) {
  const viewer = await requireViewer("read-submissions");
  const search = await searchParams;
  const one = (name: string): string => [search[name] ?? ""].flat()[0] ?? "";
  const thisYear = yearOf(parseMonth(shanghaiDate(viewer.now).slice(0, 7)));
  const years = Array.from({ length: YEARS_BACK + 1 }, (_, back) => thisYear - back);
  const year = years.find((known) => String(known) === one("year")) ?? thisYear;
  const forms = await formChoices(viewer);
  const form = forms.find(({ code }) => code === one("form"))?.code ?? null;
  const view = await timeliness(viewer, year, form);
  const late = view.rows.filter(({ due, onTime }) => onTime < due).length;
  return (
    <>
      <Breadcrumb crumbs={[{ label: "数据报送", href: "/submissions" }, { label: "报送及时情况" }]} />
      <h1 className="mb-2">
        {year}年报送：
        {view.rows.length === 0
          ? "没有报送任务"
          : late === 0
            ? "各地全部按时"
            : `${view.rows.length} 个地区中 ${late} 个有迟报或未报`}
      </h1>
      <FilterBar>
        <SelectFilter
          name="year"
          label="年度"
          value={String(year)}
          options={years.map((known) => ({ value: String(known), label: `${known}年` }))}
        />
        <SelectFilter
          name="form"
          label="报表"
          value={form ?? ""}
          options={[
            { value: "", label: "全部报表" },
            ...forms.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
      </FilterBar>
      {view.rows.length === 0 ? (
        <EmptyState title={`${year}年没有报送任务`}>可以在上面选择其他年度或报表。</EmptyState>
      ) : (
        <section className="card">
          <TimelinessTable view={view} />
          <p className="mt-2 text-xs text-hint">
            完整率＝已发布÷到期应报；及时率＝按期限（含延期）报送÷到期应报。首次报送的时间计算迟报，更正不算。
          </p>
        </section>
      )}
    </>
  );
}
