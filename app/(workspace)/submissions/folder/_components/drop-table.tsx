import Link from "next/link";
import type { DropLine } from "@/lib/domain/intake/drop-view";
import { StateBadge } from "../../_components/submission-badge";

/** Dropped files one a line, with what became of them. */
export function DropTable({ lines }: { lines: readonly DropLine[] }) {
  return (
    <div className="scroll-x">
      <table className="table">
        <thead>
          <tr>
            <th scope="col" className="whitespace-nowrap">
              投递
            </th>
            {["地区", "文件", "结果", "放在", "账号", "接收时间"].map((head) => (
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
              <td className="words whitespace-nowrap">{line.areaName}</td>
              <td className="words max-w-72 min-w-44 break-words">
                {line.page ? (
                  <Link href={line.page} prefetch={false}>
                    {line.fileName}
                  </Link>
                ) : (
                  line.fileName
                )}
              </td>
              <td className="words min-w-40">
                <StateBadge tone={line.tone} mark={line.mark} word={line.outcome} />
                {line.refusal ? <p className="mt-0.5 text-xs text-secondary">{line.refusal}</p> : null}
              </td>
              <td className="words whitespace-nowrap text-secondary">
                {line.laidAt?.split("/")[0] ?? "处理中"}
              </td>
              <td className="words whitespace-nowrap text-secondary">{line.account ?? "—"}</td>
              <td className="words whitespace-nowrap text-secondary">{line.takenAt}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
