import type { EffectLine, EffectSide, EffectView } from "@/lib/domain/submissions/effect/effect-view";
import { effectHeadline, effectRemarks } from "@/lib/domain/submissions/effect/effect-words";
import type { Context } from "../context";
import { previewSubmission } from "./preview-submission";

/** What publishing a submission would change, as the open interface tells it: in the caller's scope. */
export async function effectRecord(context: Context, id: number, site: string) {
  const effect = await previewSubmission(context, id);
  if (effect === null) return { computed: false, why: "这份报送已经办结，不再试算发布后的影响。" };
  if (effect.kind === "not-computed") return { computed: false, why: effect.why };
  return { computed: true, why: null, ...told(effect.view, site) };
}

const told = (view: EffectView, site: string) => ({
  publication: view.publication,
  headline: effectHeadline(view),
  remarks: effectRemarks(view),
  obstacle: view.obstacle,
  figures: view.groups.flatMap(({ indicator, name, lines }) =>
    lines.map((line) => ({ indicator, name, ...figureOf(line, site) })),
  ),
  outside: view.counts.outside,
  standings: view.standings.map(({ key: _, href, period, before, ...standing }) => ({
    ...standing,
    ...{ periodName: period, before: before?.status ?? null, page: `${site}${href}` },
  })),
  reports: view.reports.map(({ id, title, figures }) => ({ title, figures, page: `${site}/reports/${id}` })),
});

const figureOf = (line: EffectLine, site: string) => ({
  scheme: line.place.scheme,
  area: { code: line.place.area, name: line.area },
  through: line.place.through,
  periodName: line.period,
  page: line.href === null ? null : `${site}${line.href}`,
  before: sideOf(line.before),
  after: sideOf(line.after),
  change: line.change?.text ?? null,
  lastYear: line.lastYear?.text ?? null,
});

const sideOf = ({ value, text, coverage, reason, detail }: EffectSide) => ({
  ...{ value, display: text, coverage },
  reason: detail ?? reason,
});
