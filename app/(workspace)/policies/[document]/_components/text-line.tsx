import type { TextBlock, TextRun } from "@/lib/domain/policy/annotated-text";
import type { CommitmentNote } from "@/lib/domain/policy/document-reading";
import { STATUSES, type Status } from "@/lib/domain/targets/standing";

type Notes = ReadonlyMap<string, CommitmentNote>;

const MARKED: Record<Status, string> = {
  met: "border-met bg-met-soft",
  "on-track": "border-on-track bg-on-track-soft",
  "at-risk": "border-at-risk bg-at-risk-soft",
  behind: "border-behind bg-behind-soft",
  unassessable: "border-unassessable bg-unassessable-soft",
};

const WORST: readonly Status[] = ["behind", "at-risk", "unassessable", "on-track", "met"];

/** Words of several commitments take the colour of the one that stands worst; without a standing they are grey. */
function lookOf(notes: readonly CommitmentNote[]): string {
  const worst = WORST.find((status) => notes.some((note) => note.status === status));
  if (worst) return MARKED[worst];
  return notes.every(({ off }) => off !== null)
    ? "border-line border-dotted bg-transparent"
    : "border-[#c5ced8] bg-[#f6f8fa]";
}

const wordsOf = ({ name, status, off }: CommitmentNote): string =>
  `${name}${status ? `：${STATUSES[status].word}` : off ? `：${off}` : ""}`;

/** One line of the text with its marks; a small number behind the words leads to the note. */
export function TextLine({ block, notes }: { block: TextBlock; notes: Notes }) {
  const runs = block.runs.map((run, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a line never move.
    <Run key={index} run={run} notes={notes} />
  ));
  if (isCaption(block)) {
    return (
      <details className="py-1 font-sans text-xs text-hint">
        <summary className="cursor-pointer">材料转成文字时附带的图片说明（外文）</summary>
        {runs}
      </details>
    );
  }
  if (block.depth === null) return <p className="policy-line indent-[2em]">{runs}</p>;
  if (block.depth === 1) return <h2 className="policy-heading mt-3 text-lg!">{runs}</h2>;
  return <h3 className="policy-heading mt-2 text-base!">{runs}</h3>;
}

/** A whole sentence without one Chinese character is no word of the text: the transcription describes a picture. */
const isCaption = ({ runs, anchors }: TextBlock): boolean => {
  const words = runs.map(({ text }) => text).join("");
  return anchors.length === 0 && words.length > 40 && !/\p{Script=Han}/u.test(words);
};

function Run({ run, notes }: { run: TextRun; notes: Notes }) {
  const here = run.marks.flatMap((id) => notes.get(id) ?? []);
  const words = run.heading ? <strong className="font-semibold">{run.text}</strong> : run.text;
  if (here.length === 0) return words;
  const ends = run.ends.flatMap((id) => notes.get(id) ?? []);
  return (
    <>
      <mark
        className={`border-b-2 text-inherit [print-color-adjust:exact] ${lookOf(here)}`}
        title={here.map(wordsOf).join("；")}
      >
        {words}
      </mark>
      {ends.map((note, index) => (
        // The joiner keeps the number on the line of the words it counts.
        <sup key={note.id} className="ml-px font-sans text-[11px] leading-none">
          <a href={`#${note.id}`} title={wordsOf(note)} aria-label={`第${note.position}项 ${wordsOf(note)}`}>
            {"\u2060"}
            {index > 0 ? "、" : null}
            {note.position}
            {note.status ? STATUSES[note.status].mark : null}
          </a>
        </sup>
      ))}
    </>
  );
}
