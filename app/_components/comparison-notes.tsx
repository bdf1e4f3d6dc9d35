import Link from "next/link";
import type { BreakNote } from "@/lib/domain/comparability/comparability-view";
import type { ComparisonView } from "@/lib/domain/provenance/figure-page";

const byId = <T extends { readonly id: number; readonly words: string }>(notes: readonly T[]): T[] => [
  ...new Map(notes.map((note) => [`${note.id}${note.words}`, note])).values(),
];

/** A change of the register stands in its list, one of the formula among the indicator's versions. */
const noteHref = ({ id, redefines }: BreakNote): string =>
  redefines ? `/indicators/${redefines}#versions` : `/indicators/breaks#break-${id}`;

/** What stands between a figure and what it is compared with: changes of scope, events, and growth without one-off items. */
export function ComparisonNotes({ comparisons }: { comparisons: readonly ComparisonView[] }) {
  const breaks = byId(comparisons.flatMap((compared) => compared.breaks));
  const events = byId(comparisons.flatMap((compared) => compared.events));
  const rest = comparisons.flatMap(({ withoutOneOffs }) => withoutOneOffs ?? []);
  if (breaks.length + events.length + rest.length === 0) return null;
  return (
    <ul className="mt-1.5 grid basis-full gap-1 text-[13px]" aria-label="影响比较的事项">
      {breaks.map((note) => (
        <li key={`${note.id}${note.words}`}>
          <Link href={noteHref(note)} prefetch={false} className="underline">
            {note.redefines ? "指标口径修改" : "口径变化"}
          </Link>
          <span className="ml-1.5 text-at-risk">{note.words}</span>
          <span className="ml-1.5 text-secondary">
            原“{note.before}”，现“{note.after}”
          </span>
        </li>
      ))}
      {rest.map((note) => (
        <li key={note.text}>
          <span className="font-medium">{note.text}</span>
          <span className="ml-1.5 text-secondary">{note.taken.join("；")}</span>
        </li>
      ))}
      {events.map((note) => (
        <li key={note.id}>
          <Link href={`/indicators/events#event-${note.id}`} prefetch={false} className="underline">
            {note.isMainReason ? "主要原因" : note.kind}
          </Link>
          <span className="ml-1.5">
            {note.place} {note.months}：{note.words}
          </span>
          {note.amount ? <span className="ml-1.5 text-secondary">{note.amount}</span> : null}
        </li>
      ))}
    </ul>
  );
}
