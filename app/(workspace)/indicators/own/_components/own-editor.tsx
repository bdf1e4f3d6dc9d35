"use client";

import { useRef, useState } from "react";
import type { FormAction } from "@/lib/domain/action-result";
import { REQUIRED } from "@/lib/domain/indicators/own/head-rules";
import type { OwnBody } from "@/lib/domain/indicators/own/own-body";
import type { MeasureChoice, TriedOwn } from "@/lib/domain/indicators/own/own-view";
import { DefinitionForm } from "../../../../_components/definition-form";
import { type TryIt, useTried } from "../../../../_components/use-tried";
import { FormulaFields } from "./formula-fields";
import { HeadFields } from "./head-fields";
import { MeasurePicker } from "./measure-picker";
import { TryResult } from "./try-result";

/** A definition being written: formula, head and what it comes to, checked while it is typed. */
export function OwnEditor({
  draft,
  body,
  tried,
  measures,
  tryIt,
  save,
}: {
  /** Null for one that is not saved yet. */
  draft: { readonly id: string; readonly version: number } | null;
  body: OwnBody;
  tried: TriedOwn | null;
  measures: readonly MeasureChoice[];
  tryIt: TryIt<TriedOwn>;
  save: FormAction;
}) {
  const form = useRef<HTMLFormElement>(null);
  const [now, trying, problem, changed] = useTried(form, tried, tryIt);
  const [schemes, setSchemes] = useState(body.schemes);
  // What nobody has come to yet is no mistake: it is said once the draft is saved.
  const findings = (now?.findings ?? []).filter(({ rule }) => draft !== null || rule !== REQUIRED);
  return (
    <DefinitionForm
      form={form}
      draft={draft}
      action={save}
      onInput={changed}
      className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 xl:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)] xl:grid-rows-[auto_auto_1fr]"
      label="指标定义"
    >
      <input type="hidden" name="code" value={body.code} />
      <FormulaFields body={body} schemes={schemes} findings={findings} changed={changed}>
        {(insert) => <MeasurePicker measures={measures} insert={insert} />}
      </FormulaFields>
      <div className="min-w-0 xl:col-start-2 xl:row-span-3 xl:row-start-1">
        <TryResult tried={now} trying={trying} problem={problem} />
      </div>
      <HeadFields body={body} findings={findings} setSchemes={setSchemes} />
    </DefinitionForm>
  );
}
