import type { TriedForm } from "@/lib/domain/submissions/own/own-form-view";
import { SheetPreviewTable } from "./sheet-preview-table";

/** How the sheets will look, as they are written. */
export function PreviewCard({
  tried,
  trying,
  problem,
  workbook = null,
}: {
  tried: TriedForm | null;
  trying: boolean;
  problem: string | null;
  /** Where the saved draft is downloaded as a workbook; null while it cannot be. */
  workbook?: string | null;
}) {
  return (
    <section className="card min-w-0" aria-label="样表" aria-busy={trying}>
      <h2 className="flex flex-wrap items-baseline">
        样表
        {trying ? <span className="ml-2 text-xs font-normal text-hint">正在更新……</span> : null}
        {workbook ? (
          <a href={workbook} download className="ml-auto text-[13px] font-normal">
            下载已保存的样表
          </a>
        ) : null}
      </h2>
      {problem ? <p className="text-[13px] text-behind">✕ {problem}</p> : null}
      {tried === null || tried.sheets.length === 0 ? (
        <p className="mt-1 text-[13px] text-secondary">加上项目后，这里立即显示各统筹区将收到的样表。</p>
      ) : (
        <div className="mt-1 grid gap-4">
          {tried.sheets.map((sheet) => (
            <SheetPreviewTable key={sheet.name} sheet={sheet} />
          ))}
        </div>
      )}
    </section>
  );
}
