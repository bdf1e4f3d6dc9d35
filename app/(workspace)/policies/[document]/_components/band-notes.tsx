import { COMMITMENT_KINDS, isAssessed } from "@/lib/domain/policy/commitment";
import type { CommitmentNote } from "@/lib/domain/policy/document-reading";
import { NoteCard } from "./note-card";
import { NoteLine } from "./note-line";

const HEADS: Record<string, string> = {
  baseline: "基线（报告数），不作评价",
  parameter: "政策参数",
  milestone: "里程碑，完成情况待登记",
};

/** What stands over lines that are not judged: why, or what they are. */
const headOf = ({ off, kind }: CommitmentNote): string =>
  off ?? HEADS[kind] ?? `${COMMITMENT_KINDS[kind]}，没有已发布的数据`;

/** Notes beside a paragraph: what is judged in full, the rest as lines under what they are. */
export function BandNotes({
  notes,
  here,
}: {
  notes: readonly CommitmentNote[];
  here: { readonly area: string; readonly period: string };
}) {
  if (notes.length === 0) return <div className="hidden lg:block" />;
  const judged = notes.filter(({ status }) => status !== null);
  const others = notes.filter(({ status }) => status === null);
  const heads = [...new Set(others.map(headOf))];
  return (
    <div className="min-w-0 space-y-2.5 pt-2 pb-3 lg:pl-5 print:pl-3">
      {judged.map((note) => (
        <NoteCard key={note.id} note={note} here={here} />
      ))}
      {heads.map((head) => (
        <section key={head} className="border-l-[3px] border-line pl-2.5 text-xs">
          <p className="text-hint">{head}</p>
          <ul>
            {others
              .filter((note) => headOf(note) === head)
              .map((note) => (
                <NoteLine
                  key={note.id}
                  note={note}
                  named={note.off !== null && isAssessed(note.kind)}
                  here={here}
                />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
