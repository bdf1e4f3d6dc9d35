import type { FigureView } from "@/lib/domain/indicators/figure-view";
import { Delta } from "./delta";
import { FigureLink } from "./figure-link";
import { StandingBadge } from "./standing-badge";

/** The smallest brick: name, value, change, standing; a missing sum shows who reported and who did not. */
export function FigureCard({ figure }: { figure: FigureView }) {
  const { standing, partial, reason } = figure;
  return (
    <div className="card flex min-w-0 flex-col gap-0.5 py-2.5!">
      <span className="text-[13px] leading-5 md:truncate text-secondary" title={figure.name}>
        {figure.name}
      </span>
      <FigureLink figure={figure} className="self-start text-ink! no-underline!">
        {reason === null ? (
          <span className="text-2xl font-semibold">
            {figure.number}
            <span className="ml-1 text-[13px] font-normal text-secondary">{figure.unit}</span>
          </span>
        ) : (
          <span className="flex flex-wrap items-baseline gap-x-2 text-2xl font-semibold text-hint">
            {partial ? partial.text : "—"}
            {partial ? <span className="text-xs font-normal">{partial.words}</span> : null}
          </span>
        )}
      </FigureLink>
      <span className="truncate text-xs" title={reason ?? undefined}>
        {reason === null ? (
          <Delta comparison={figure.comparison} />
        ) : (
          <span className="text-hint">{reason}</span>
        )}
      </span>
      {standing ? (
        <StandingBadge status={standing.status} reason={standing.reason} note={standing.target} />
      ) : (
        <span className="text-xs text-hint">本期没有在用目标</span>
      )}
    </div>
  );
}
