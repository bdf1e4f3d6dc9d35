import Link from "next/link";
import type { CollectionView } from "@/lib/domain/submissions/collection-view";
import { SUBMISSION_STATUSES } from "@/lib/domain/submissions/status";
import { SelectFilter } from "../../../_components/select-filter";
import { SubmissionTable } from "./submission-table";

/** What the list is narrowed to, as the address says it. */
export type ListChoice = {
  readonly period: string;
  readonly list: string;
  readonly form: string;
  readonly area: string;
  readonly status: string;
};

const any = (label: string) => ({ value: "", label });

function addressOf(choice: ListChoice, page: number): string {
  const chosen = Object.entries(choice).filter(([, value]) => value !== "");
  return `/submissions?${new URLSearchParams([...chosen, ["page", String(page)]])}#list`;
}

/** Every submission of the month, or of all months, narrowed by form, area and status, a page at a time. */
export function SubmissionList({ view, choice }: { view: CollectionView; choice: ListChoice }) {
  return (
    <section className="card min-w-0" id="list">
      <h2 className="mb-2">
        {choice.list === "all" ? "全部期间" : "本期"}报送记录 {view.total} 份
      </h2>
      <form method="get" className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-2">
        <input type="hidden" name="period" value={choice.period} />
        <SelectFilter
          name="list"
          label="范围"
          value={choice.list}
          options={[any("本期"), { value: "all", label: "全部期间" }]}
        />
        <SelectFilter
          name="form"
          label="报表"
          value={choice.form}
          options={[
            any("全部"),
            ...view.forms.map(({ code, name }) => ({ value: code, label: name })),
            { value: "bulletin", label: "公布数据表" },
            { value: "settlement", label: "结算明细汇总" },
          ]}
        />
        {view.areas.length > 1 ? (
          <SelectFilter
            name="area"
            label="地区"
            value={choice.area}
            options={[any("全部"), ...view.areas.map(({ code, name }) => ({ value: code, label: name }))]}
          />
        ) : null}
        <SelectFilter
          name="status"
          label="状态"
          value={choice.status}
          options={[
            any("全部"),
            ...Object.entries(SUBMISSION_STATUSES).map(([value, label]) => ({ value, label })),
          ]}
        />
        <noscript>
          <button type="submit" className="button">
            查询
          </button>
        </noscript>
      </form>
      {view.lines.length > 0 ? (
        <SubmissionTable lines={view.lines} />
      ) : (
        <p className="py-6 text-center text-secondary">没有符合条件的报送。</p>
      )}
      {view.pages > 1 ? (
        <nav aria-label="分页" className="mt-2 flex items-center justify-end gap-3 text-[13px]">
          {view.page > 1 ? (
            <Link href={addressOf(choice, view.page - 1)} prefetch={false}>
              上一页
            </Link>
          ) : null}
          <span className="text-secondary">
            第 {view.page} 页，共 {view.pages} 页
          </span>
          {view.page < view.pages ? (
            <Link href={addressOf(choice, view.page + 1)} prefetch={false}>
              下一页
            </Link>
          ) : null}
        </nav>
      ) : null}
    </section>
  );
}
