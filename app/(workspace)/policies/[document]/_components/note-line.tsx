import { COMMITMENT_KINDS } from "@/lib/domain/policy/commitment";
import type { CommitmentNote } from "@/lib/domain/policy/document-reading";

/** A commitment that is not judged, in one line; what a reader must know of it opens below. */
export function NoteLine({ note, named }: { note: CommitmentNote; named: boolean }) {
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
      {extra ? (
        <details className="note-details">
          <summary className="cursor-pointer">{line}</summary>
          <p className="mb-1 text-hint">{extra}</p>
        </details>
      ) : (
        <span className="block pl-[1.05em]">{line}</span>
      )}
    </li>
  );
}
