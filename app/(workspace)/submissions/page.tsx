import type { Metadata } from "next";
import Link from "next/link";
import { cumulativeName, monthPeriod, parsePeriod, periodText, through } from "@/lib/domain/period";
import { collectionFinding } from "@/lib/domain/submissions/duty-state";
import { formName } from "@/lib/domain/submissions/form-catalogue";
import { SUBMISSION_STATUSES, type SubmissionStatus } from "@/lib/domain/submissions/status";
import { collectionView } from "@/lib/services/submissions/collection-view";
import type { PageSearch } from "@/lib/web/page-query";
import { may, requireViewer } from "@/lib/web/viewer";
import { DemoTag } from "../../_components/demo-tag";
import { EmptyState } from "../../_components/empty-state";
import { FilterBar } from "../../_components/filter-bar";
import { SelectFilter } from "../../_components/select-filter";
import { CollectionTable } from "./_components/collection-table";
import { OwnDuties } from "./_components/own-duties";
import { SubmissionList } from "./_components/submission-list";
import { SubmissionTable } from "./_components/submission-table";

export const metadata: Metadata = { title: "数据报送" };

/** What else a reader of this page asks for. */
const BESIDE = {
  "/submissions/first-use": "首次启用",
  "/submissions/settlement": "结算明细",
  "/submissions/folder": "文件夹投递",
  "/submissions/timeliness": "及时情况",
  "/submissions/duties": "报送任务",
  "/submissions/checks": "校验规则",
  "/submissions/forms": "报表和项目",
  "/submissions/mappings": "对应关系",
} as const;

const isStatus = (text: string): text is SubmissionStatus => text in SUBMISSION_STATUSES;

export default async function SubmissionsPage({ searchParams }: { searchParams: Promise<PageSearch> }) {
  const viewer = await requireViewer("read-submissions");
  const search = await searchParams;
  const one = (name: string): string => [search[name] ?? ""].flat()[0] ?? "";
  const period = parsePeriod(one("period"));
  const status = one("status");
  const view = await collectionView(viewer, {
    through: period ? through(period) : null,
    everyMonth: one("list") === "all",
    form: one("form") || undefined,
    area: one("area") || undefined,
    status: isStatus(status) ? status : undefined,
    page: Number.parseInt(one("page"), 10) || 1,
  });
  const duties = view.rows.flatMap((row) => row.duties).filter((duty) => duty !== null);
  const names = new Map(view.rows.map(({ area, name }) => [area, name]));
  const [only, ...others] = view.rows;
  const own = others.length === 0 && only ? only : null;
  const canSubmit = may(viewer, "submit");
  const month = periodText(monthPeriod(view.through));
  const finding = collectionFinding(duties, ({ area, form }) =>
    own ? formName(form) : `${names.get(area)}${formName(form)}`,
  );
  return (
    <>
      <div className="mb-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h1>
          {cumulativeName(view.through)}报送：{finding}
        </h1>
        <span className="flex flex-wrap items-center gap-3">
          {Object.entries(BESIDE).map(([path, name]) => (
            <Link key={path} href={path} prefetch={false} className="text-[13px] whitespace-nowrap">
              {name}
            </Link>
          ))}
          {canSubmit ? (
            <Link
              href={`/submissions/new?period=${month}`}
              prefetch={false}
              className="button button-primary text-white!"
            >
              报送数据
            </Link>
          ) : null}
        </span>
      </div>
      <FilterBar aside={view.origin === "demo" && duties.length > 0 ? <DemoTag /> : null}>
        <SelectFilter
          name="period"
          label="期间"
          value={month}
          options={view.months.map((at) => ({
            value: periodText(monthPeriod(at)),
            label: cumulativeName(at),
          }))}
        />
      </FilterBar>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        {view.waiting.length > 0 ? (
          <section className="card border-l-[3px]! border-l-focus!" aria-label="待您办理">
            <h2 className="mb-1">待您办理 {view.waitingCount} 件</h2>
            <SubmissionTable lines={view.waiting} />
          </section>
        ) : null}
        {own ? (
          <section className="card">
            <h2 className="mb-1">{own.name}本期应报</h2>
            <OwnDuties row={own} forms={view.owed} period={canSubmit ? month : null} />
          </section>
        ) : view.rows.length > 0 ? (
          <section className="card">
            <h2 className="mb-1">各地本期应报</h2>
            <CollectionTable view={view} />
          </section>
        ) : (
          <EmptyState title={`${cumulativeName(view.through)}没有报送任务`}>
            {canSubmit ? "可以随时报送，审核接收后发布。" : "有报送任务或报送记录的期间，可在上面选择。"}
          </EmptyState>
        )}
        <SubmissionList
          view={view}
          choice={{ period: month, list: one("list"), form: one("form"), area: one("area"), status }}
        />
      </div>
    </>
  );
}
