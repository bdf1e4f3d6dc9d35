import type { Metadata } from "next";
import { cumulativeName, monthPeriod, parsePeriod, periodText, through } from "@/lib/domain/period";
import { listCalendar } from "@/lib/services/collection/list-calendar";
import { formChoices } from "@/lib/services/forms/forms-in-force";
import { collectionView } from "@/lib/services/submissions/collection-view";
import type { PageSearch } from "@/lib/web/page-query";
import { may, requireViewer } from "@/lib/web/viewer";
import { Breadcrumb } from "../../../_components/breadcrumb";
import { DemoTag } from "../../../_components/demo-tag";
import { EmptyState } from "../../../_components/empty-state";
import { FilterBar } from "../../../_components/filter-bar";
import { SelectFilter } from "../../../_components/select-filter";
import { CalendarForm } from "./_components/calendar-form";
import { CalendarTable } from "./_components/calendar-table";
import { ExtensionTable } from "./_components/extension-table";
import { arrangeDuty, endExtension, extend } from "./actions";

export const metadata: Metadata = { title: "报送任务" };

export default async function DutiesPage({ searchParams }: { searchParams: Promise<PageSearch> }) {
  const viewer = await requireViewer("read-submissions");
  const search = await searchParams;
  const period = parsePeriod([search.period ?? ""].flat()[0] ?? "");
  const [view, calendar, forms] = await Promise.all([
    collectionView(viewer, {
      through: period ? through(period) : null,
      everyMonth: false,
      form: undefined,
      area: undefined,
      status: undefined,
      page: 1,
    }),
    listCalendar(viewer),
    formChoices(viewer),
  ]);
  const arranges = may(viewer, "accept");
  const open = view.rows.flatMap(({ name, duties }) =>
    duties.flatMap((duty) => (duty && (!duty.published || duty.extension) ? [{ name, duty }] : [])),
  );
  const extended = open.filter(({ duty }) => duty.extension !== null).length;
  return (
    <>
      <Breadcrumb crumbs={[{ label: "数据报送", href: "/submissions" }, { label: "报送任务" }]} />
      <h1 className="mb-2">
        {cumulativeName(view.through)}：{open.filter(({ duty }) => !duty.published).length} 张未发布
        {extended > 0 ? `，${extended} 张延期` : ""}
      </h1>
      <FilterBar aside={view.origin === "demo" ? <DemoTag /> : null}>
        <SelectFilter
          name="period"
          label="期间"
          value={periodText(monthPeriod(view.through))}
          options={view.months.map((at) => ({
            value: periodText(monthPeriod(at)),
            label: cumulativeName(at),
          }))}
        />
      </FilterBar>
      <section className="card mb-3">
        <h2 className="mb-1">未发布和延期的报表</h2>
        {open.length === 0 ? (
          <EmptyState title="本期报表全部已发布">没有需要延期的报表。</EmptyState>
        ) : (
          <ExtensionTable
            lines={open}
            through={view.through}
            acts={arranges ? { extend, end: endExtension } : null}
          />
        )}
      </section>
      <section className="card">
        <h2 className="mb-1">报送日历</h2>
        <CalendarTable lines={calendar} />
        {arranges ? <CalendarForm forms={forms} areas={view.areas} arrange={arrangeDuty} /> : null}
      </section>
    </>
  );
}
