import type { DistributionView } from "@/lib/domain/areas/distribution";

const WIDTH = 320;
const EDGE = 6;

/** All areas as dots between lowest and highest, the middle half as a box, the median as a line; said in words too. */
export function DistributionStrip({ distribution }: { distribution: DistributionView }) {
  const { dots, lower, median, upper, text, low, high } = distribution;
  const at = (place: number): number => EDGE + (place / 100) * (WIDTH - 2 * EDGE);
  return (
    <figure className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-0.5 text-xs text-secondary">
      <span className="flex max-w-full items-center gap-1.5">
        <span className="whitespace-nowrap">{low}</span>
        <svg viewBox={`0 0 ${WIDTH} 24`} className="h-6 w-80 min-w-0 shrink" aria-hidden="true">
          <line x1={EDGE} x2={WIDTH - EDGE} y1="12" y2="12" stroke="#dde3ea" />
          <rect
            x={at(lower)}
            y="4"
            width={Math.max(1, at(upper) - at(lower))}
            height="16"
            fill="#e6eef7"
            stroke="#9aa7b4"
          />
          <line x1={at(median)} x2={at(median)} y1="2" y2="22" stroke="#14508c" strokeWidth="2" />
          {dots.map((place, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the dots of one picture never move.
            <circle key={index} cx={at(place)} cy="12" r="3" fill="#4a5a69" fillOpacity="0.65" />
          ))}
        </svg>
        <span className="whitespace-nowrap">{high}</span>
      </span>
      <figcaption>{text}。</figcaption>
    </figure>
  );
}
