import type { Placing } from "@/lib/domain/areas/placing";
import type { Band, Position } from "@/lib/domain/areas/position";

const MARKS: Record<Band, string> = { front: "▲", middle: " ", back: "▽" };

/** The third an area lies in, or its rank when asked; said in words for readers. */
export function PositionMark({ position, shown }: { position: Position | null; shown: Placing }) {
  if (shown === "none") return null;
  if (!position) return <span className="ml-1 inline-block w-4" />;
  if (shown === "rank") {
    return (
      <span
        className="ml-1 inline-block w-4 text-[11px] font-normal text-hint"
        title={`第 ${position.rank} 位，共 ${position.of} 地`}
      >
        {position.rank}
      </span>
    );
  }
  return (
    <span
      className="ml-1 inline-block w-4 text-[10px] font-normal text-hint"
      title={`${position.of} 地中${position.word}`}
    >
      <span aria-hidden>{MARKS[position.band]}</span>
      <span className="sr-only">（{position.word}）</span>
    </span>
  );
}
