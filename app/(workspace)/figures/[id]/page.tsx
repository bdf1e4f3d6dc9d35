import type { Metadata } from "next";
import Link from "next/link";
import { shownNumber } from "@/lib/domain/indicators/shown-number";
import { periodText, periodThrough } from "@/lib/domain/period";
import { figureTitle } from "@/lib/domain/provenance/figure-page";
import { showFigure } from "@/lib/services/figures/show-figure";
import { orNotFound } from "@/lib/web/or-not-found";
import { requireViewer } from "@/lib/web/viewer";
import { Breadcrumb } from "../../../_components/breadcrumb";
import { DemoTag } from "../../../_components/demo-tag";
import { CheckCard } from "./_components/check-card";
import { ComparisonCard } from "./_components/comparison-card";
import { DependentCard } from "./_components/dependent-card";
import { EditionCard } from "./_components/edition-card";
import { FigureSummary } from "./_components/figure-summary";
import { FormulaCard } from "./_components/formula-card";
import { SentenceCard } from "./_components/sentence-card";
import { SourceCard } from "./_components/source-card";

export const metadata: Metadata = { title: "数值来源" };

export default async function FigurePage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer("read-figures");
  const { id } = await params;
  const page = await orNotFound(showFigure(viewer, decodeURIComponent(id)));
  const place = new URLSearchParams({
    area: page.area.code,
    period: periodText(periodThrough(page.key.through)),
    vintage: page.key.vintage,
    scheme: page.key.scheme,
  });
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: "指标", href: "/indicators" },
          {
            label: `${shownNumber(page.formula.code)} ${page.name}`,
            href: `/indicators/${page.key.indicator}?${place}`,
          },
          { label: `${page.area.name} ${page.period}` },
        ]}
      />
      <div className="mt-0.5 mb-2.5 flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <h1>{figureTitle(page)}</h1>
        {page.key.origin === "demo" ? <DemoTag /> : null}
        {page.spans.length > 0 ? (
          <nav aria-label="单期与累计" className="flex flex-wrap gap-1 text-[13px] sm:ml-auto">
            {page.spans.map((span) => (
              <Link
                key={span.id}
                href={`/figures/${span.id}`}
                prefetch={false}
                aria-current={span.here ? "page" : undefined}
                className={`rounded border px-2 py-0.5 ${
                  span.here ? "border-brand bg-brand-soft font-medium" : "border-line bg-surface"
                }`}
              >
                {span.label}
              </Link>
            ))}
          </nav>
        ) : null}
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 xl:grid-cols-[300px_minmax(0,1fr)]">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
          <FigureSummary page={page} />
          <SentenceCard page={page} />
          <EditionCard page={page} />
          <DependentCard dependents={page.dependents} />
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
          <FormulaCard formula={page.formula} />
          <SourceCard page={page} />
          <ComparisonCard comparisons={page.comparisons} />
          <CheckCard checks={page.checks} contradictions={page.contradictions} />
        </div>
      </div>
    </>
  );
}
