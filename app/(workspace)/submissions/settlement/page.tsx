import type { Metadata } from "next";
import { parsePeriod, periodName } from "@/lib/domain/period";
import { SETTLEMENT_FIELDS } from "@/lib/domain/settlement/field";
import { listLoads } from "@/lib/services/settlement/list-loads";
import { may, requireViewer } from "@/lib/web/viewer";
import { Breadcrumb } from "../../../_components/breadcrumb";
import { EmptyState } from "../../../_components/empty-state";
import { FieldList } from "./_components/field-list";
import { LoadTable } from "./_components/load-table";
import { SettlementForm } from "./_components/settlement-form";

export const metadata: Metadata = { title: "结算明细" };

export default async function SettlementPage() {
  const viewer = await requireViewer("read-submissions");
  const { lines, areas, periods, active } = await listLoads(viewer);
  const waiting = lines.filter(({ status }) => status === "loaded").length;
  return (
    <>
      <Breadcrumb crumbs={[{ label: "数据报送", href: "/submissions" }, { label: "结算明细" }]} />
      <h1 className="mb-2">
        {waiting > 0 ? `结算明细：${waiting} 份校验入库完毕，等局审核员启用` : "结算明细"}
      </h1>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        {may(viewer, "submit") ? (
          <section className="card">
            <h2 className="mb-2">上传一个季度的明细</h2>
            <SettlementForm
              areas={areas.map(({ code, name }) => ({ value: code, label: name }))}
              periods={periods.map((period) => {
                const parsed = parsePeriod(period);
                return { value: period, label: parsed ? periodName(parsed) : period };
              })}
              active={active.map(({ area, period }) => `${area} ${period}`)}
            />
          </section>
        ) : null}
        {lines.length > 0 ? (
          <section className="card">
            <h2 className="mb-1">各次上传</h2>
            <LoadTable lines={lines} />
          </section>
        ) : (
          <EmptyState title="还没有结算明细">
            明细校验、入库、启用以后，汇总数与各地报送的待遇表逐格对账。
          </EmptyState>
        )}
        <FieldList fields={SETTLEMENT_FIELDS} />
      </div>
    </>
  );
}
