import type { TableBlock } from "@/lib/domain/reports/blocks";
import type { Column } from "@/lib/domain/reports/report-document";
import { ReportRuns } from "./report-runs";

type Head = { readonly group: string | null; readonly columns: readonly Column[] };

/** Neighbouring columns of one group under one head. */
function headsOf(columns: readonly Column[]): Head[] {
  const heads: { group: string | null; columns: Column[] }[] = [];
  for (const column of columns) {
    const last = heads.at(-1);
    if (column.group && last?.group === column.group) last.columns.push(column);
    else heads.push({ group: column.group ?? null, columns: [column] });
  }
  return heads;
}

const alignment = (column: Column | undefined): string => (column?.align === "left" ? "words" : "");

/** A table of the report: heads stay, wide ones scroll inside. What the heading above has named is not said twice. */
export function ReportTable({ block, named }: { block: TableBlock; named: string | null }) {
  const heads = headsOf(block.columns);
  const grouped = heads.some(({ group }) => group !== null);
  return (
    <figure className="my-4 font-sans">
      <figcaption className="mb-1 text-center text-[13px] font-semibold">
        {named === block.caption ? <span className="sr-only">{block.caption}</span> : block.caption}
        {block.unit ? <span className="ml-3 text-xs font-normal text-hint">单位：{block.unit}</span> : null}
      </figcaption>
      <div className="scroll-x report-table max-h-[80vh] overflow-y-auto">
        <table className="table table-dense">
          <thead>
            <tr>
              {heads.map(({ group, columns }) =>
                group === null ? (
                  <th
                    key={columns[0]?.head}
                    scope="col"
                    rowSpan={grouped ? 2 : 1}
                    className={alignment(columns[0])}
                  >
                    {columns[0]?.head}
                  </th>
                ) : (
                  <th key={group} scope="colgroup" colSpan={columns.length} className="text-center!">
                    {group}
                  </th>
                ),
              )}
            </tr>
            {grouped ? (
              <tr>
                {heads
                  .filter(({ group }) => group !== null)
                  .flatMap(({ group, columns }) =>
                    columns.map((column) => (
                      <th key={`${group}-${column.head}`} scope="col">
                        {column.head}
                      </th>
                    )),
                  )}
              </tr>
            ) : null}
          </thead>
          <tbody>
            {block.rows.map((row, index) => (
              <tr
                // biome-ignore lint/suspicious/noArrayIndexKey: rows of a frozen document keep their places.
                key={index}
                className={row.emphasis === "total" ? "total" : row.emphasis === "section" ? "section" : ""}
              >
                {block.columns.map((column, place) => {
                  const cell = row.cells[place] ?? [];
                  const wide = column.align === "left" && place > 0 ? "min-w-32" : "";
                  return place === 0 ? (
                    <th key={column.head} scope="row" className="min-w-24 whitespace-pre-wrap">
                      <ReportRuns runs={cell} signs />
                    </th>
                  ) : (
                    <td
                      key={`${column.group ?? ""}-${column.head}`}
                      className={column.align === "left" ? `words ${wide}` : "whitespace-nowrap"}
                    >
                      <ReportRuns runs={cell} signs />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {block.notes.length > 0 ? (
        <p className="mt-1 text-xs leading-normal text-hint">
          注：
          {block.notes.map((note, index) => (
            <span key={note}>
              {block.notes.length > 1 ? `${index + 1}.` : ""}
              {note}{" "}
            </span>
          ))}
        </p>
      ) : null}
    </figure>
  );
}
