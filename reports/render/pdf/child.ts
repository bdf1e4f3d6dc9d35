import { compilePdf, type PdfRequest } from "./compile-pdf";
import { PdfFailure, type PdfFailureCode } from "./pdf-failure";

/** What the process answers with, once. */
export type PdfAnswer =
  | { readonly pdf: Uint8Array }
  | { readonly failure: { readonly code: PdfFailureCode; readonly message: string } };

function answer(request: PdfRequest): PdfAnswer {
  try {
    return { pdf: compilePdf(request) };
  } catch (error) {
    if (error instanceof PdfFailure) return { failure: { code: error.code, message: error.message } };
    return { failure: { code: "crash", message: error instanceof Error ? error.message : String(error) } };
  }
}

process.once("message", (request) => {
  process.send?.(answer(request as PdfRequest), () => process.disconnect());
});
