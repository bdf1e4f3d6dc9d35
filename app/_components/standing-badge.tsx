import { STATUSES, type Status } from "@/lib/domain/targets/standing";

const COLOURS: Record<Status, { text: string; mark: string }> = {
  met: { text: "text-met", mark: "bg-met" },
  "on-track": { text: "text-on-track", mark: "bg-on-track" },
  "at-risk": { text: "text-at-risk", mark: "bg-at-risk" },
  behind: { text: "text-behind", mark: "bg-behind" },
  unassessable: { text: "text-unassessable", mark: "bg-unassessable" },
};

/** Mark, word and colour together, so that it reads in black and white; the reason on hover and for readers. */
export function StandingBadge({
  status,
  reason,
  note,
}: {
  status: Status;
  reason?: string;
  note?: string | null;
}) {
  const { word, mark } = STATUSES[status];
  const colours = COLOURS[status];
  return (
    <span
      className={`inline-flex items-center gap-1 text-xs font-medium whitespace-nowrap ${colours.text}`}
      title={reason}
    >
      <span
        aria-hidden
        className={`inline-grid size-4 place-items-center rounded-[3px] text-[11px] leading-none text-white ${colours.mark}`}
      >
        {mark}
      </span>
      {word}
      {note ? <span className="font-normal">{note}</span> : null}
      {reason ? <span className="sr-only">：{reason}</span> : null}
    </span>
  );
}
