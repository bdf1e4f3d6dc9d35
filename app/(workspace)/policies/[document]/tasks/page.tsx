import type { Metadata } from "next";
import { cumulativeName } from "@/lib/domain/period";
import type { TaskBoard } from "@/lib/domain/targets/task-board";
import { TASK_SCORE_RULE } from "@/lib/domain/targets/task-score";
import { taskBoard } from "@/lib/services/policies/task-board";
import { orNotFound } from "@/lib/web/or-not-found";
import { type PageSearch, pageQuery } from "@/lib/web/page-query";
import { requireViewer } from "@/lib/web/viewer";
import { Breadcrumb } from "../../../../_components/breadcrumb";
import { DemoTag } from "../../../../_components/demo-tag";
import { EditionFilters } from "../../../../_components/edition-filters";
import { EmptyState } from "../../../../_components/empty-state";
import { PrintButton } from "../../../../_components/print-button";
import { TaskMatrix } from "./_components/task-matrix";
import { TaskTable } from "./_components/task-table";

export const metadata: Metadata = { title: "目标任务完成情况" };

function titleOf({ columns, tasks }: TaskBoard): string {
  const [own] = columns;
  if (!own || tasks.length === 0) return "本期没有可评的任务";
  return `${tasks.length} 项任务，得 ${own.earned} 分（可评 ${own.assessable} 分）`;
}

export default async function TasksPage({
  params,
  searchParams,
}: {
  params: Promise<{ document: string }>;
  searchParams: Promise<PageSearch>;
}) {
  const viewer = await requireViewer("read-figures");
  const query = await pageQuery(viewer, await searchParams);
  const { tree, area, at, edition } = query;
  const { document: id } = await params;
  const board = await orNotFound(taskBoard(viewer, id, { tree, area: area.code, at, edition }));
  const here = { area: area.code, period: query.chosen.period };
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: "规划与目标", href: `/policies?${new URLSearchParams(here)}` },
          {
            label: board?.document.shortTitle ?? "文件",
            href: `/policies/${id}?${new URLSearchParams(here)}`,
          },
          { label: "完成情况" },
        ]}
      />
      <h1 className="mb-2">
        {area.name} {cumulativeName(at)}
        {board ? `：${titleOf(board)}` : "：没有已发布的数据"}
      </h1>
      <EditionFilters
        query={query}
        aside={edition?.origin === "demo" ? <DemoTag text="文件和数值均为演示" /> : null}
      />
      {board && board.tasks.length > 0 ? (
        <>
          <div className="mb-2 flex items-start justify-between gap-4 text-xs text-secondary">
            <p>
              计分规则 {TASK_SCORE_RULE}
              （建议值，文件没有规定）：已达标和进度正常得满分；其余按完成率得分，完成率是实际占本期应完成数的比例；无法评估的既不得分也不计入可评分值。
            </p>
            <PrintButton />
          </div>
          <TaskTable board={board} area={area.code} here={here} />
          {board.columns.length > 1 ? (
            <>
              <h2 className="mt-4 mb-1.5">
                分地区得分
                <span className="ml-2 text-xs font-normal text-hint">
                  按地区代码排列，不排名次；点地区看逐项
                </span>
              </h2>
              <TaskMatrix board={board} here={here} />
            </>
          ) : null}
        </>
      ) : (
        <EmptyState title="本期没有可评的任务">
          {board ? `${board.document.shortTitle}在本期不约束${area.name}，可更换地区或期间。` : query.absent}
        </EmptyState>
      )}
    </>
  );
}
