import type { OwnPreview, PreviewFigure } from "@/lib/domain/indicators/own/own-view";
import { DemoTag } from "../../../../_components/demo-tag";

/** Region and pooling areas with their values, and the two sides of each division. */
export function PreviewTable({ preview }: { preview: OwnPreview }) {
  return (
    <>
      <div className="scroll-x mt-2">
        <table className="table table-dense">
          <thead>
            <tr>
              <th scope="col">地区</th>
              {preview.schemes.map(({ value, label }) => (
                <th key={value} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.lines.map((line) => (
              <tr key={line.area} className={line.region ? "total" : ""}>
                <td className="whitespace-nowrap">{line.area}</td>
                {line.figures.map((figure) => (
                  <td key={figure.scheme}>
                    <Figure figure={figure} alone={line.figures.length === 1} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="mt-1 text-xs text-hint">
        按已发布的数据试算，未保存任何数值。{preview.demonstration ? <DemoTag /> : null}
      </p>
    </>
  );
}

/** `alone`: there is room for both sides in one line. */
function Figure({ figure, alone }: { figure: PreviewFigure; alone: boolean }) {
  return (
    <>
      <span className="font-semibold whitespace-nowrap">{figure.text}</span>
      {figure.sides ? (
        <span className="block text-xs whitespace-nowrap text-hint">
          {figure.sides[0]}
          {alone ? null : <br className="2xl:hidden" />} ÷ {figure.sides[1]}
        </span>
      ) : null}
      {figure.reason ? <span className="block text-xs text-secondary">{figure.reason}</span> : null}
      {figure.partial ? <span className="block text-xs text-secondary">{figure.partial}</span> : null}
    </>
  );
}
