import type { SheetPreview } from "@/lib/domain/submissions/own/own-form-view";
import type { TemplateCell } from "@/lib/domain/submissions/template";

const LOOKS: Record<TemplateCell["kind"], string> = {
  title: "border-0! text-center text-base font-semibold",
  unit: "border-0! text-right text-xs text-hint",
  head: "bg-page text-center font-semibold",
  label: "min-w-40 text-left",
  slot: "min-w-16",
  blocked: "bg-page",
  note: "border-0! text-left text-xs text-hint",
};

/** A sheet as an area will get it, with the rows that the bureau adds set apart. */
export function SheetPreviewTable({ sheet }: { sheet: SheetPreview }) {
  const own = new Set(sheet.ownRows);
  const last = Math.max(...sheet.cells.map(({ row }) => row));
  const rows = Array.from({ length: last }, (_, index) => index + 1);
  return (
    <section className="scroll-x" aria-label={`工作表“${sheet.name}”`}>
      <table className="w-full border-collapse text-[13px]">
        <caption className="pb-1 text-left text-xs text-secondary">工作表“{sheet.name}”</caption>
        <tbody>
          {rows.map((row) => (
            <tr key={row} className={own.has(row) ? "bg-brand-soft" : undefined}>
              {sheet.cells
                .filter((cell) => cell.row === row)
                .sort((a, b) => a.column - b.column)
                .map((cell) => (
                  <td
                    key={cell.column}
                    colSpan={cell.lastColumn - cell.column + 1}
                    rowSpan={cell.lastRow - cell.row + 1}
                    className={`border border-line px-2 py-1 leading-5 ${LOOKS[cell.kind]} ${cell.indent > 0 ? "pl-6" : ""}`}
                  >
                    {cell.text}
                    {own.has(row) && cell.kind === "label" ? (
                      <span className="ml-1.5 text-xs whitespace-nowrap text-brand">本局</span>
                    ) : null}
                  </td>
                ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
