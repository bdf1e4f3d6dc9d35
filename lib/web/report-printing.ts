import "server-only";
import type { PdfRequest } from "@/lib/domain/reports/report-pdf";
import { env } from "@/lib/env";

/** How this installation prints its reports: where figures lead to, and in which fonts. */
export const reportPrinting = (): Pick<PdfRequest, "figureBase" | "licensedFonts"> => ({
  figureBase: env().publicUrl,
  licensedFonts: env().fontsFolder ?? null,
});
