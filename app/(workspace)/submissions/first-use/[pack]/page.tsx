import type { Metadata } from "next";
import Link from "next/link";
import { shanghaiTime } from "@/lib/domain/period";
import { packSentence } from "@/lib/domain/submissions/history/pack-sentence";
import { PACK_MARKS, PACK_STATUSES } from "@/lib/domain/submissions/history/pack-status";
import { viewPack } from "@/lib/services/history-packs/view-pack";
import { orNotFound } from "@/lib/web/or-not-found";
import { requireViewer } from "@/lib/web/viewer";
import { Breadcrumb } from "../../../../_components/breadcrumb";
import { DemoTag } from "../../../../_components/demo-tag";
import { ActPanel } from "../../_components/act-panel";
import { StateBadge } from "../../_components/submission-badge";
import { FindingList } from "../../[id]/_components/finding-list";
import { RefreshWhileReading } from "../../[id]/_components/refresh-while-reading";
import { packActs } from "./_components/pack-acts";
import { PackLines } from "./_components/pack-lines";
import { SkippedList } from "./_components/skipped-list";
import { actOnPack } from "./actions";

export const metadata: Metadata = { title: "首次启用" };

export default async function PackPage({ params }: { params: Promise<{ pack: string }> }) {
  const viewer = await requireViewer("read-submissions");
  const { pack } = await params;
  const view = await orNotFound(viewPack(viewer, Number(pack)));
  const { sentence, idle } = packSentence(view);
  return (
    <>
      {view.status === "reading" ? <RefreshWhileReading /> : null}
      <Breadcrumb
        crumbs={[
          { label: "数据报送", href: "/submissions" },
          { label: "首次启用", href: "/submissions/first-use" },
          { label: `第 ${view.id} 号` },
        ]}
      />
      <div className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1">
        <h1>
          {view.areaName}历史数据：{sentence}
        </h1>
        <StateBadge {...PACK_MARKS[view.status]} word={PACK_STATUSES[view.status]} />
        {view.origin === "demo" ? <DemoTag /> : null}
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 xl:grid-cols-[minmax(0,1fr)_320px]">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
          {view.status === "reading" ? (
            <p role="status" className="card">
              正在读取和校验全部期间，通常只要几秒；读完会自动显示结果，离开此页也不影响。
            </p>
          ) : null}
          {view.lines.length > 0 ? (
            <section className="card">
              <h2 className="mb-1">登记的报表 {view.lines.length} 张</h2>
              <PackLines lines={view.lines} />
            </section>
          ) : null}
          <FindingList findings={view.findings} explanation={null} linked={false} />
          <SkippedList skipped={view.skipped} />
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
          <ActPanel
            title={view.acts.some(({ act }) => act !== "return" && act !== "withdraw") ? "一起办理" : idle}
            acts={packActs(view)}
            act={actOnPack}
          />
          <section className="card text-[13px]" aria-label="上传信息">
            <p>
              {view.submitter}，{shanghaiTime(view.createdAt)}
            </p>
            <p className="break-all text-secondary">{view.fileName}</p>
            {view.reason ? <p className="mt-1">更正原因：{view.reason}</p> : null}
            <p className="mt-2 flex flex-wrap gap-2">
              {view.hasMarked ? (
                <a href={`/api/history-packs/${view.id}/marked`} className="button">
                  下载标注了问题的表
                </a>
              ) : null}
              <Link href="/submissions/first-use" prefetch={false} className="button">
                看还缺哪些
              </Link>
            </p>
          </section>
        </div>
      </div>
    </>
  );
}
