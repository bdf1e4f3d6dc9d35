import type { StatementTable } from "@/lib/domain/submissions/statement-table";
import { BASE_NAMES, BesideCell, type CellLook, SheetCell } from "./sheet-cell";
import { SheetHeads } from "./sheet-heads";

/** A sheet of one column has room for what it is compared with beside it. */
const isRoomy = (table: StatementTable, look: CellLook): boolean =>
  table.columns.length === 1 && look.comparedWith !== "none";

/** More columns than fit beside one another in reading size. */
const NARROW_FROM = 10;

/** One sheet of a statement laid out as its form; provenance leads to its cells. */
export function StatementSheet({ table, ...look }: { table: StatementTable } & CellLook) {
  const roomy = isRoomy(table, look);
  const size = table.columns.length > NARROW_FROM ? "table-narrow" : "";
  return (
    <section className="card min-w-0" id={`sheet-${table.sheet}`}>
      <h2 className="mb-1 flex flex-wrap items-baseline justify-between gap-x-4">
        {table.title}
        <span className="text-xs font-normal text-hint">单位：{table.unit}</span>
      </h2>
      <div className="scroll-x">
        <table className={`table table-dense ${size}`}>
          <thead>
            <SheetHeads
              columns={table.columns}
              rowHead={table.rowHead}
              beside={roomy ? BASE_NAMES[look.comparedWith] : null}
            />
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.key}>
                <th scope="row" className={`min-w-32 sm:whitespace-nowrap ${row.indent ? "pl-6!" : ""}`}>
                  {row.label}
                </th>
                {row.cells.map((cell, index) => (
                  <SheetCell key={table.columns[index]?.key} cell={cell} look={look} compact={!roomy} />
                ))}
                {roomy ? row.cells.map((cell) => <BesideCell key="beside" cell={cell} />) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {table.notes.map((note) => (
        <p key={note} className="mt-1.5 text-xs text-hint">
          注：{note}
        </p>
      ))}
    </section>
  );
}
