import type { FormAction } from "@/lib/domain/action-result";
import type { DraftView } from "@/lib/domain/policy/draft-view";
import { KeptForm } from "../../../../../_components/kept-form";

/** The words themselves: to mend a slip of copying, or to put the new year's text in place of the old. */
export function TextForm({ draft, saved, change }: { draft: DraftView; saved: boolean; change: FormAction }) {
  const maySave = draft.acts.includes("save");
  return (
    <KeptForm
      key={draft.version}
      action={change}
      draft={draft.id}
      version={draft.version}
      part="text"
      saved={saved ? "已保存，引文和条款已重新核对" : null}
      buttons={
        maySave ? (
          <button type="submit" className="button button-primary">
            保存原文
          </button>
        ) : null
      }
    >
      <label className="flex flex-col gap-0.5 text-[13px]">
        <span className="text-secondary">
          全文<span className="ml-1.5 text-xs text-hint">原文照录，不改字；换文本后条款可按标题重新识别</span>
        </span>
        <textarea
          name="text"
          rows={22}
          readOnly={!maySave}
          defaultValue={draft.body.text}
          className="field w-full font-serif leading-relaxed"
        />
      </label>
    </KeptForm>
  );
}
