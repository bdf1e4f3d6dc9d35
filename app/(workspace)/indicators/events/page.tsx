import type { Metadata } from "next";
import Link from "next/link";
import { itemChoices } from "@/lib/services/comparability/item-choices";
import { listEvents } from "@/lib/services/comparability/list-events";
import { may, requireViewer } from "@/lib/web/viewer";
import { Breadcrumb } from "../../../_components/breadcrumb";
import { EmptyState } from "../../../_components/empty-state";
import { EventCard } from "./_components/event-card";
import { EventForm } from "./_components/event-form";
import { hold, record, withdraw } from "./actions";

export const metadata: Metadata = { title: "事件登记" };

export default async function EventsPage() {
  const viewer = await requireViewer("read-figures");
  const [records, governs] = [may(viewer, "record-events"), may(viewer, "govern-policy")];
  const [lines, choices] = await Promise.all([listEvents(viewer), records ? itemChoices(viewer) : null]);
  const standing = lines.filter(({ withdrawn }) => withdrawn === null);
  const quantified = standing.filter(({ amount }) => amount !== null).length;
  return (
    <>
      <Breadcrumb crumbs={[{ label: "指标", href: "/indicators" }, { label: "事件" }]} />
      <h1 className="mt-0.5 mb-2">
        {standing.length > 0
          ? `${standing.length} 个影响比较的事件，其中 ${quantified} 个有金额`
          : "没有登记影响比较的事件"}
      </h1>
      <p className="mb-3 text-[13px] text-secondary">
        政策调整、补助提前到位、一次性收支等登记在这里，列在有关指标的同比、环比旁边；写明金额的，另算剔除一次性因素后的增长。只有局认定为主要原因的才写入报告正文。另见
        <Link href="/indicators/breaks">口径变化登记</Link>。
      </p>
      {choices ? <EventForm choices={choices} governs={governs} act={record} /> : null}
      {lines.length === 0 ? (
        <EmptyState title="没有事件">
          {records ? "从上面登记：写明地区、月份、涉及的项目和依据。" : "由盟市和局登记。"}
        </EmptyState>
      ) : null}
      {lines.map((line) => (
        <EventCard key={line.id} line={line} withdraw={withdraw} hold={governs ? hold : null} />
      ))}
    </>
  );
}
