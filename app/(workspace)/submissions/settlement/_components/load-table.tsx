import Link from "next/link";
import { grouped } from "@/lib/domain/amount";
import { shanghaiTime } from "@/lib/domain/period";
import { LOAD_MARKS, LOAD_STATUSES } from "@/lib/domain/settlement/load-status";
import type { LoadLine } from "@/lib/domain/settlement/load-view";
import { DemoTag } from "../../../../_components/demo-tag";
import { StateBadge } from "../../_components/submission-badge";

/** Loads one a line, each a link to its page. */
export function LoadTable({ lines }: { lines: readonly LoadLine[] }) {
  return (
    <div className="scroll-x">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">编号</th>
            {["地区", "季度", "状态", "文件"].map((head) => (
              <th key={head} scope="col" className="words">
                {head}
              </th>
            ))}
            <th scope="col">行数</th>
            <th scope="col" className="words">
              上传人
            </th>
            <th scope="col" className="words">
              上传时间
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <td>
                <Link href={`/submissions/settlement/${line.id}`} prefetch={false}>
                  {line.id}
                </Link>
              </td>
              <td className="words whitespace-nowrap">
                <Link href={`/submissions/settlement/${line.id}`} prefetch={false}>
                  {line.areaName}
                </Link>{" "}
                {line.origin === "demo" ? <DemoTag /> : null}
              </td>
              <td className="words whitespace-nowrap">{line.period}</td>
              <td className="words">
                <StateBadge {...LOAD_MARKS[line.status]} word={LOAD_STATUSES[line.status]} />
              </td>
              <td className="words max-w-64 truncate" title={line.fileName}>
                {line.fileName}
              </td>
              <td>{line.rows === null ? "—" : grouped(String(line.rows))}</td>
              <td className="words whitespace-nowrap text-secondary">{line.uploader ?? "—"}</td>
              <td className="words whitespace-nowrap text-secondary">{shanghaiTime(line.uploadedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
