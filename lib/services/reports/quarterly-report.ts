import type { ChecklistItem } from "@/lib/domain/reports/checklist";
import { boundFigures } from "@/lib/domain/reports/report-content";
import type { Context } from "../context";
import { composeReport, type ReportAsked } from "./compose-report";
import { type Printing, printReport } from "./print-report";
import { reportChecklist } from "./report-checklist";

export type QuarterlyReport = {
  readonly bytes: Uint8Array;
  readonly report: {
    readonly area: string;
    readonly period: string;
    readonly publication: number;
    readonly contentHash: string;
  };
  readonly figures: number;
  readonly checklist: readonly ChecklistItem[];
};

/** The report of a period as it can be written from the newest publication, on paper and unsigned. Stores nothing. */
export async function quarterlyReport(
  context: Context,
  asked: ReportAsked,
  printing: Pick<Printing, "figureBase" | "licensedFonts">,
): Promise<QuarterlyReport> {
  const { content, contentHash } = await composeReport(context, asked);
  const { document, area, period, publication } = content;
  const bytes = await printReport(document, {
    ...printing,
    documentNumber: null,
    signer: null,
    date: document.date,
    marks: ["草稿"],
  });
  return {
    bytes,
    report: { area, period, publication, contentHash },
    figures: boundFigures(document).length,
    checklist: await reportChecklist(context, content, 0),
  };
}
