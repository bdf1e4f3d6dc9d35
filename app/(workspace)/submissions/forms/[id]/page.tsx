import type { Metadata } from "next";
import { DRAFT_STATUSES } from "@/lib/domain/policy/draft-status";
import { refusedIn } from "@/lib/domain/submissions/own/own-form-finding";
import type { OwnFormDraftView } from "@/lib/domain/submissions/own/own-form-view";
import { sheetChoices } from "@/lib/domain/submissions/own/preview-form";
import { showOwnForm } from "@/lib/services/own-forms/show-own-form";
import { orNotFound } from "@/lib/web/or-not-found";
import { one, type PageSearch } from "@/lib/web/page-query";
import { requireViewer } from "@/lib/web/viewer";
import { Breadcrumb } from "../../../../_components/breadcrumb";
import { DecisionBar } from "../../../../_components/decision-bar";
import { DefinitionStory } from "../../../../_components/definition-story";
import { FormEditor } from "../_components/form-editor";
import { FormReading } from "../_components/form-reading";
import { PreviewCard } from "../_components/preview-card";
import { decideForm, saveForm, tryForm } from "../actions";

export const metadata: Metadata = { title: "自定报表" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<PageSearch> };

function titleOf(draft: OwnFormDraftView): string {
  const aim = draft.endThrough
    ? `${draft.endThrough} 后停用`
    : `${draft.aim}，自 ${draft.body.from || "（未填）"} 起`;
  const faults = refusedIn(draft.tried.findings).length;
  return `${draft.name}：${aim}，${DRAFT_STATUSES[draft.status]}${faults > 0 ? `，${faults} 处须更正` : ""}`;
}

export default async function FormDraftPage({ params, searchParams }: Props) {
  const viewer = await requireViewer("define-form");
  const search = await searchParams;
  const draft = await orNotFound(showOwnForm(viewer, (await params).id));
  const edits = draft.acts.includes("save") && draft.endThrough === null;
  const { base } = draft.body;
  const open = !["approved", "withdrawn"].includes(draft.status) && draft.endThrough === null;
  const workbook =
    open && refusedIn(draft.tried.findings).length === 0 ? `/api/form-drafts/${draft.id}` : null;
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: "数据报送", href: "/submissions" },
          { label: "报表和项目", href: "/submissions/forms" },
          { label: draft.name },
        ]}
      />
      <h1>{titleOf(draft)}</h1>
      <DefinitionStory
        draft={draft}
        said={one(search.held) ? "held" : one(search.saved) ? "saved" : null}
        what="报表"
        result={{ href: "/submissions/forms", label: "查看现行报表" }}
      />
      <DecisionBar
        key={`${draft.version}-${draft.status}`}
        draft={draft.id}
        version={draft.version}
        acts={edits ? draft.acts.filter((act) => act !== "submit") : draft.acts}
        faults={refusedIn(draft.tried.findings).length}
        decide={decideForm}
      />
      {edits ? (
        <FormEditor
          key={draft.version}
          draft={{ id: draft.id, version: draft.version }}
          body={draft.body}
          tried={draft.tried}
          sheets={base === null ? null : sheetChoices(base)}
          workbook={workbook}
          tryIt={tryForm}
          save={saveForm}
        />
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 xl:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
          <FormReading draft={draft} />
          <PreviewCard tried={draft.tried} trying={false} problem={null} workbook={workbook} />
        </div>
      )}
    </>
  );
}
