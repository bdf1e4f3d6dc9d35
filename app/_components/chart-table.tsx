/** The table twin of a chart: the same numbers for who cannot see the picture or wants to copy them. */
export function ChartTable({
  head,
  columns,
  rows,
}: {
  head: string;
  columns: readonly string[];
  rows: readonly { label: string; cells: readonly string[] }[];
}) {
  return (
    <details className="mt-1 text-xs text-hint">
      <summary className="cursor-pointer">数据表</summary>
      <div className="scroll-x">
        <table className="table table-dense">
          <thead>
            <tr>
              <th>{head}</th>
              {columns.map((column) => (
                <th key={column}>{column}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.label}>
                <td>{row.label}</td>
                {row.cells.map((cell, index) => (
                  <td key={columns[index]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
