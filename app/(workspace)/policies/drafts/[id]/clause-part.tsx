import type { DraftView } from "@/lib/domain/policy/draft-view";
import { KeptForm } from "../../../../_components/kept-form";
import { changeDraft } from "../actions";
import { ClauseForm } from "./_components/clause-form";

/** The clauses, with the offer to find them again by the numbered headings of the text. */
export function ClausePart({ draft, saved }: { draft: DraftView; saved: string | null }) {
  const { id, version, body, findings, acts } = draft;
  const problems = Object.fromEntries(
    findings.flatMap(({ path, message }) => {
      const [, index] = /^clauses\[(\d+)\]/.exec(path) ?? [];
      return index === undefined ? [] : [[Number(index), message]];
    }),
  );
  const maySave = acts.includes("save");
  return (
    <>
      <ClauseForm
        key={version}
        draft={id}
        version={version}
        clauses={body.clauses}
        problems={problems}
        maySave={maySave}
        saved={saved === "clauses"}
        change={changeDraft}
      />
      {maySave ? (
        <KeptForm
          key={`suggest-${version}`}
          action={changeDraft}
          draft={id}
          version={version}
          part="suggested-clauses"
          saved={saved === "suggested-clauses" ? "已按标题重新识别，请核对" : null}
          buttons={
            <button type="submit" className="button">
              按原文标题重新识别
            </button>
          }
        />
      ) : null}
    </>
  );
}
