import Link from "next/link";
import type { EffectStanding } from "@/lib/domain/submissions/effect/effect-view";
import { StandingBadge } from "../../../../../_components/standing-badge";

const SHOWN = 6;

function Line({ standing }: { standing: EffectStanding }) {
  const { before, after, area, scheme, period } = standing;
  return (
    <li className="border-t border-hair py-2 text-[13px]">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Link href={standing.href} prefetch={false} className="font-medium">
          {standing.name}
        </Link>
        <span className="text-hint">
          {area}，{scheme}，{period}
        </span>
        <span className="inline-flex items-center gap-1.5">
          {before ? <StandingBadge status={before.status} /> : <span className="text-hint">未判断</span>}
          <span aria-hidden>→</span>
          <span className="sr-only">变为</span>
          <StandingBadge status={after} />
        </span>
        {standing.informative ? <span className="text-xs text-hint">仅供参考</span> : null}
      </p>
      <p className="text-secondary">{standing.reason}</p>
      <p className="text-xs text-hint">
        《{standing.document}》：“{standing.quote}”
        {before && before.period !== period ? `；此前的判断是${before.period}的` : null}
      </p>
    </li>
  );
}

/** Commitments whose standing would change, the worst first, each with its sentence and the reason. */
export function EffectStandings({ standings }: { standings: readonly EffectStanding[] }) {
  if (standings.length === 0) return null;
  const rest = standings.slice(SHOWN);
  return (
    <div className="mt-3">
      <h3 className="text-[13px] font-semibold text-secondary">判断会变的目标</h3>
      <ul>
        {standings.slice(0, SHOWN).map((standing) => (
          <Line key={standing.key} standing={standing} />
        ))}
      </ul>
      {rest.length > 0 ? (
        <details>
          <summary className="cursor-pointer border-t border-hair py-2 text-[13px] text-brand">
            另有 {rest.length} 项
          </summary>
          <ul>
            {rest.map((standing) => (
              <Line key={standing.key} standing={standing} />
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
