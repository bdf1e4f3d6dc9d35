import type { FigureView, Tone } from "@/lib/domain/indicators/figure-view";

const TONES: Record<Tone, string> = { good: "text-met", bad: "text-behind", neutral: "text-secondary" };

/** A change with its comparison named; coloured by what is better for the indicator, neutral where nothing is. */
export function Delta({
  comparison,
  named = true,
}: {
  comparison: FigureView["comparison"];
  /** False where the column's head names the comparison. */
  named?: boolean;
}) {
  if (!comparison) return <span className="text-hint">无同比</span>;
  return (
    <span className="text-secondary" title={comparison.note}>
      {named ? `${comparison.name} ` : null}
      <span className={TONES[comparison.tone]}>{comparison.text}</span>
      {comparison.note ? <span className="sr-only">（{comparison.note}）</span> : null}
    </span>
  );
}
