import { COMMITMENT_KINDS } from "@/lib/domain/policy/commitment";
import type { CommitmentNote } from "@/lib/domain/policy/document-reading";
import { RivalLine } from "./rival-line";

/** A commitment that is not judged, in one line; what a reader must know of it opens below. */
export function NoteLine({
  note,
  named,
  here,
}: {
  note: CommitmentNote;
  named: boolean;
  here: { readonly area: string; readonly period: string };
}) {
  const { id, position, name, asked, kind } = note;
  const line = (
    <>
      <span className="mr-1.5 font-semibold text-secondary">{position}</span>
      {name}
      <span className="ml-1.5 text-secondary">
        {named ? `${COMMITMENT_KINDS[kind]} · ` : null}
        {asked}
      </span>
    </>
  );
  const extra = [note.tags.join("，"), note.note].filter(Boolean).join("。");
  return (
    <li id={id} className="note-anchor py-0.5 leading-relaxed">
      {extra || note.rivals.length > 0 ? (
        <details className="note-details">
          <summary className="cursor-pointer">{line}</summary>
          {extra ? <p className="mb-1 text-hint">{extra}</p> : null}
          <RivalLine note={note} here={here} />
        </details>
      ) : (
        <span className="block pl-[1.05em]">{line}</span>
      )}
    </li>
  );
}
