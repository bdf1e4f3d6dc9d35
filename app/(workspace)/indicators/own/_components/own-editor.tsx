"use client";

import { startTransition, useActionState, useRef, useState } from "react";
import type { FormAction } from "@/lib/domain/action-result";
import { REQUIRED } from "@/lib/domain/indicators/own/head-rules";
import type { OwnBody } from "@/lib/domain/indicators/own/own-body";
import type { MeasureChoice, TriedOwn } from "@/lib/domain/indicators/own/own-view";
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
  const [answer, send, busy] = useActionState(save, null);
  const [now, trying, problem, changed] = useTried(form, tried, tryIt);
  const [schemes, setSchemes] = useState(body.schemes);
  // What nobody has come to yet is no mistake: it is said once the draft is saved.
  const findings = (now?.findings ?? []).filter(({ rule }) => draft !== null || rule !== REQUIRED);
  return (
    <form
      ref={form}
      action={send}
      onInput={changed}
      onSubmit={(event) => {
        event.preventDefault();
        const { submitter } = event.nativeEvent as SubmitEvent;
        const data = new FormData(event.currentTarget, submitter);
        startTransition(() => send(data));
      }}
      className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 xl:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)] xl:grid-rows-[auto_auto_1fr]"
      aria-label="指标定义"
    >
      <input type="hidden" name="draft" value={draft?.id ?? ""} />
      <input type="hidden" name="version" value={draft?.version ?? ""} />
      <input type="hidden" name="code" value={body.code} />
      <FormulaFields body={body} schemes={schemes} findings={findings} changed={changed}>
        {(insert) => <MeasurePicker measures={measures} insert={insert} />}
      </FormulaFields>
      <div className="min-w-0 xl:col-start-2 xl:row-span-3 xl:row-start-1">
        <TryResult tried={now} trying={trying} problem={problem} />
      </div>
      <HeadFields body={body} findings={findings} setSchemes={setSchemes} />
      <div className="flex flex-wrap items-center gap-2" aria-busy={busy}>
        <button type="submit" name="act" value="submit" disabled={busy} className="button button-primary">
          保存并提交，由另一人批准
        </button>
        <button type="submit" name="act" value="save" disabled={busy} className="button">
          只保存草稿
        </button>
        <span aria-live="polite" className="text-[13px]">
          {busy ? <span className="text-hint">正在保存……</span> : null}
          {!busy && answer?.ok === false ? <span className="text-behind">✕ {answer.problem}</span> : null}
        </span>
      </div>
    </form>
  );
}
