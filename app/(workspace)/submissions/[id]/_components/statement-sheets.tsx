import type { Severity } from "@/lib/domain/submissions/finding";
import type { SeverityFindings } from "@/lib/domain/submissions/finding-group";
import type { ListedItem, SubmissionView } from "@/lib/domain/submissions/submission-view";
import { SelectFilter } from "../../../../_components/select-filter";
import type { CellAddress } from "./sheet-cell";
import { StatementSheet } from "./statement-sheet";

/** The worst finding of each cell. */
function flagsOf(findings: readonly SeverityFindings[]): Map<string, Severity> {
  const flags = new Map<string, Severity>();
  for (const { severity, sheets } of findings) {
    for (const { anchor } of sheets.flatMap(({ groups }) => groups).flatMap((group) => group.findings)) {
      if (anchor && !flags.has(anchor)) flags.set(anchor, severity);
    }
  }
  return flags;
}

function ItemTable({ items, dependents }: { items: readonly ListedItem[]; dependents: CellAddress | null }) {
  return (
    <section className="card min-w-0">
      <h2 className="mb-1">公布的项目 {items.length} 个</h2>
      <div className="scroll-x">
        <table className="table table-dense">
          <thead>
            <tr>
              <th scope="col">项目</th>
              <th scope="col">数值</th>
              <th scope="col" className="words">
                单位
              </th>
              <th scope="col" className="words">
                单元格
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.anchor}>
                <th scope="row">{item.label}</th>
                <td id={item.anchor} className="whitespace-nowrap">
                  {dependents ? (
                    <a href={dependents(item.sheet, item.cell)} className="text-ink!">
                      {item.text}
                    </a>
                  ) : (
                    item.text
                  )}
                </td>
                <td className="words whitespace-nowrap">{item.unit}</td>
                <td className="words font-mono text-xs whitespace-nowrap">{item.cell}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** The numbers of a submission at their cells, sheet by sheet, beside last year's or those before the correction. */
export function StatementSheets({ view }: { view: SubmissionView }) {
  const isPublished = view.publishedAs !== null;
  const dependents: CellAddress | null = isPublished
    ? (sheet, cell) => `/figures/cell?${new URLSearchParams({ submission: String(view.id), sheet, cell })}`
    : null;
  if (view.items.length > 0) return <ItemTable items={view.items} dependents={dependents} />;
  if (view.tables.length === 0) return null;
  const flags = flagsOf(view.findings);
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 pt-2">
        <h2 className="text-base!">填报内容</h2>
        <nav aria-label="工作表" className="flex flex-wrap gap-x-3 text-[13px]">
          {view.tables.map(({ sheet }) => (
            <a key={sheet} href={`#sheet-${sheet}`}>
              {sheet}
            </a>
          ))}
        </nav>
        <form method="get" className="ml-auto">
          <SelectFilter
            name="compare"
            label="对比"
            value={view.comparedWith}
            options={[
              { value: "year", label: "上年同期" },
              ...(view.differences ? [{ value: "before", label: "更正前" }] : []),
              { value: "none", label: "不对比" },
            ]}
          />
        </form>
      </div>
      {view.tables.map((table) => (
        <StatementSheet
          key={table.sheet}
          table={table}
          comparedWith={view.comparedWith}
          dependents={dependents}
          flags={flags}
        />
      ))}
      {isPublished ? <p className="text-xs text-hint">点数字可以看到用它算出的指标。</p> : null}
    </>
  );
}
