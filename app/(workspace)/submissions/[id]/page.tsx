import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { Suspense } from "react";
import { cumulativeName } from "@/lib/domain/period";
import { NEXT_STEPS, type SubmissionStatus } from "@/lib/domain/submissions/status";
import { submissionFinding } from "@/lib/domain/submissions/submission-finding";
import type { ComparedWith } from "@/lib/domain/submissions/submission-view";
import { viewMappings } from "@/lib/services/mappings/view-mappings";
import { loadOfSubmission } from "@/lib/services/settlement/load-of-submission";
import { previewSubmission } from "@/lib/services/submissions/preview-submission";
import { viewSubmission } from "@/lib/services/submissions/view-submission";
import { orNotFound } from "@/lib/web/or-not-found";
import type { PageSearch } from "@/lib/web/page-query";
import { may, requireViewer, type Viewer } from "@/lib/web/viewer";
import { DemoTag } from "../../../_components/demo-tag";
import { ActPanel } from "../_components/act-panel";
import { SubmissionBadge } from "../_components/submission-badge";
import { confirmLabels, endLabel } from "../mappings/actions";
import { DifferenceCard } from "./_components/difference-card";
import { EffectCard } from "./_components/effect/effect-card";
import { FindingList } from "./_components/finding-list";
import { Here } from "./_components/here";
import { ConfirmedList } from "./_components/mapping/confirmed-list";
import { MappingCard } from "./_components/mapping/mapping-card";
import { NextLinks } from "./_components/next-links";
import { RefreshWhileReading } from "./_components/refresh-while-reading";
import { ReturnNote } from "./_components/return-note";
import { statementActs } from "./_components/statement-acts";
import { StatementSheets } from "./_components/statement-sheets";
import { StoryCard } from "./_components/story-card";
import { SubmissionFacts } from "./_components/submission-facts";
import { actOnSubmission } from "./actions";

export const metadata: Metadata = { title: "报送" };

const COMPARISONS: readonly string[] = ["year", "before", "none"] satisfies ComparedWith[];

const EFFECT_AWAITED: ReadonlySet<string> = new Set<SubmissionStatus>(["draft", "submitted", "reviewed"]);

const HANDED_IN: ReadonlySet<string> = new Set<SubmissionStatus>(["submitted", "reviewed"]);

const isComparison = (text: unknown): text is ComparedWith =>
  typeof text === "string" && COMPARISONS.includes(text);

/** Computed while the rest of the page is there already. */
async function Effect({ viewer, id }: { viewer: Viewer; id: number }) {
  const effect = await previewSubmission(viewer, id);
  return effect ? <EffectCard effect={effect} /> : null;
}

export default async function SubmissionPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<PageSearch>;
}) {
  const viewer = await requireViewer("read-submissions");
  const [{ id }, { compare }] = await Promise.all([params, searchParams]);
  const asked = isComparison(compare) ? compare : null;
  const view = await orNotFound(viewSubmission(viewer, Number(id), asked));
  // What settlements add up to has its own page, with the load that it came from.
  if (view.form === "settlement")
    redirect(`/submissions/settlement/${await loadOfSubmission(viewer, view.id)}`);
  const mappings = await viewMappings(viewer, view.id);
  const quiet = view.findings.length === 0 && view.differences === null;
  return (
    <>
      <Here />
      {view.status === "reading" ? <RefreshWhileReading /> : null}
      <p className="text-xs text-hint">
        <Link href="/submissions" prefetch={false}>
          数据报送
        </Link>{" "}
        / 第 {view.id} 号
      </p>
      <div className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1">
        <h1>
          {view.area.name}
          {cumulativeName(view.through)}
          {view.formName}：{submissionFinding(view)}
        </h1>
        <SubmissionBadge status={view.status} />
        {view.origin === "demo" ? <DemoTag /> : null}
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 xl:grid-cols-[minmax(0,1fr)_320px]">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
          <SubmissionFacts view={view} />
          {view.status === "returned" ? <ReturnNote story={view.story} /> : null}
          {view.status === "reading" ? (
            <p role="status" className="card">
              正在读取和校验，通常只要几秒；读完会自动显示结果，离开此页也不影响。
            </p>
          ) : null}
          {mappings.mayConfirm && mappings.outline ? (
            <MappingCard
              key={`mapping-${view.version}`}
              id={view.id}
              version={view.version}
              outline={mappings.outline}
              confirm={confirmLabels}
            />
          ) : null}
          <ConfirmedList
            confirmed={mappings.confirmed}
            seen={mappings.mayConfirm ? { id: view.id, version: view.version } : null}
            end={endLabel}
          />
          <FindingList
            findings={view.findings.filter(({ severity }) => severity !== "note")}
            explanation={view.explanation}
            linked={view.tables.length > 0}
          />
          {view.differences && view.replaces ? (
            <DifferenceCard differences={view.differences} before={view.replaces.id} reason={view.reason} />
          ) : null}
          {may(viewer, "read-figures") ? (
            <Suspense
              key={`effect-${view.version}`}
              fallback={
                EFFECT_AWAITED.has(view.status) ? <p className="card">正在试算发布后的影响……</p> : null
              }
            >
              <Effect viewer={viewer} id={view.id} />
            </Suspense>
          ) : null}
          <FindingList
            findings={view.findings.filter(({ severity }) => severity === "note")}
            explanation={null}
            linked={view.tables.length > 0}
          />
          {quiet ? <StoryCard story={view.story} wide /> : null}
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
          <ActPanel
            title={NEXT_STEPS[view.status] ?? "已办结"}
            acts={statementActs(view)}
            remark={view.own && HANDED_IN.has(view.status) ? "报送、复核和审核不能是同一人。" : null}
            act={actOnSubmission}
          >
            <NextLinks
              view={view}
              maySubmit={may(viewer, "submit")}
              mayReadFigures={may(viewer, "read-figures")}
            />
          </ActPanel>
          {quiet ? null : <StoryCard story={view.story} wide={false} />}
        </div>
      </div>
      <div className="mt-3 grid grid-cols-[minmax(0,1fr)] gap-3">
        <StatementSheets view={view} />
      </div>
    </>
  );
}
