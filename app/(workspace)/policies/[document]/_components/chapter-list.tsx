import type { TextChapter } from "@/lib/domain/policy/annotated-text";
import type { CommitmentNote } from "@/lib/domain/policy/document-reading";
import { STATUSES, type Status } from "@/lib/domain/targets/standing";

const TEXTS: Record<Status, string> = {
  met: "text-met",
  "on-track": "text-on-track",
  "at-risk": "text-at-risk",
  behind: "text-behind",
  unassessable: "text-unassessable",
};

const SHOWN: readonly Status[] = ["behind", "at-risk", "on-track", "met", "unassessable"];

/** Chapters with how many commitments stand where; leads to each. */
export function ChapterList({
  chapters,
  notes,
}: {
  chapters: readonly TextChapter[];
  notes: readonly CommitmentNote[];
}) {
  const byId = new Map(notes.map((note) => [note.id, note]));
  return (
    <nav aria-label="章节" className="no-print self-start text-xs xl:sticky xl:top-3">
      <p className="mb-1 font-semibold">章节</p>
      <ol className="grid gap-x-4 gap-y-1 sm:grid-cols-2 xl:block xl:space-y-1.5">
        {chapters.map((chapter) => {
          const own = chapter.bands.flatMap((band) => band.notes).flatMap((id) => byId.get(id) ?? []);
          return (
            <li key={chapter.anchor}>
              <a href={`#chapter-${chapter.anchor}`} className="leading-snug">
                {chapter.title}
              </a>
              {own.length > 0 ? (
                <span className="block text-hint">
                  {own.length} 项
                  {SHOWN.map((status) => {
                    const count = own.filter((note) => note.status === status).length;
                    return count > 0 ? (
                      <span
                        key={status}
                        className={`ml-1.5 ${TEXTS[status]}`}
                        title={`${STATUSES[status].word} ${count} 项`}
                      >
                        <span aria-hidden>{STATUSES[status].mark}</span>
                        <span className="sr-only">{STATUSES[status].word}</span>
                        {count}
                      </span>
                    ) : null;
                  })}
                </span>
              ) : null}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
