import type { FigureView } from "@/lib/domain/indicators/figure-view";
import { FigureLink } from "./figure-link";

/** A number in a table cell, linked to its provenance; missing reads 「—」 or 未报送 with its reason. */
export function FigureNumber({ figure, unit = false }: { figure: FigureView | null; unit?: boolean }) {
  if (!figure) return <span className="text-hint">—</span>;
  if (figure.reason !== null) {
    const text = figure.partial
      ? unit
        ? figure.partial.text
        : figure.partial.text.replace(/[^\d.,-]/g, "")
      : "—";
    return (
      <FigureLink figure={figure} className="whitespace-nowrap text-hint!">
        <span title={figure.partial ? `${figure.partial.words}；${figure.reason}` : figure.reason}>
          {text}
          {figure.partial ? <sup className="ml-0.5 text-[10px]">{figure.partial.label}</sup> : null}
        </span>
      </FigureLink>
    );
  }
  return (
    <FigureLink figure={figure} className="whitespace-nowrap text-inherit!">
      {figure.number}
      {unit ? <span className="ml-0.5 text-secondary">{figure.unit}</span> : null}
    </FigureLink>
  );
}
