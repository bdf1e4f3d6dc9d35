import Link from "next/link";
import type { AreaCode } from "@/lib/domain/area";
import type { TaskBoard } from "@/lib/domain/targets/task-board";
import { FigureNumber } from "../../../../../_components/figure-number";
import { StandingBadge } from "../../../../../_components/standing-badge";

/** Every task of one area: what is asked, where it is, what that earns. */
export function TaskTable({
  board,
  area,
  here,
}: {
  board: TaskBoard;
  area: AreaCode;
  here: { readonly area: string; readonly period: string };
}) {
  return (
    <div className="card scroll-x mb-3 p-0!">
      <table className="table min-w-[760px]">
        <thead>
          <tr>
            <th scope="col">任务</th>
            <th scope="col" className="words">
              任务数
            </th>
            <th scope="col">实际</th>
            <th scope="col">完成率</th>
            <th scope="col" className="words">
              状态
            </th>
            <th scope="col">得分</th>
            <th scope="col">分值</th>
          </tr>
        </thead>
        <tbody>
          {board.tasks.map((task) => {
            const cell = task.cells.get(area);
            if (!cell) return null;
            const sentence = `/policies/${board.document.id}?${new URLSearchParams(here)}#${cell.commitment}`;
            return (
              <tr key={task.number}>
                <th scope="row" className="text-left">
                  <Link href={sentence} prefetch={false}>
                    任务{task.number} {task.name}
                  </Link>
                </th>
                <td className="words">{cell.asked}</td>
                <td>{cell.figure ? <FigureNumber figure={cell.figure} unit /> : "—"}</td>
                <td>{cell.completion ?? "—"}</td>
                <td className="words">
                  <StandingBadge status={cell.status} reason={cell.reason} />
                </td>
                <td className="font-semibold">{cell.earned ?? "—"}</td>
                <td>{task.full}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
