import type { Metadata } from "next";
import { listMappings } from "@/lib/services/mappings/list-mappings";
import { may, requireViewer } from "@/lib/web/viewer";
import { Breadcrumb } from "../../../_components/breadcrumb";
import { DemoTag } from "../../../_components/demo-tag";
import { EmptyState } from "../../../_components/empty-state";
import { MappingTable } from "./_components/mapping-table";
import { endLabel } from "./actions";

export const metadata: Metadata = { title: "对应关系" };

export default async function MappingsPage() {
  const viewer = await requireViewer("read-submissions");
  const lines = await listMappings(viewer);
  const areas = new Set(lines.map(({ area }) => area)).size;
  const mayEnd = may(viewer, "submit") || may(viewer, "accept");
  return (
    <>
      <Breadcrumb crumbs={[{ label: "数据报送", href: "/submissions" }, { label: "对应关系" }]} />
      <h1 className="mb-2 flex flex-wrap items-center gap-3">
        {lines.length > 0
          ? `${areas > 1 ? `${areas} 个地区的报表` : "报表"}有 ${lines.length} 项写法按确认过的对应关系读取`
          : "报表的写法都与模板相同"}
        {viewer.actor.origin === "demo" ? <DemoTag /> : null}
      </h1>
      {lines.length > 0 ? (
        <section className="card">
          <p className="mb-2 text-[13px] text-secondary">
            只对该地区的这张表有效；模板自己的名称总是优先。取消后，下次读取时重新询问，已读取的数不变。
          </p>
          <MappingTable lines={lines} end={mayEnd ? endLabel : null} />
        </section>
      ) : (
        <EmptyState title="还没有确认过的对应关系">
          上传的表里有模板不认识的名称或没有写单位时，在那份报送的页面上确认，确认后列在这里。
        </EmptyState>
      )}
    </>
  );
}
