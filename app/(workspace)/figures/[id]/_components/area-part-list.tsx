import { ROLE_NAMES } from "@/lib/domain/indicators/figure-part";
import type { FigureView } from "@/lib/domain/indicators/figure-view";
import type { AreaParts } from "@/lib/domain/provenance/part-tree";
import { FigureLink } from "../../../../_components/figure-link";
import { PartTable } from "./part-table";

const GRID = "grid grid-cols-[minmax(7rem,1.4fr)_repeat(3,minmax(6.5rem,1fr))] items-baseline gap-x-3 px-2";

/** Plain words: a line that opens cannot hold a link as well. */
const ownText = (figure: FigureView): string =>
  figure.reason === null
    ? `${figure.number}${figure.unit}`
    : figure.partial
      ? `${figure.partial.text}（${figure.partial.label}）`
      : "—";

/** Areas that make up a sum, each opening to its own cells; who did not report stays in its place and says what lacks. */
export function AreaPartList({
  areas,
  unit,
  open,
}: {
  areas: readonly AreaParts[];
  unit: string | null;
  open: boolean;
}) {
  const sides = areas.find(({ sides }) => sides.length > 0)?.sides ?? [];
  const shown = unit ? `（${unit}）` : "";
  return (
    <div className="scroll-x mt-1">
      <div className="min-w-[34rem] text-[13px]">
        <div className={`${GRID} border-b border-[#c5ced8] py-1.5 text-right text-xs text-secondary`}>
          <span className="text-left">统筹区</span>
          <span>
            {sides[0] ? ROLE_NAMES[sides[0].role] : "数值"}
            {shown}
          </span>
          <span>{sides[1] ? `${ROLE_NAMES[sides[1].role]}${shown}` : ""}</span>
          <span>本地区数值</span>
        </div>
        {areas.map((area) => (
          <details key={area.area} className="group border-b border-hair">
            <summary className={`${GRID} cursor-pointer list-none py-1.5 text-right hover:bg-[#f7f9fc]`}>
              <span className="text-left whitespace-nowrap">
                <span aria-hidden className="mr-1.5 inline-block text-hint group-open:rotate-90">
                  ▸
                </span>
                {area.name}
              </span>
              {area.lacking.length > 0 && area.figure?.reason !== null ? (
                <span className="col-span-2 text-left text-at-risk">
                  未报送：{area.lacking.slice(0, 2).join("、")}
                  {area.lacking.length > 2 ? `等 ${area.lacking.length} 项` : ""}
                  {area.figure?.partial ? `；${area.figure.partial.words}另有此数，不计入合计` : ""}
                </span>
              ) : (
                <>
                  <span>{area.sides[0]?.text ?? "—"}</span>
                  <span>{area.sides[1]?.text ?? ""}</span>
                </>
              )}
              <span>{area.figure ? ownText(area.figure) : "—"}</span>
            </summary>
            <div className="px-2 pb-2">
              {area.figure?.id ? (
                <p className="py-1 text-right text-xs">
                  <FigureLink figure={area.figure}>
                    {area.name}的{ownText(area.figure)}从何而来
                  </FigureLink>
                </p>
              ) : null}
              <PartTable sides={area.sides} unit={unit} open={open} />
            </div>
          </details>
        ))}
      </div>
    </div>
  );
}
