import Link from "next/link";
import type { PackLine } from "@/lib/domain/submissions/history/pack-view";
import { SubmissionBadge } from "../../../_components/submission-badge";

function Found({ line }: { line: PackLine }) {
  if (line.refuse > 0) return <span className="text-behind">{line.refuse} 处须更正</span>;
  if (line.explain > 0) return <span className="text-at-risk">{line.explain} 处须说明</span>;
  return <span className="text-hint">没有问题</span>;
}

/** The statements of a pack one a line, each a link to its page. */
export function PackLines({ lines }: { lines: readonly PackLine[] }) {
  return (
    <div className="scroll-x">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">编号</th>
            {["期间", "报表", "状态", "校验"].map((head) => (
              <th key={head} scope="col" className="words">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <td>
                <Link href={`/submissions/${line.id}`} prefetch={false}>
                  {line.id}
                </Link>
              </td>
              <td className="words whitespace-nowrap">
                {line.period}
                {line.vintageName ? <span className="ml-1 text-xs text-hint">{line.vintageName}</span> : null}
              </td>
              <td className="words whitespace-nowrap">
                <Link href={`/submissions/${line.id}`} prefetch={false}>
                  {line.formName}
                </Link>
              </td>
              <td className="words">
                <SubmissionBadge status={line.status} />
              </td>
              <td className="words text-[13px] whitespace-nowrap">
                <Found line={line} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
