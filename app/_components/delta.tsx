import type { FigureView, Tone } from "@/lib/domain/indicators/figure-view";

const TONES: Record<Tone, string> = { good: "text-met", bad: "text-behind", neutral: "text-secondary" };

/** A change with its comparison named; coloured by what is better for the indicator, neutral where nothing is. */
export function Delta({ comparison }: { comparison: FigureView["comparison"] }) {
  if (!comparison) return <span className="text-hint">无同比</span>;
  return (
    <span className="text-secondary">
      {comparison.name} <span className={TONES[comparison.tone]}>{comparison.text}</span>
    </span>
  );
}
