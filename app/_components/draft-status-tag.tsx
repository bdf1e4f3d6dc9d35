import { DRAFT_STATUSES, type DraftStatus } from "@/lib/domain/policy/draft-status";

const LOOKS: Record<DraftStatus, { mark: string; colour: string }> = {
  editing: { mark: "…", colour: "bg-secondary text-secondary" },
  submitted: { mark: "→", colour: "bg-on-track text-on-track" },
  approved: { mark: "✓", colour: "bg-met text-met" },
  returned: { mark: "!", colour: "bg-at-risk text-at-risk" },
  withdrawn: { mark: "—", colour: "bg-unassessable text-unassessable" },
};

/** Where a draft is in its life: mark, word and colour together. */
export function DraftStatusTag({ status }: { status: DraftStatus }) {
  const { mark, colour } = LOOKS[status];
  const [background, text] = colour.split(" ");
  return (
    <span className={`inline-flex items-center gap-1 text-xs font-medium whitespace-nowrap ${text}`}>
      <span
        aria-hidden
        className={`inline-grid size-4 place-items-center rounded-[3px] text-[11px] leading-none text-white ${background}`}
      >
        {mark}
      </span>
      {DRAFT_STATUSES[status]}
    </span>
  );
}
