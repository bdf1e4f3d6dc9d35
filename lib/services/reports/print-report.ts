import { refuse } from "@/lib/domain/refusal";
import type { DraftDocument } from "@/lib/domain/reports/report-chart";
import { programPath, projectRoot } from "@/lib/programs";
import { drawnReport, type Overlay } from "@/reports/quarterly/drawn-report";
import { PdfFailure } from "@/reports/render/pdf/pdf-failure";
import { renderPdf } from "@/reports/render/pdf/render-pdf";

export type Printing = Overlay & {
  /** A folder of the bureau's licensed fonts; null for those we ship. */
  readonly licensedFonts: string | null;
};

/** Sets a report on paper: equal content and printing give equal bytes. For the worker and the command line only. */
export async function printReport(
  document: DraftDocument,
  { licensedFonts, ...overlay }: Printing,
): Promise<Uint8Array> {
  try {
    return await renderPdf(drawnReport(document, overlay), {
      root: projectRoot,
      entry: programPath("render-pdf"),
      licensedFonts,
    });
  } catch (error) {
    if (error instanceof PdfFailure) refuse("unavailable", `报告没有排版成功：${error.message}`);
    throw error;
  }
}
