import type { FormAction } from "@/lib/domain/action-result";
import { EMPTY_ENTRY, entryOf } from "@/lib/domain/policy/commitment-entry";
import type { DraftChoices } from "@/lib/domain/policy/draft-choices";
import type { DraftView } from "@/lib/domain/policy/draft-view";
import { KeptForm } from "../../../../../_components/kept-form";
import { CommitmentFields } from "./commitment-fields";
import { CommitmentList } from "./commitment-list";

const SAVED: Readonly<Record<string, string>> = {
  commitment: "已保存",
  "no-commitment": "已删除",
  "next-version": "已另立一版，请填写新版的内容",
};

/** The list of commitments and the form of the chosen one, or of a new one. */
export function CommitmentEditor({
  draft,
  chosen,
  saved,
  choices,
  base,
  change,
}: {
  draft: DraftView;
  /** Number of the commitment from 1; null for a new one. */
  chosen: number | null;
  saved: string | null;
  choices: DraftChoices;
  base: string;
  change: FormAction;
}) {
  const { body, findings, version, id } = draft;
  const commitment = chosen === null ? null : (body.commitments[chosen - 1] ?? null);
  const maySave = draft.acts.includes("save");
  const own = findings.filter(({ position }) => chosen !== null && position === chosen - 1);
  const whole = own.filter(({ field }) => field === "");
  const key = `${version}-${chosen}`;
  const shared = { action: change, draft: id, version, saved: null };
  return (
    <>
      <CommitmentList
        commitments={body.commitments}
        findings={findings}
        base={base}
        chosen={chosen}
        mayAdd={maySave}
      />
      {!maySave && !commitment ? null : (
        <div className="mt-3 border-t border-line pt-3">
          <h3 className="mb-2 font-semibold">{commitment ? `承诺 ${chosen}` : "新增一项承诺"}</h3>
          {whole.map(({ message }) => (
            <p key={message} className="mb-2 text-[13px] text-behind">
              ✕ {message}
            </p>
          ))}
          <KeptForm
            key={key}
            {...shared}
            part="commitment"
            saved={SAVED[saved ?? ""] ?? null}
            buttons={
              maySave ? (
                <button type="submit" className="button button-primary">
                  {commitment ? "保存" : "保存这项承诺"}
                </button>
              ) : null
            }
          >
            <input type="hidden" name="position" value={chosen === null ? "" : chosen - 1} />
            <fieldset disabled={!maySave} className="min-w-0">
              <CommitmentFields
                entry={commitment ? entryOf(commitment) : EMPTY_ENTRY}
                clauses={body.clauses}
                choices={choices}
                findings={own}
              />
            </fieldset>
          </KeptForm>
          {maySave && commitment ? (
            <details className="mt-3 border-t border-hair pt-2 text-[13px]">
              <summary className="cursor-pointer text-secondary">另立一版或删除</summary>
              <KeptForm
                key={`version-${key}`}
                {...shared}
                part="next-version"
                className="mt-2 flex flex-wrap items-end gap-x-3"
                buttons={
                  <button type="submit" className="button">
                    另立一版
                  </button>
                }
              >
                <input type="hidden" name="position" value={(chosen ?? 1) - 1} />
                <label className="flex flex-col gap-0.5 text-secondary">
                  新版生效月，原内容到上月为止
                  <input name="newFrom" required placeholder="2026-10" className="field w-36" />
                </label>
              </KeptForm>
              <KeptForm
                key={`delete-${key}`}
                {...shared}
                part="no-commitment"
                buttons={
                  <button type="submit" className="button text-behind!">
                    删除承诺 {chosen}
                  </button>
                }
              >
                <input type="hidden" name="position" value={(chosen ?? 1) - 1} />
              </KeptForm>
            </details>
          ) : null}
        </div>
      )}
    </>
  );
}
