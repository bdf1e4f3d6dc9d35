import type { Metadata } from "next";
import { viewHistory } from "@/lib/services/history-packs/view-history";
import { UPLOAD_MEGABYTES_MAX } from "@/lib/services/submissions/receive-upload";
import type { PageSearch } from "@/lib/web/page-query";
import { may, requireViewer } from "@/lib/web/viewer";
import { Breadcrumb } from "../../../_components/breadcrumb";
import { DemoTag } from "../../../_components/demo-tag";
import { FilterBar } from "../../../_components/filter-bar";
import { SelectFilter } from "../../../_components/select-filter";
import { HistoryProgress } from "./_components/history-progress";
import { HistoryTable } from "./_components/history-table";
import { PackForm } from "./_components/pack-form";
import { PackTable } from "./_components/pack-table";

export const metadata: Metadata = { title: "首次启用" };

export default async function FirstUsePage({ searchParams }: { searchParams: Promise<PageSearch> }) {
  const viewer = await requireViewer("read-submissions");
  const search = await searchParams;
  const view = await viewHistory(viewer, [search.area ?? []].flat()[0]);
  const { area, counts } = view;
  const missing = counts.needed - counts.published - counts.underWay;
  const canSubmit = may(viewer, "submit");
  return (
    <>
      <Breadcrumb crumbs={[{ label: "数据报送", href: "/submissions" }, { label: "首次启用" }]} />
      <h1 className="mb-2 flex flex-wrap items-center gap-3">
        {area ? area.name : "各地"}历史数据：
        {missing === 0 && counts.underWay === 0
          ? `${counts.needed} 张全部在库，首份报告可作比较`
          : `应有 ${counts.needed} 张，已发布 ${counts.published} 张，在办 ${counts.underWay} 张，还缺 ${missing} 张`}
        {viewer.actor.origin === "demo" ? <DemoTag /> : null}
      </h1>
      {view.areas.length > 1 ? (
        <FilterBar>
          <SelectFilter
            name="area"
            label="地区"
            value={area?.code ?? ""}
            options={[
              ...(area ? [] : [{ value: "", label: "各地" }]),
              ...view.areas.map(({ code, name }) => ({ value: code, label: name })),
            ]}
          />
        </FilterBar>
      ) : null}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        {area ? (
          <section className="card">
            <h2 className="mb-1">首份报告要比较的各期</h2>
            <HistoryTable periods={view.periods} rows={view.rows} />
            <p className="mt-2 text-xs text-hint">
              近三年年末数用于年度增长、季节规律和上年末结余；上年各季用于同比和近12个月滚动；本年以前各季用于环比。正在报的这一季按“报送数据”报。
            </p>
          </section>
        ) : (
          <section className="card">
            <h2 className="mb-1">各地进度</h2>
            <HistoryProgress lines={view.progress} />
            <p className="mt-3 flex flex-wrap items-center gap-3">
              <a href="/api/history-packs/template" className="button">
                下载全部 {view.areas.length} 个地区的历史数据表
              </a>
              <span className="text-xs text-hint">一个压缩包，每个地区一个工作簿，约需半分钟。</span>
            </p>
          </section>
        )}
        {area ? (
          <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 lg:grid-cols-2">
            <section className="card">
              <h2 className="mb-1">一、下载历史数据表</h2>
              <p className="mb-2 text-secondary">
                一个工作簿，每张表里各期依次排列，格式与单期报表相同：打开原来的报表，整块复制数字，粘贴到对应期间。首页随填随显示各表填到哪里。
              </p>
              <a href={`/api/history-packs/template?area=${area.code}`} className="button">
                下载{area.name}的历史数据表
              </a>
            </section>
            {canSubmit ? (
              <section className="card">
                <h2 className="mb-2">二、上传填好的表</h2>
                <PackForm area={area.code} megabytesMax={UPLOAD_MEGABYTES_MAX} />
              </section>
            ) : null}
          </div>
        ) : null}
        {view.packs.length > 0 ? (
          <section className="card">
            <h2 className="mb-1">各次上传</h2>
            <PackTable packs={view.packs} />
          </section>
        ) : null}
      </div>
    </>
  );
}
