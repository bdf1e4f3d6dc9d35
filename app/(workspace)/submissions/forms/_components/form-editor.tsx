"use client";

import { useRef, useState } from "react";
import type { FormAction } from "@/lib/domain/action-result";
import type { OwnFormBody } from "@/lib/domain/submissions/own/own-form-body";
import { REQUIRED } from "@/lib/domain/submissions/own/own-form-finding";
import type { SheetChoice, TriedForm } from "@/lib/domain/submissions/own/own-form-view";
import { DefinitionForm } from "../../../../_components/definition-form";
import { type TryIt, useTried } from "../../../../_components/use-tried";
import { FormHeadFields } from "./form-head-fields";
import { LineList } from "./line-list";
import { PreviewCard } from "./preview-card";

/** A form or fields being written: what is asked for, and how the sheets will look, checked while it is typed. */
export function FormEditor({
  draft,
  body: first,
  tried,
  sheets,
  workbook = null,
  tryIt,
  save,
}: {
  /** Null for one that is not saved yet. */
  draft: { readonly id: string; readonly version: number } | null;
  body: OwnFormBody;
  tried: TriedForm | null;
  /** Sheets of the shipped form that fields are added to; null for a form of its own. */
  sheets: readonly SheetChoice[] | null;
  workbook?: string | null;
  tryIt: TryIt<TriedForm>;
  save: FormAction;
}) {
  const form = useRef<HTMLFormElement>(null);
  const [now, trying, problem, changed] = useTried(form, tried, tryIt);
  const [body, setBody] = useState(first);
  const change = (part: Partial<OwnFormBody>) => {
    setBody((before) => ({ ...before, ...part }));
    changed();
  };
  // What nobody has come to yet is no mistake: it is said once the draft is saved.
  const findings = (now?.findings ?? []).filter(({ rule }) => draft !== null || rule !== REQUIRED);
  return (
    <DefinitionForm
      form={form}
      draft={draft}
      action={save}
      className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 xl:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] xl:grid-rows-[auto_auto_1fr]"
      label="报表定义"
    >
      <input type="hidden" name="body" value={JSON.stringify(body)} />
      <FormHeadFields body={body} findings={findings} change={change} />
      <div className="order-last min-w-0 xl:order-none xl:col-start-2 xl:row-span-3 xl:row-start-1">
        <PreviewCard tried={now} trying={trying} problem={problem} workbook={workbook} />
      </div>
      <LineList body={body} sheets={sheets} findings={findings} change={change} />
    </DefinitionForm>
  );
}
