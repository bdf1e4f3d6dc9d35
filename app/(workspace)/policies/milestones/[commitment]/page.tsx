import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { shanghaiDate } from "@/lib/domain/period";
import { lineHref } from "@/lib/domain/policy/commitment-line";
import { listMilestones } from "@/lib/services/policies/list-milestones";
import { type PageSearch, pageQuery } from "@/lib/web/page-query";
import { requireViewer } from "@/lib/web/viewer";
import { Breadcrumb } from "../../../../_components/breadcrumb";
import { MilestoneMark } from "../_components/milestone-mark";
import { EvidenceLine } from "./_components/evidence-line";
import { RecordForm } from "./_components/record-form";
import { record, takeBack } from "./actions";

export const metadata: Metadata = { title: "里程碑" };

export default async function MilestonePage({
  params,
  searchParams,
}: {
  params: Promise<{ commitment: string }>;
  searchParams: Promise<PageSearch>;
}) {
  const viewer = await requireViewer("read-figures");
  const query = await pageQuery(viewer, await searchParams);
  const { tree, area, at, edition } = query;
  const id = decodeURIComponent((await params).commitment);
  const milestones = await listMilestones(viewer, { tree, area: area.code, at, edition }, "all");
  const milestone = milestones.find((one) => one.id === id);
  if (!milestone) notFound();
  const here = { area: area.code, period: query.chosen.period };
  const cells = [...milestone.cells.values()];
  const done = cells.filter(({ evidence }) => evidence.length > 0).length;
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: "规划与目标", href: `/policies?${new URLSearchParams(here)}` },
          { label: "里程碑", href: `/policies/milestones?${new URLSearchParams(here)}` },
          { label: milestone.name },
        ]}
      />
      <h1 className="mb-1">
        {milestone.name}：{cells.length} 个地区，{done} 个已完成
      </h1>
      <p className="mb-3 text-[13px]">
        <Link href={lineHref(milestone, here.area, here.period)} prefetch={false}>
          {milestone.document.title}
        </Link>
        ：<span className="font-serif">“{milestone.quote}”</span>
        <span className="ml-2 text-secondary">{milestone.asked}</span>
      </p>
      <ul className="divide-y divide-hair rounded border border-line bg-surface">
        {cells.map((cell) => (
          <li key={cell.area} id={cell.area} className="px-4 py-2.5 target:bg-brand-soft">
            <p className="flex items-baseline gap-3">
              <span className="min-w-28 font-semibold">{cell.areaName}</span>
              <MilestoneMark standing={cell} />
            </p>
            {cell.evidence.length > 0 ? (
              <ul className="mt-1 space-y-1">
                {cell.evidence.map((evidence) => (
                  <EvidenceLine
                    key={evidence.key}
                    evidence={evidence}
                    takeBack={cell.mayRecord ? takeBack : null}
                  />
                ))}
              </ul>
            ) : null}
            {cell.mayRecord ? (
              <RecordForm
                commitment={milestone.id}
                area={cell.area}
                areaName={cell.areaName}
                today={shanghaiDate(viewer.now)}
                record={record}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
