import Link from "next/link";
import type { StandingSummary } from "@/lib/domain/targets/standing-summary";
import { FigureNumber } from "../../../_components/figure-number";
import { StandingBadge } from "../../../_components/standing-badge";
import { StandingBar } from "../../../_components/standing-bar";

/** The finding stands in the title: how many are behind, and what turned. */
function titleOf({ total, counts }: StandingSummary): string {
  if (total === 0) return "本期没有在用目标";
  if (counts.behind > 0) return `${total} 项在用目标，${counts.behind} 项滞后`;
  if (counts["at-risk"] > 0) return `${total} 项在用目标，${counts["at-risk"]} 项存在风险，没有滞后`;
  return `${total} 项在用目标，没有滞后`;
}

/**
 * Commitments in force by standing, and the seven that moved most since the quarter before; on a phone there is room for
 * where each stands, not for its target.
 */
export function StandingCard({
  summary,
  area,
  period,
}: {
  summary: StandingSummary;
  area: string;
  period: string;
}) {
  return (
    <section className="card">
      <h2 className="mb-2">{titleOf(summary)}</h2>
      <StandingBar
        counts={summary.counts}
        href={(status) => `/areas/${area}?period=${period}&status=${status}`}
      />
      <p className="mt-1.5 mb-2 text-xs text-secondary">
        较上季度：
        <span className={summary.turnedBehind > 0 ? "text-behind" : ""}>
          {summary.turnedBehind} 项转为滞后
        </span>
        ，<span className={summary.turnedMet > 0 ? "text-met" : ""}>{summary.turnedMet} 项转为达标</span>
        {summary.unchosen > 0 ? (
          <>
            ；{summary.unchosen} 项要求不一致，
            <Link href={`/policies/choices?${new URLSearchParams({ area, period })}`} prefetch={false}>
              未选定
            </Link>
          </>
        ) : null}
      </p>
      <div className="scroll-x">
        <table className="table table-dense [&_td]:px-1.5 [&_th]:px-1.5">
          <thead>
            <tr>
              <th scope="col">变化最大的目标</th>
              <th scope="col">现值</th>
              <th scope="col" className="max-sm:hidden">
                目标
              </th>
              <th scope="col" className="words">
                状态
              </th>
            </tr>
          </thead>
          <tbody>
            {summary.movers.map((mover) => (
              <tr key={mover.commitment}>
                <td className="min-w-24">
                  <Link
                    href={`/policies/${mover.document}?area=${area}&period=${period}#${mover.commitment}`}
                    prefetch={false}
                    title={`${mover.documentTitle}：${mover.name}`}
                  >
                    {mover.name}
                  </Link>
                </td>
                <td>
                  <FigureNumber figure={mover.figure} unit />
                </td>
                <td className="whitespace-nowrap max-sm:hidden">{mover.target}</td>
                <td className="words">
                  <StandingBadge status={mover.status} reason={mover.reason} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
