import { columnScales, isLookup, type ResultTable } from "@/lib/domain/calculators/calculation";
import { ResultCell } from "./result-cell";

/** One table of results. */
export function ResultCard({ table }: { table: ResultTable }) {
  const { caption, head, rows, note } = table;
  const scales = columnScales(table);
  return (
    <div className="card min-w-0">
      <h2 className="mb-1">{caption}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className="scroll-x" tabIndex={0} aria-label={caption}>
        <table className="table">
          <thead>
            <tr>
              {head.map(({ text, words, bare }, index) => (
                <th
                  key={text}
                  scope="col"
                  className={words ? "words whitespace-nowrap" : "whitespace-nowrap"}
                >
                  {text}
                  {scales[index] && !bare ? (
                    <span className="text-hint">（{scales[index].unit}）</span>
                  ) : null}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows never move.
              <tr key={at}>
                {row.map((cell, index) =>
                  index === 0 ? (
                    <th key={head[index]?.text} scope="row" className="min-w-24 sm:whitespace-nowrap">
                      {isLookup(cell) ? <ResultCell cell={cell} /> : cell.text}
                    </th>
                  ) : (
                    <td
                      key={head[index]?.text}
                      className={head[index]?.words ? "words whitespace-nowrap" : ""}
                    >
                      <ResultCell cell={cell} scale={scales[index] ?? null} />
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {note ? <p className="mt-1 text-xs text-secondary">{note}</p> : null}
    </div>
  );
}
