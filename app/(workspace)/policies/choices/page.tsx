import type { Metadata } from "next";
import { cumulativeName, yearOf } from "@/lib/domain/period";
import { type Contest, isOffer, isOpen } from "@/lib/domain/policy/contest";
import { matterKey } from "@/lib/domain/policy/governing";
import { listContests } from "@/lib/services/policies/list-contests";
import { listThresholds } from "@/lib/services/policies/list-thresholds";
import { type PageSearch, pageQuery } from "@/lib/web/page-query";
import { may, requireViewer } from "@/lib/web/viewer";
import { Breadcrumb } from "../../../_components/breadcrumb";
import { DemoTag } from "../../../_components/demo-tag";
import { EditionFilters } from "../../../_components/edition-filters";
import { EmptyState } from "../../../_components/empty-state";
import { ContestCard } from "./_components/contest-card";
import { ThresholdCard } from "./_components/threshold-card";
import { choose, settle, withdraw } from "./actions";

export const metadata: Metadata = { title: "依据选定" };

function chosenText(disputed: number, open: number): string {
  if (open === 0) return "均已选定";
  return open === disputed ? "均未选定" : `${open} 项未选定`;
}

function titleOf(contests: readonly Contest[], unset: number): string {
  const offers = contests.filter(isOffer).length;
  const disputed = contests.length - offers;
  return [
    disputed === 0
      ? "有约束力的文件要求一致"
      : `${disputed} 项要求不一致，${chosenText(disputed, contests.filter(isOpen).length)}`,
    offers > 0 ? `${offers} 项与草案或解读不同` : null,
    unset > 0 ? `${unset} 项界限待定` : null,
  ]
    .filter(Boolean)
    .join("；");
}

export default async function ChoicesPage({ searchParams }: { searchParams: Promise<PageSearch> }) {
  const viewer = await requireViewer("read-figures");
  const query = await pageQuery(viewer, await searchParams);
  const { tree, area, at, edition } = query;
  const place = { tree, area: area.code, at, edition };
  const [contests, thresholds] = await Promise.all([
    listContests(viewer, place),
    listThresholds(viewer, place),
  ]);
  const here = { area: area.code, period: query.chosen.period };
  const governs = may(viewer, "govern-policy");
  const from = `${yearOf(at)}-01`;
  const unset = thresholds.filter(({ threshold }) => threshold === null).length;
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: "规划与目标", href: `/policies?${new URLSearchParams(here)}` },
          { label: "依据选定" },
        ]}
      />
      <h1 className="mb-2">
        {area.name} {cumulativeName(at)}：{titleOf(contests, unset)}
      </h1>
      <EditionFilters
        query={query}
        aside={edition?.origin === "demo" ? <DemoTag text="数值为演示数据" /> : null}
      />
      <p className="mb-3 text-[13px] text-secondary">
        同一指标有多份文件在用而要求不同的，在选定以前全部评价并注明“未选定”；草案和解读不具约束力，选定以后方才适用。选定自所写月份起对本地区和下级地区适用，可以撤销，都留有记录。
        {governs ? "" : "选定由局审核员办理。"}
      </p>
      {contests.length === 0 && thresholds.length === 0 ? (
        <EmptyState title="本期没有需要选定的依据">
          在用文件对同一指标的要求一致，也没有未给数值的界限。
        </EmptyState>
      ) : null}
      {contests.map((contest) => (
        <ContestCard
          key={matterKey(contest)}
          contest={contest}
          here={here}
          areaName={area.name}
          from={from}
          acts={governs ? { choose, withdraw } : null}
        />
      ))}
      {thresholds.length > 0 ? <h2 className="mt-5 mb-1.5">文件没有给出数值的界限</h2> : null}
      {thresholds.map((line) => (
        <ThresholdCard
          key={line.id}
          line={line}
          here={here}
          areaName={area.name}
          from={from}
          settle={governs ? settle : null}
        />
      ))}
    </>
  );
}
