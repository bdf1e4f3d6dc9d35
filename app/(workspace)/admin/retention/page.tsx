import type { Metadata } from "next";
import { viewRetention } from "@/lib/services/settlement/view-retention";
import { requireViewer } from "@/lib/web/viewer";
import { Breadcrumb } from "../../../_components/breadcrumb";
import { RetentionForm } from "./_components/retention-form";
import { RetentionTable } from "./_components/retention-table";
import { keepRows } from "./actions";

export const metadata: Metadata = { title: "结算明细保留期" };

export default async function RetentionPage() {
  const viewer = await requireViewer("manage-users");
  const { areaName, rule, kept, deleted } = await viewRetention(viewer);
  const next = kept.find(({ deleteOn }) => deleteOn !== null);
  const months = rule?.months ?? null;
  return (
    <>
      <Breadcrumb crumbs={[{ label: "用户", href: "/admin/users" }, { label: "结算明细保留期" }]} />
      <h1 className="mb-2">
        {months === null ? "结算明细不自动删除" : `结算明细保留 ${months} 个月`}
        {next ? `，下一次删除在 ${next.deleteOn}` : ""}
      </h1>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <section className="card">
          <h2 className="mb-1">{areaName}及其下属地区的保留期</h2>
          <p className="text-secondary">
            {rule
              ? `${rule.own ? "现行" : `沿用${rule.areaName}的`}规定：${
                  rule.months === null ? "不自动删除" : `季度结束后保留 ${rule.months} 个月`
                }。${rule.reason}（${rule.setBy}，${rule.setAt}）`
              : "还没有规定：明细行一直保留。"}
          </p>
          <p className="mt-1 text-[13px] text-hint">
            到期只删除逐笔的明细行，每天检查，逐季删除并记入审计。汇总数、指标和报告都不变；删除后不能恢复，也不能再与其他季度查重。
          </p>
          <RetentionForm months={months} keep={keepRows} />
        </section>
        <section className="card">
          <h2 className="mb-1">
            {kept.length > 0 ? `还保留明细行的 ${kept.length} 份` : "没有保留明细行的结算明细"}
          </h2>
          {kept.length > 0 ? <RetentionTable lines={kept} done={false} /> : null}
        </section>
        {deleted.length > 0 ? (
          <section className="card">
            <h2 className="mb-1">已经删除明细行的 {deleted.length} 份</h2>
            <RetentionTable lines={deleted} done />
          </section>
        ) : null}
      </div>
    </>
  );
}
