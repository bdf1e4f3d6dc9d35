import type { Metadata } from "next";
import { draftFinding, refusing } from "@/lib/domain/policy/draft-words";
import { draftChoices } from "@/lib/services/policies/draft-choices";
import { showDraft } from "@/lib/services/policies/show-draft";
import { orNotFound } from "@/lib/web/or-not-found";
import { one, type PageSearch } from "@/lib/web/page-query";
import { requireViewer } from "@/lib/web/viewer";
import { Breadcrumb } from "../../../../_components/breadcrumb";
import { DecisionBar } from "../../../../_components/decision-bar";
import { DraftStory } from "../../../../_components/draft-story";
import { changeDraft, decideDraft } from "../actions";
import { CommitmentEditor } from "./_components/commitment-editor";
import { DraftText } from "./_components/draft-text";
import { DraftViews, draftViewOf } from "./_components/draft-views";
import { FindingList } from "./_components/finding-list";
import { HeadForm } from "./_components/head-form";
import { TextForm } from "./_components/text-form";
import { ClausePart } from "./clause-part";
import { PreviewPart } from "./preview-part";

export const metadata: Metadata = { title: "起草文件" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<PageSearch> };

export default async function DraftPage({ params, searchParams }: Props) {
  const viewer = await requireViewer("govern-policy");
  const search = await searchParams;
  const draft = await orNotFound(showDraft(viewer, (await params).id));
  const choices = await draftChoices(viewer);
  const base = `/policies/drafts/${draft.id}`;
  const decided = draft.status === "approved" || draft.status === "withdrawn";
  const asked = draftViewOf(one(search.view));
  const view = decided && asked === "preview" ? "commitments" : asked;
  // Who only reads is shown the first commitment; who writes, the form of a new one.
  const writes = draft.acts.includes("save") && draft.readerWrites;
  const at = Number(one(search.at) ?? (writes ? 0 : 1));
  const chosen = view === "commitments" && draft.body.commitments[at - 1] ? at : null;
  const saved = one(search.saved) ?? null;
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: "规划与目标", href: "/policies" },
          { label: "起草文件", href: "/policies/drafts" },
          { label: draft.title },
        ]}
      />
      <h1>
        {draft.title}：{draftFinding(draft)}
      </h1>
      <DraftStory
        draft={draft}
        demo="演示文件"
        saved={[
          `第 ${draft.version} 版，${draft.savedBy} ${draft.savedAt} 保存`,
          ...(draft.replaces ? [`已登记文件 ${draft.replaces} 的新版`] : []),
        ]}
        result={{ href: `/policies/${draft.document}`, label: "查看登记的文件" }}
      />
      <DecisionBar
        key={`${draft.version}-${draft.status}`}
        draft={draft.id}
        version={draft.version}
        acts={draft.acts}
        faults={refusing(draft.findings).length}
        decide={decideDraft}
      />
      <FindingList findings={draft.findings} base={base} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 lg:grid-cols-[minmax(0,1.05fr)_minmax(0,1fr)]">
        <DraftText chapters={draft.chapters} marks={draft.marks} base={base} chosen={chosen} />
        <section id="editor" className="card note-anchor min-w-0" aria-label="编辑">
          <DraftViews view={view} base={base} decided={decided} />
          {draft.acts.includes("save") && !draft.readerWrites ? (
            <p className="mb-3 rounded border border-demo-line bg-demo-soft px-3 py-1.5 text-[13px]">
              这是{draft.authorName}起草的文件。您保存任何改动后即为起草人之一，不能再由您批准。
            </p>
          ) : null}
          {view === "commitments" ? (
            <CommitmentEditor
              draft={draft}
              chosen={chosen}
              saved={saved}
              choices={choices}
              base={base}
              change={changeDraft}
            />
          ) : null}
          {view === "head" ? (
            <HeadForm draft={draft} choices={choices} saved={saved === "head"} change={changeDraft} />
          ) : null}
          {view === "clauses" ? <ClausePart draft={draft} saved={saved} /> : null}
          {view === "text" ? <TextForm draft={draft} saved={saved === "text"} change={changeDraft} /> : null}
          {view === "preview" ? (
            <PreviewPart viewer={viewer} draft={draft.id} search={search} base={base} />
          ) : null}
        </section>
      </div>
    </>
  );
}
