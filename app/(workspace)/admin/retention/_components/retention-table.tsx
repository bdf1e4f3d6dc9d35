import { grouped } from "@/lib/domain/amount";
import type { RetentionLine } from "@/lib/domain/settlement/retention-view";
import { DemoTag } from "../../../../_components/demo-tag";

/** Loads whose rows will be deleted, or were. */
export function RetentionTable({ lines, done }: { lines: readonly RetentionLine[]; done: boolean }) {
  return (
    <div className="scroll-x">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">编号</th>
            <th scope="col" className="words">
              地区
            </th>
            <th scope="col" className="words">
              季度
            </th>
            <th scope="col">行数</th>
            <th scope="col" className="words">
              {done ? "删除时间" : "删除日期"}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <td>{line.id}</td>
              <td className="words whitespace-nowrap">
                {line.areaName} {line.origin === "demo" ? <DemoTag /> : null}
              </td>
              <td className="words whitespace-nowrap">{line.period}</td>
              <td>{grouped(String(line.rows))}</td>
              <td className="words whitespace-nowrap">
                {done ? line.deletedAt : (line.deleteOn ?? <span className="text-hint">不自动删除</span>)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
