import type { Metadata } from "next";
import Link from "next/link";
import type { FormList } from "@/lib/domain/submissions/own/own-form-view";
import { listForms } from "@/lib/services/own-forms/list-forms";
import { requireViewer } from "@/lib/web/viewer";
import { Breadcrumb } from "../../../_components/breadcrumb";
import { DefinitionDraftTable } from "../../../_components/definition-draft-table";
import { AddChoice } from "./_components/add-choice";
import { ListedFormCard } from "./_components/listed-form-card";
import { ProposedStepsCard } from "./_components/proposed-steps-card";
import { RegisteredForms } from "./_components/registered-forms";
import { endOwnForm } from "./actions";

export const metadata: Metadata = { title: "报表和项目" };

function titleOf({ forms, drafts, proposedSteps }: FormList): string {
  const own = forms.filter((form) => form.own).length;
  const fields = forms
    .filter((form) => !form.own)
    .flatMap((form) => form.fields)
    .filter((field) => field.own).length;
  const added = [
    ...(own > 0 ? [`本局报表 ${own} 张`] : []),
    ...(fields > 0 ? [`本局在系统报表上加的项目 ${fields} 个`] : []),
  ];
  const waiting = [...drafts, ...proposedSteps].filter(({ waitsForReader }) => waitsForReader).length;
  return `现行报表 ${forms.length} 张${added.length > 0 ? `，含${added.join("、")}` : ""}${waiting > 0 ? `；${waiting} 项待您办理` : ""}`;
}

export default async function FormsPage() {
  const viewer = await requireViewer("read-submissions");
  const list = await listForms(viewer);
  return (
    <>
      <Breadcrumb crumbs={[{ label: "数据报送", href: "/submissions" }, { label: "报表和项目" }]} />
      <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
        <h1>{titleOf(list)}</h1>
        <span className="flex flex-wrap items-center gap-2">
          <a href="/submissions/forms/export" download className="text-[13px]">
            导出全部项目
          </a>
          {list.defines ? (
            <Link
              href="/submissions/forms/new"
              prefetch={false}
              className="button button-primary text-white!"
            >
              新建本局报表
            </Link>
          ) : null}
        </span>
      </div>
      {list.drafts.length > 0 ? (
        <DefinitionDraftTable drafts={list.drafts} what="报表或项目" base="/submissions/forms" />
      ) : null}
      <ProposedStepsCard proposed={list.proposedSteps} />
      {list.registered.length > 0 ? (
        <RegisteredForms entries={list.registered} end={list.defines ? endOwnForm : null} />
      ) : null}
      <section className="card min-w-0">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <h2>现行报表</h2>
          {list.defines ? <AddChoice forms={list.forms.filter((form) => !form.own)} /> : null}
        </div>
        {list.forms.map((form) => (
          <ListedFormCard key={form.code} form={form} />
        ))}
      </section>
    </>
  );
}
