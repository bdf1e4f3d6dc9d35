import Link from "next/link";
import type { IndicatorPage } from "@/lib/domain/indicators/indicator-page";
import { ComparisonNotes } from "../../../../_components/comparison-notes";
import { FigureLink } from "../../../../_components/figure-link";
import { StandingBadge } from "../../../../_components/standing-badge";

const TONES = { good: "text-met", bad: "text-behind", neutral: "text-secondary" } as const;

/** The value of the period with its comparisons and where it stands; it leads to its provenance. */
export function HeadlineCard({ page, why }: { page: IndicatorPage; why: string | null }) {
  const { figure, comparisons } = page;
  return (
    <section className="card flex flex-wrap items-start gap-x-8 gap-y-2" aria-label="本期">
      <div>
        <p className="text-xs text-hint">
          {page.area.name} {page.period}
        </p>
        <FigureLink figure={figure} className="text-ink! no-underline!">
          <span className={`text-2xl font-semibold ${figure.reason === null ? "" : "text-hint"}`}>
            {figure.reason === null ? figure.number : (figure.partial?.text ?? "—")}
            <span className="ml-1 text-[13px] font-normal text-secondary">
              {figure.reason === null ? figure.unit : (figure.partial?.words ?? "")}
            </span>
          </span>
        </FigureLink>
        {figure.reason ? <p className="text-[13px] text-at-risk">{figure.reason}</p> : null}
        {why ? (
          <Link href={why} prefetch={false} className="block text-[13px]">
            为什么变动
          </Link>
        ) : null}
      </div>
      <dl className="grid grid-cols-[auto_auto_auto] gap-x-3 gap-y-0.5 pt-1 text-[13px]">
        {comparisons.map((compared) => (
          <div key={compared.name} className="contents">
            <dt className="text-hint">{compared.name}</dt>
            <dd className={TONES[compared.tone]}>{compared.text}</dd>
            <dd className="text-hint">
              {compared.basePeriod} {compared.base}
              {compared.note ? `，${compared.note}` : ""}
            </dd>
          </div>
        ))}
      </dl>
      {figure.standing ? (
        <div className="min-w-0 flex-1 basis-56 pt-1">
          <StandingBadge
            status={figure.standing.status}
            reason={figure.standing.reason}
            note={figure.standing.target}
          />
          {figure.standing.reason === figure.reason ? null : (
            <p className="text-xs text-secondary">{figure.standing.reason}</p>
          )}
        </div>
      ) : (
        <p className="flex-1 basis-40 pt-1 text-xs text-hint">
          {page.span === "single" ? "目标按累计数评价，单期不作评价。" : "本期没有在用目标。"}
        </p>
      )}
      <ComparisonNotes comparisons={comparisons} />
    </section>
  );
}
