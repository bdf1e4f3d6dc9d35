import Link from "next/link";
import { shanghaiTime } from "@/lib/domain/period";
import type { SubmissionLine } from "@/lib/domain/submissions/collection-view";
import { SubmissionBadge } from "./submission-badge";

const HEADS = ["报表", "地区", "状态", "期间", "报送人", "上传时间"];

/** Submissions one a line, each a link to its page. */
export function SubmissionTable({ lines }: { lines: readonly SubmissionLine[] }) {
  return (
    <div className="scroll-x">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">编号</th>
            {HEADS.map((head) => (
              <th key={head} scope="col" className="words">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <td>{line.id}</td>
              <td className="words whitespace-nowrap">
                <Link href={`/submissions/${line.id}`} prefetch={false}>
                  {line.formName}
                </Link>
                {line.isCorrection ? <span className="ml-1.5 text-xs text-hint">更正</span> : null}
              </td>
              <td className="words whitespace-nowrap">{line.areaName}</td>
              <td className="words">
                <SubmissionBadge status={line.status} />
              </td>
              <td className="words whitespace-nowrap">
                {line.period}
                {line.vintageName ? (
                  <span className="ml-1.5 text-xs text-hint">{line.vintageName}</span>
                ) : null}
              </td>
              <td className="words whitespace-nowrap text-secondary">{line.submitter ?? "—"}</td>
              <td className="words whitespace-nowrap text-secondary">{shanghaiTime(line.createdAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
