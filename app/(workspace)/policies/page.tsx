import type { Metadata } from "next";
import Link from "next/link";
import { cumulativeName } from "@/lib/domain/period";
import type { DocumentSummary } from "@/lib/domain/policy/document-summary";
import { listDocuments } from "@/lib/services/policies/list-documents";
import { type PageSearch, pageQuery } from "@/lib/web/page-query";
import { may, requireViewer } from "@/lib/web/viewer";
import { DemoTag } from "../../_components/demo-tag";
import { EditionFilters } from "../../_components/edition-filters";
import { DocumentGroup } from "./_components/document-group";

export const metadata: Metadata = { title: "规划与目标" };

const GROUPS: readonly { title: string; hint: string; holds: readonly DocumentSummary["hold"][] }[] = [
  { title: "本期有效", hint: "约束所选地区，逐项评价", holds: ["binding"] },
  {
    title: "仅供参考",
    hint: "上级规划、征求意见稿和政策解读：列出评价，不计入本地区的在用目标",
    holds: ["informative"],
  },
  { title: "不约束所选地区", hint: "", holds: ["not-bound", "made-up"] },
  { title: "本期不在有效期", hint: "原文和基线仍可查阅", holds: ["not-in-force"] },
];

/** The finding stands in the title: how many texts are in force, and what is behind. */
function titleOf(list: readonly DocumentSummary[], period: string): string {
  const binding = list.filter(({ hold }) => hold === "binding");
  const judged = binding.reduce((sum, { judged }) => sum + judged, 0);
  const behind = binding.reduce((sum, { counts }) => sum + counts.behind, 0);
  if (binding.length === 0) return `规划与目标：${list.length} 份文件，${period}没有约束本地区的文件`;
  return `规划与目标：${period} ${binding.length} 份文件有效，评价 ${judged} 项，${behind > 0 ? `${behind} 项滞后` : "没有滞后"}`;
}

export default async function PoliciesPage({ searchParams }: { searchParams: Promise<PageSearch> }) {
  const viewer = await requireViewer("read-figures");
  const query = await pageQuery(viewer, await searchParams);
  const { tree, area, at, edition } = query;
  const list = await listDocuments(viewer, { tree, area: area.code, at, edition });
  const here = { area: area.code, period: query.chosen.period };
  return (
    <>
      <div className="mb-2 flex flex-wrap items-start justify-between gap-2">
        <h1 className="min-w-0">{titleOf(list, cumulativeName(at))}</h1>
        {may(viewer, "govern-policy") ? (
          <Link href="/policies/drafts" prefetch={false} className="button">
            起草文件
          </Link>
        ) : null}
      </div>
      <EditionFilters
        query={query}
        aside={
          edition?.origin === "demo" ? (
            <DemoTag text="数值为演示数据" />
          ) : edition ? null : (
            `${query.absent}，只列文件，不作评价`
          )
        }
      />
      {edition ? (
        <p className="mb-3 flex gap-4 text-[13px]">
          <Link href={`/policies/milestones?${new URLSearchParams(here)}`} prefetch={false}>
            里程碑
          </Link>
          <Link href={`/policies/choices?${new URLSearchParams(here)}`} prefetch={false}>
            要求不一致和待定的界限
          </Link>
        </p>
      ) : null}
      {GROUPS.map((group) => (
        <DocumentGroup
          key={group.title}
          title={group.title}
          hint={group.hint}
          documents={list.filter(({ hold }) => group.holds.includes(hold))}
          area={area.code}
          period={query.chosen.period}
        />
      ))}
    </>
  );
}
