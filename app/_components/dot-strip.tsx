import type { Position } from "@/lib/domain/areas/position";

const WIDTH = 80;

/** All areas as dots between lowest and highest, the own one large; the word beside it says the third it lies in. */
export function DotStrip({ position, ranked }: { position: Position | null; ranked: boolean }) {
  if (!position) return <span className="text-hint">—</span>;
  const { dots, own, word, rank, of } = position;
  const at = (place: number): number => 5 + (place / 100) * (WIDTH - 10);
  const said = ranked ? `第 ${rank}/${of} 位` : word;
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap" title={`${of} 个统筹区中${word}`}>
      <svg width={WIDTH} height="12" aria-hidden="true">
        <line x1="5" x2={WIDTH - 5} y1="6" y2="6" stroke="#dde3ea" />
        {dots.map((place, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the dots of one picture never move.
          <circle key={index} cx={at(place)} cy="6" r="2.2" fill="#9aa7b4" fillOpacity="0.7" />
        ))}
        <circle cx={at(own)} cy="6" r="4.2" fill="#14508c" stroke="#fff" />
      </svg>
      <span className="text-xs text-secondary">{said}</span>
    </span>
  );
}
