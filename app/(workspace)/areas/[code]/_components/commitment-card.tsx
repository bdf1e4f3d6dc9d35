import Link from "next/link";
import type { Scorecard, ScorecardCommitment } from "@/lib/domain/areas/scorecard";
import { lineHref } from "@/lib/domain/policy/commitment-line";
import { STATUSES, type Status } from "@/lib/domain/targets/standing";
import { FigureNumber } from "../../../../_components/figure-number";
import { StandingBadge } from "../../../../_components/standing-badge";
import { StandingBar } from "../../../../_components/standing-bar";

type Here = { readonly area: string; readonly period: string };

const WORST: readonly Status[] = ["behind", "at-risk", "unassessable", "on-track", "met"];

const bySeverity = (a: ScorecardCommitment, b: ScorecardCommitment): number =>
  WORST.indexOf(a.status ?? "met") - WORST.indexOf(b.status ?? "met");

/** Commitments in force, the worst first, each leading to its sentence. */
export function CommitmentCard({
  scorecard,
  status,
  here,
}: {
  scorecard: Scorecard;
  status: Status | null;
  here: Here;
}) {
  const { commitments, counts, judged, area } = scorecard;
  const shown = commitments.filter((line) => status === null || line.status === status).sort(bySeverity);
  const binding = shown.filter(({ hold }) => hold === "binding");
  const informative = shown.filter(({ hold }) => hold !== "binding");
  const address = (wanted: Status | null): string =>
    `/areas/${area}?${new URLSearchParams({ period: here.period, ...(wanted ? { status: wanted } : {}) })}#commitments`;
  return (
    <section className="card min-w-0" id="commitments">
      <h2 className="mb-2">
        {judged} 项在用目标{status ? `：${STATUSES[status].word} ${binding.length} 项` : ""}
        {status ? (
          <Link href={address(null)} prefetch={false} className="ml-2 text-xs font-normal">
            显示全部
          </Link>
        ) : null}
      </h2>
      {judged > 0 ? <StandingBar narrow counts={counts} href={address} /> : null}
      <Lines lines={binding} here={here} />
      {informative.length > 0 ? (
        <details className="mt-2" open={judged === 0}>
          <summary className="cursor-pointer text-xs text-secondary">
            仅供参考 {informative.length} 项（上级规划、征求意见稿、解读，不计入在用目标）
          </summary>
          <Lines lines={informative} here={here} />
        </details>
      ) : null}
      {shown.length === 0 ? <p className="text-xs text-hint">没有符合条件的目标。</p> : null}
    </section>
  );
}

/** Sentences under the document they stand in. */
function Lines({ lines, here }: { lines: readonly ScorecardCommitment[]; here: Here }) {
  const documents = [...new Set(lines.map(({ document }) => document.title))];
  return documents.map((title) => (
    <section key={title} className="mt-2">
      <h3 className="text-xs text-hint">{title}</h3>
      <Sentences lines={lines.filter(({ document }) => document.title === title)} here={here} />
    </section>
  ));
}

function Sentences({ lines, here }: { lines: readonly ScorecardCommitment[]; here: Here }) {
  return (
    <ul className="divide-y divide-hair">
      {lines.map((line) => (
        <li key={line.id} className="py-1.5 text-[13px]">
          <div className="flex items-baseline justify-between gap-2">
            <Link href={lineHref(line, here.area, here.period)} prefetch={false} title={`“${line.quote}”`}>
              {line.name}
            </Link>
            {line.status ? <StandingBadge status={line.status} /> : null}
          </div>
          <p className="text-xs text-secondary">
            {line.asked}
            {line.figure ? (
              <>
                {" · 实际 "}
                <FigureNumber figure={line.figure} unit />
              </>
            ) : null}
          </p>
          {line.status === "met" ? null : <p className="text-xs text-hint">{line.reason}</p>}
        </li>
      ))}
    </ul>
  );
}
