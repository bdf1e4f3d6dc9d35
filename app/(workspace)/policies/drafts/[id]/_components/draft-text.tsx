import Link from "next/link";
import type { TextBlock, TextChapter, TextRun } from "@/lib/domain/policy/annotated-text";
import type { DraftMark } from "@/lib/domain/policy/draft-view";
import { FollowMark } from "./follow-mark";

type Marks = Readonly<Record<string, DraftMark>>;
type Shown = { readonly marks: Marks; readonly base: string; readonly chosen: number | null };

/** The words with the quotes of the commitments in place; a small number behind the words leads to the commitment. */
export function DraftText({ chapters, ...shown }: Shown & { chapters: readonly TextChapter[] }) {
  return (
    <article
      id="draft-text"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reached by keyboard.
      tabIndex={0}
      aria-label="文件全文"
      className="policy-sheet max-h-[60vh] overflow-y-auto rounded border-y! px-4 py-2 sm:px-6 lg:sticky lg:top-3 lg:max-h-[calc(100vh-24px)]"
    >
      <FollowMark chosen={shown.chosen} />
      {chapters.flatMap(({ anchor, bands }) =>
        bands.flatMap(({ blocks }, outer) =>
          blocks.map((block, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a text never move.
            <Line key={`${anchor}-${outer}-${index}`} block={block} {...shown} />
          )),
        ),
      )}
    </article>
  );
}

function Line({ block, ...shown }: Shown & { block: TextBlock }) {
  const runs = block.runs.map((run, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a line never move.
    <Run key={index} run={run} {...shown} />
  ));
  if (block.depth === null)
    return <p className="policy-line text-base! indent-[2em] max-sm:text-left!">{runs}</p>;
  if (block.depth === 1) return <h2 className="policy-heading mt-2 text-base!">{runs}</h2>;
  return <h3 className="policy-heading mt-1.5">{runs}</h3>;
}

function Run({ run, marks, base, chosen }: Shown & { run: TextRun }) {
  const here = run.marks.flatMap((id) => marks[id] ?? []);
  const words = run.heading ? <strong className="font-semibold">{run.text}</strong> : run.text;
  if (here.length === 0) return words;
  const isChosen = here.some(({ position }) => position === chosen);
  return (
    <>
      <mark
        data-chosen={isChosen || undefined}
        className={`border-b-2 text-inherit ${isChosen ? "border-focus bg-demo-soft" : "border-brand bg-brand-soft"}`}
        title={here.map(({ position, name }) => `${position} ${name}`).join("；")}
      >
        {words}
      </mark>
      {run.ends
        .flatMap((id) => marks[id] ?? [])
        .map(({ position, name }) => (
          <sup key={position} className="ml-px font-sans text-[11px] leading-none select-none">
            <Link
              href={`${base}?at=${position}`}
              prefetch={false}
              scroll={false}
              aria-label={`承诺 ${position} ${name}`}
              className="px-0.5"
            >
              {"\u2060"}
              {position}
            </Link>
          </sup>
        ))}
    </>
  );
}
