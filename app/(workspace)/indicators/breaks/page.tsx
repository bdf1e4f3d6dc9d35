import type { Metadata } from "next";
import Link from "next/link";
import { itemChoices } from "@/lib/services/comparability/item-choices";
import { listBreaks } from "@/lib/services/comparability/list-breaks";
import { may, requireViewer } from "@/lib/web/viewer";
import { Breadcrumb } from "../../../_components/breadcrumb";
import { EmptyState } from "../../../_components/empty-state";
import { BreakCard } from "./_components/break-card";
import { BreakForm } from "./_components/break-form";
import { confirm, end, propose, register, withdraw } from "./actions";

export const metadata: Metadata = { title: "口径变化登记" };

export default async function BreaksPage() {
  const viewer = await requireViewer("read-figures");
  const governs = may(viewer, "govern-policy");
  const [lines, choices] = await Promise.all([listBreaks(viewer), governs ? itemChoices(viewer) : null]);
  const standing = lines.filter(({ withdrawn }) => withdrawn === null).length;
  return (
    <>
      <Breadcrumb crumbs={[{ label: "指标", href: "/indicators" }, { label: "口径变化" }]} />
      <h1 className="mt-0.5 mb-2">
        {standing > 0 ? `${standing} 项口径变化在用，跨口径的增长不可比` : "没有登记口径变化"}
      </h1>
      <p className="mb-3 text-[13px] text-secondary">
        自登记的月份起，涉及的指标与此前不作同比、环比；有调整后基期的按可比口径计算。登记和撤销都重新计算有关增速，以前发布的数值保持原样。上级登记并涉及本地区的，可由两人办理“本局不采用”。
        {governs ? "" : "登记由局审核员办理。"}
        另见<Link href="/indicators/events">事件登记</Link>。
      </p>
      {choices ? <BreakForm choices={choices} act={register} /> : null}
      {lines.length === 0 ? <EmptyState title="没有口径变化" /> : null}
      {lines.map((line) => (
        <BreakCard key={line.id} line={line} acts={{ withdraw, propose, confirm, end }} />
      ))}
    </>
  );
}
