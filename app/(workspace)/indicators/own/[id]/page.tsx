import type { Metadata } from "next";
import { measureChoices } from "@/lib/domain/indicators/own/measure-choices";
import { refusedOf } from "@/lib/domain/indicators/own/own-finding";
import type { OwnDraftView } from "@/lib/domain/indicators/own/own-view";
import { DRAFT_STATUSES } from "@/lib/domain/policy/draft-status";
import { ownerOf, ownVocabulary } from "@/lib/services/forms/own-vocabulary";
import { showOwnDraft } from "@/lib/services/own-indicators/show-own-draft";
import { orNotFound } from "@/lib/web/or-not-found";
import { one, type PageSearch, pageQuery } from "@/lib/web/page-query";
import { requireViewer } from "@/lib/web/viewer";
import { Breadcrumb } from "../../../../_components/breadcrumb";
import { DecisionBar } from "../../../../_components/decision-bar";
import { DefinitionStory } from "../../../../_components/definition-story";
import { OwnEditor } from "../_components/own-editor";
import { TryResult } from "../_components/try-result";
import { decideDefinition, saveIndicator, tryDefinition } from "../actions";
import { OwnReading } from "./_components/own-reading";

export const metadata: Metadata = { title: "自定指标" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<PageSearch> };

function titleOf(draft: OwnDraftView): string {
  const aim = draft.endThrough
    ? `${draft.endThrough} 后停用`
    : `${draft.aim}，自 ${draft.body.from || "（未填）"} 起`;
  const faults = refusedOf(draft.tried.findings).length;
  return `${draft.code} ${draft.name}：${aim}，${DRAFT_STATUSES[draft.status]}${faults > 0 ? `，${faults} 处须更正` : ""}`;
}

export default async function OwnDraftPage({ params, searchParams }: Props) {
  const viewer = await requireViewer("define-indicator");
  const search = await searchParams;
  const { area, edition } = await pageQuery(viewer, {});
  const draft = await orNotFound(showOwnDraft(viewer, (await params).id, { area, edition }));
  const vocabulary = await ownVocabulary(viewer.db, ownerOf(viewer));
  const edits = draft.acts.includes("save") && draft.endThrough === null;
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: "指标", href: "/indicators" },
          { label: "自定指标", href: "/indicators/own" },
          { label: draft.code },
        ]}
      />
      <h1>{titleOf(draft)}</h1>
      <DefinitionStory
        draft={draft}
        said={one(search.held) ? "held" : one(search.saved) ? "saved" : null}
        what="指标"
        result={{ href: `/indicators/${draft.code}`, label: "查看指标" }}
      />
      <DecisionBar
        key={`${draft.version}-${draft.status}`}
        draft={draft.id}
        version={draft.version}
        acts={edits ? draft.acts.filter((act) => act !== "submit") : draft.acts}
        faults={refusedOf(draft.tried.findings).length}
        decide={decideDefinition}
      />
      {edits ? (
        <OwnEditor
          key={draft.version}
          draft={{ id: draft.id, version: draft.version }}
          body={draft.body}
          tried={draft.tried}
          measures={measureChoices(vocabulary)}
          tryIt={tryDefinition}
          save={saveIndicator}
        />
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 xl:grid-cols-[minmax(0,1fr)_minmax(0,1.15fr)]">
          <OwnReading draft={draft} />
          {draft.endThrough === null ? <TryResult tried={draft.tried} trying={false} problem={null} /> : null}
        </div>
      )}
    </>
  );
}
