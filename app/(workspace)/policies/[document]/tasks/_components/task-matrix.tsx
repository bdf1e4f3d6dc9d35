import Link from "next/link";
import { STATUSES, type Status } from "@/lib/domain/targets/standing";
import type { TaskBoard } from "@/lib/domain/targets/task-board";

const COLOURS: Record<Status, string> = {
  met: "text-met",
  "on-track": "text-on-track",
  "at-risk": "text-at-risk",
  behind: "text-behind",
  unassessable: "text-unassessable",
};

/** Tasks by areas: mark and points in each cell, the sum of each area below. Areas stand by code, not by rank. */
export function TaskMatrix({
  board,
  here,
}: {
  board: TaskBoard;
  here: { readonly area: string; readonly period: string };
}) {
  return (
    <div className="card scroll-x p-0!">
      <table className="table table-dense text-[13px]">
        <thead>
          <tr>
            <th scope="col">任务</th>
            <th scope="col">分值</th>
            {board.columns.map(({ area, name }) => (
              <th key={area} scope="col" className="min-w-14">
                <Link href={`?${new URLSearchParams({ ...here, area })}`} prefetch={false}>
                  {name}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {board.tasks.map((task) => (
            <tr key={task.number}>
              <th scope="row" className="min-w-44 text-left">
                {task.number} {task.name}
              </th>
              <td>{task.full}</td>
              {board.columns.map(({ area }) => {
                const cell = task.cells.get(area);
                if (!cell) return <td key={area} />;
                const { mark, word } = STATUSES[cell.status];
                return (
                  <td key={area} className="whitespace-nowrap" title={`${word}：${cell.reason}`}>
                    <span className={COLOURS[cell.status]}>
                      <span aria-hidden>{mark}</span>
                      <span className="sr-only">{word}</span>
                    </span>{" "}
                    {cell.earned ?? ""}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <Sum name="得分" values={board.columns.map(({ earned }) => earned)} strong />
          <Sum name="可评分值" values={board.columns.map(({ assessable }) => assessable)} />
        </tfoot>
      </table>
    </div>
  );
}

const Sum = ({
  name,
  values,
  strong = false,
}: {
  name: string;
  values: readonly string[];
  strong?: boolean;
}) => (
  <tr className={strong ? "font-semibold" : "text-secondary"}>
    <th scope="row" className="text-left">
      {name}
    </th>
    <td />
    {values.map((value, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: columns never change their order.
      <td key={index}>{value}</td>
    ))}
  </tr>
);
