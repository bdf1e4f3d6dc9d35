import type { PartAmount } from "@/lib/domain/fund/fund-sheet";
import { FigureLink } from "../../../_components/figure-link";

/** An amount that is a part of a figure: it leads to the figure, where the part is taken apart. */
export function PartNumber({ part }: { part: PartAmount }) {
  return (
    <FigureLink figure={part.figure} className="whitespace-nowrap text-inherit!">
      {part.number}
      <span className="ml-0.5 text-secondary">{part.unit}</span>
    </FigureLink>
  );
}
