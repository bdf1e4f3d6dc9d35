import Link from "next/link";
import { COMMITMENT_KINDS } from "@/lib/domain/policy/commitment";
import type { CommitmentNote } from "@/lib/domain/policy/document-reading";
import type { Status } from "@/lib/domain/targets/standing";
import { FigureNumber } from "../../../../_components/figure-number";
import { StandingBadge } from "../../../../_components/standing-badge";
import { TargetBar } from "../../../../_components/target-bar";
import { RivalLine } from "./rival-line";

const EDGES: Record<Status, string> = {
  met: "border-met",
  "on-track": "border-on-track",
  "at-risk": "border-at-risk",
  behind: "border-behind",
  unassessable: "border-unassessable",
};

/** One judged commitment: what is asked, where the figure is, where it stands and why. */
export function NoteCard({
  note,
  here,
}: {
  note: CommitmentNote;
  here: { readonly area: string; readonly period: string };
}) {
  const { id, position, name, kind, status, reason, figure, bar, asked, tags, hold } = note;
  if (status === null) return null;
  const short = [...(hold === "informative" ? ["仅供参考"] : []), ...tags];
  return (
    <section
      id={id}
      className={`note-anchor border-l-[3px] pl-2.5 text-[13px] leading-normal ${EDGES[status]}`}
    >
      <h4 className="flex items-baseline justify-between gap-2 font-semibold">
        <span>
          <span className="mr-1.5">{position}</span>
          {note.indicator ? (
            <Link
              href={`/indicators/${note.indicator}?${new URLSearchParams({ ...here, scheme: note.scheme })}`}
              prefetch={false}
              className="text-ink!"
            >
              {name}
            </Link>
          ) : (
            name
          )}
          {short.length > 0 ? (
            <span className="ml-2 text-xs font-normal text-hint">
              {short.map((tag, index) => (
                <span key={tag}>
                  <span className="whitespace-nowrap">
                    {tag}
                    {index < short.length - 1 ? " ·" : ""}
                  </span>{" "}
                </span>
              ))}
            </span>
          ) : null}
        </span>
        <StandingBadge status={status} />
      </h4>
      <p>
        <span className="text-secondary">{COMMITMENT_KINDS[kind]}</span> {asked}
        {figure ? (
          <>
            <span className="text-secondary"> · 实际</span>{" "}
            <span className="font-semibold text-brand">
              <FigureNumber figure={figure} unit />
            </span>
          </>
        ) : null}
      </p>
      <p className="text-xs text-secondary">{reason}</p>
      {bar ? (
        <TargetBar bar={bar} status={status} targetName={kind === "trend" ? "上年同期" : "目标"} />
      ) : null}
      <RivalLine note={note} here={here} />
      {note.note ? <p className="text-xs text-hint">{note.note}</p> : null}
    </section>
  );
}
