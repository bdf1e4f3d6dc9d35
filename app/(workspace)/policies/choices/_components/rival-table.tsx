import Link from "next/link";
import { COMMITMENT_KINDS } from "@/lib/domain/policy/commitment";
import { lineHref } from "@/lib/domain/policy/commitment-line";
import type { Rival } from "@/lib/domain/policy/contest";
import { bindsByItself, WEIGHTS } from "@/lib/domain/policy/document";
import { PARTS } from "@/lib/domain/policy/governing";
import { StandingBadge } from "../../../../_components/standing-badge";

const applies = ({ part, document }: Rival): string => {
  if (part !== "sole") return PARTS[part];
  return bindsByItself(document.weight) ? "具有约束力" : "不具约束力，要求相同";
};

/** The sentences that disagree, each as its document writes it. */
export function RivalTable({
  rivals,
  area,
  period,
}: {
  rivals: readonly Rival[];
  area: string;
  period: string;
}) {
  return (
    <div className="scroll-x">
      <table className="table min-w-[760px] table-fixed">
        <colgroup>
          <col className="w-[19%]" />
          <col className="w-[36%]" />
          <col className="w-[19%]" />
          <col className="w-[10%]" />
          <col className="w-[16%]" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">文件</th>
            <th scope="col" className="words">
              原文
            </th>
            <th scope="col" className="words">
              要求
            </th>
            <th scope="col" className="words">
              本期状态
            </th>
            <th scope="col" className="words">
              适用
            </th>
          </tr>
        </thead>
        <tbody>
          {rivals.map((rival) => (
            <tr key={rival.id} className={rival.part === "yields" ? "text-hint" : undefined}>
              <th scope="row" className="text-left font-normal">
                <Link href={lineHref(rival, area, period)} prefetch={false}>
                  {rival.document.title}
                </Link>
                <span className="block text-xs text-hint">
                  {[rival.document.number, WEIGHTS[rival.document.weight]].filter(Boolean).join(" · ")}
                </span>
              </th>
              <td className="words font-serif">“{rival.quote}”</td>
              <td className="words">
                {rival.asked}
                <span className="block text-xs text-hint">{COMMITMENT_KINDS[rival.kind]}</span>
              </td>
              <td className="words">
                {rival.status ? (
                  <StandingBadge status={rival.status} />
                ) : (
                  <span className="text-hint">—</span>
                )}
              </td>
              <td className="words text-xs!">{applies(rival)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
