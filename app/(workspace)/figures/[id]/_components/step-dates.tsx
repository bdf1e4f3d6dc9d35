import type { SourceCell, SourceStep } from "@/lib/domain/provenance/source-cell";

const monthDay = (step: SourceStep | null): string => (step ? step.at.slice(5, 10) : "—");

const words = (name: string, step: SourceStep | null): string =>
  step ? `${name}：${step.by} ${step.at}` : `${name}：没有记录`;

/** Three dates in the order of the flow; who did each stands on hover and for screen readers. */
export function StepDates({ cell }: { cell: SourceCell }) {
  const review = cell.reviewWaived ? "复核：按规定免盟市复核" : words("复核", cell.reviewed);
  const all = [words("报送", cell.uploaded), review, words("接收", cell.accepted)].join("\n");
  const dates = [
    monthDay(cell.uploaded),
    cell.reviewWaived ? "免" : monthDay(cell.reviewed),
    monthDay(cell.accepted),
  ];
  return (
    <span title={all}>
      <span aria-hidden>{dates.join(" / ")}</span>
      <span className="sr-only">{all}</span>
    </span>
  );
}
