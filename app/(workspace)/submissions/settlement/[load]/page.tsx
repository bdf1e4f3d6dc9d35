import type { Metadata } from "next";
import { cumulativeName, parseMonth, parsePeriod, periodName } from "@/lib/domain/period";
import { isUnderWay, LOAD_MARKS, LOAD_STATUSES } from "@/lib/domain/settlement/load-status";
import type { LoadView } from "@/lib/domain/settlement/load-view";
import { orNotFound } from "@/lib/web/or-not-found";
import { settlementLoad } from "@/lib/web/settlement-uploads";
import { requireViewer } from "@/lib/web/viewer";
import { Breadcrumb } from "../../../../_components/breadcrumb";
import { DemoTag } from "../../../../_components/demo-tag";
import { StateBadge } from "../../_components/submission-badge";
import { RefreshWhileReading } from "../../[id]/_components/refresh-while-reading";
import { LoadActs } from "./_components/load-acts";
import { LoadFacts } from "./_components/load-facts";
import { LoadFindings } from "./_components/load-findings";
import { MappingCard } from "./_components/mapping-card";
import { ProgressCard } from "./_components/progress-card";
import { ReconciliationCard } from "./_components/reconciliation-card";
import { actOnLoad } from "./actions";

export const metadata: Metadata = { title: "结算明细" };

const TITLES: Record<LoadView["status"], string> = {
  uploading: "等上传完毕",
  validating: "系统正在校验",
  loading: "系统正在入库",
  loaded: "等局审核员启用",
  active: "已启用并发布",
  refused: "等报送员更正后重新上传",
  dead: "已停用",
};

export default async function LoadPage({ params }: { params: Promise<{ load: string }> }) {
  const viewer = await requireViewer("read-submissions");
  const { load } = await params;
  const view = await orNotFound(settlementLoad(viewer, Number(load)));
  const period = parsePeriod(view.period);
  const refusals = view.findings.filter(({ severity }) => severity === "refuse").length;
  return (
    <>
      {isUnderWay(view.status) ? <RefreshWhileReading /> : null}
      <Breadcrumb
        crumbs={[
          { label: "数据报送", href: "/submissions" },
          { label: "结算明细", href: "/submissions/settlement" },
          { label: `第 ${view.id} 号` },
        ]}
      />
      <div className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1">
        <h1>
          {view.areaName}
          {period ? periodName(period) : view.period}结算明细：
          {view.status === "refused" && refusals > 0
            ? `${refusals} 类问题须更正，没有入库`
            : LOAD_STATUSES[view.status]}
        </h1>
        <StateBadge {...LOAD_MARKS[view.status]} word={LOAD_STATUSES[view.status]} />
        {view.origin === "demo" ? <DemoTag /> : null}
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 xl:grid-cols-[minmax(0,1fr)_320px]">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
          <LoadFacts view={view} />
          <ProgressCard view={view} />
          <LoadFindings findings={view.findings} />
          {view.waitsFor.length > 0 ? (
            <p className="card">
              {view.waitsFor.join("、")} 的明细还没有启用，自 1
              月起的累计数算不出来，暂不能对账，也不发布汇总数。
            </p>
          ) : null}
          {view.reconciliation ? (
            <ReconciliationCard
              lines={view.reconciliation}
              title={cumulativeName(parseMonth(view.through))}
            />
          ) : null}
          {view.mapping ? <MappingCard mapping={view.mapping} encoding={view.encoding} /> : null}
        </div>
        <LoadActs
          id={view.id}
          version={view.version}
          acts={view.acts}
          title={TITLES[view.status]}
          remark={view.own && view.status === "loaded" ? "上传和启用不能是同一人。" : null}
          act={actOnLoad}
        />
      </div>
    </>
  );
}
