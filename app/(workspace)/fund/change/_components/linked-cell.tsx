import type { LinkedText } from "@/lib/domain/decomposition/change-sheet";
import { FigureLink } from "../../../../_components/figure-link";

/** A number that leads to the figure it is, or is a side of. */
export function LinkedCell({ cell: { text, figure } }: { cell: LinkedText }) {
  return (
    <FigureLink figure={figure} className="whitespace-nowrap text-inherit!">
      {text}
    </FigureLink>
  );
}
