import Link from "next/link";
import { shanghaiTime } from "@/lib/domain/period";
import { PACK_MARKS, PACK_STATUSES } from "@/lib/domain/submissions/history/pack-status";
import type { HistoryView } from "@/lib/domain/submissions/history/pack-view";
import { DemoTag } from "../../../../_components/demo-tag";
import { StateBadge } from "../../_components/submission-badge";

/** Packs one a line, each a link to its page. */
export function PackTable({ packs }: { packs: HistoryView["packs"] }) {
  return (
    <div className="scroll-x">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">编号</th>
            {["地区", "状态", "文件", "上传人", "上传时间"].map((head) => (
              <th key={head} scope="col" className="words">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {packs.map((pack) => (
            <tr key={pack.id}>
              <td>
                <Link href={`/submissions/first-use/${pack.id}`} prefetch={false}>
                  {pack.id}
                </Link>
              </td>
              <td className="words whitespace-nowrap">
                {pack.areaName} {pack.origin === "demo" ? <DemoTag /> : null}
              </td>
              <td className="words">
                <StateBadge {...PACK_MARKS[pack.status]} word={PACK_STATUSES[pack.status]} />
              </td>
              <td className="words max-w-64 truncate" title={pack.fileName}>
                {pack.fileName}
              </td>
              <td className="words whitespace-nowrap text-secondary">{pack.submitter}</td>
              <td className="words whitespace-nowrap text-secondary">{shanghaiTime(pack.createdAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
