import type { TextBand, TextChapter } from "@/lib/domain/policy/annotated-text";
import type { CommitmentNote } from "@/lib/domain/policy/document-reading";
import { BandNotes } from "./band-notes";
import { TextLine } from "./text-line";

type Here = { readonly area: string; readonly period: string };

/** The text as a reading view; beside each paragraph the notes to its commitments. */
export function PolicyText({
  chapters,
  notes,
  here,
}: {
  chapters: readonly TextChapter[];
  notes: ReadonlyMap<string, CommitmentNote>;
  here: Here;
}) {
  return (
    <article className="min-w-0 border-y border-line lg:border-y-0">
      {chapters.map((chapter) => (
        <section key={chapter.anchor} id={`chapter-${chapter.anchor}`} aria-label={chapter.title}>
          {chapter.isContents ? (
            <div className={ROW}>
              <details className="policy-sheet px-4 sm:px-8">
                <summary className="cursor-pointer font-sans text-xs text-secondary">{chapter.title}</summary>
                <Lines bands={chapter.bands} notes={notes} />
              </details>
            </div>
          ) : (
            chapter.bands.map((band, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of a text never move.
              <div key={index} className={ROW}>
                <div className="policy-sheet px-4 sm:px-8">
                  <Lines bands={[band]} notes={notes} />
                </div>
                <BandNotes notes={band.notes.flatMap((id) => notes.get(id) ?? [])} here={here} />
              </div>
            ))
          )}
        </section>
      ))}
    </article>
  );
}

const ROW =
  "grid grid-cols-[minmax(0,1fr)] lg:grid-cols-[minmax(0,1.25fr)_minmax(0,1fr)] print:grid-cols-[minmax(0,1.45fr)_minmax(0,1fr)]";

function Lines({ bands, notes }: { bands: readonly TextBand[]; notes: ReadonlyMap<string, CommitmentNote> }) {
  return (
    <>
      {bands.flatMap(({ blocks }, outer) =>
        blocks.map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a text never move.
          <TextLine key={`${outer}-${index}`} block={block} notes={notes} />
        )),
      )}
    </>
  );
}
