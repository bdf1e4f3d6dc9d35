import type { Metadata } from "next";
import Link from "next/link";
import type { OwnList } from "@/lib/domain/indicators/own/own-view";
import { listOwn } from "@/lib/services/own-indicators/list-own";
import { requireViewer } from "@/lib/web/viewer";
import { Breadcrumb } from "../../../_components/breadcrumb";
import { DefinitionDraftTable } from "../../../_components/definition-draft-table";
import { EmptyState } from "../../../_components/empty-state";
import { ImportForm } from "./_components/import-form";
import { OwnIndicatorTable } from "./_components/own-indicator-table";
import { endIndicator, importDefinition } from "./actions";

export const metadata: Metadata = { title: "自定指标" };

function titleOf({ drafts, indicators }: OwnList): string {
  const count = (status: string) => drafts.filter((draft) => draft.status === status).length;
  const waiting = drafts.filter(({ waitsForReader }) => waitsForReader).length;
  const said = [
    ...(indicators.length > 0 ? [`${indicators.length} 项已登记`] : []),
    ...(count("editing") > 0 ? [`${count("editing")} 份起草中`] : []),
    ...(count("submitted") > 0 ? [`${count("submitted")} 份待批准`] : []),
    ...(count("returned") > 0 ? [`${count("returned")} 份被退回`] : []),
    ...(waiting > 0 ? [`其中 ${waiting} 份待您办理`] : []),
  ];
  return said.length > 0 ? `自定指标：${said.join("，")}` : "自定指标：还没有";
}

export default async function OwnIndicatorsPage() {
  const viewer = await requireViewer("define-indicator");
  const own = await listOwn(viewer);
  return (
    <>
      <Breadcrumb crumbs={[{ label: "指标", href: "/indicators" }, { label: "自定指标" }]} />
      <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
        <h1>{titleOf(own)}</h1>
        <span className="flex flex-wrap items-center gap-2">
          <ImportForm take={importDefinition} />
          <Link href="/indicators/own/new" prefetch={false} className="button button-primary text-white!">
            新建自定指标
          </Link>
        </span>
      </div>
      {own.drafts.length + own.indicators.length === 0 ? (
        <EmptyState title="还没有自定指标">
          用报表中已有的数写一个公式，先看它在已发布数据上算出多少，经另一人批准后与其他指标一样计算、评价、追溯来源。
        </EmptyState>
      ) : null}
      {own.drafts.length > 0 ? (
        <DefinitionDraftTable drafts={own.drafts} what="指标" base="/indicators/own" />
      ) : null}
      {own.indicators.length > 0 ? (
        <OwnIndicatorTable indicators={own.indicators} end={endIndicator} />
      ) : null}
    </>
  );
}
