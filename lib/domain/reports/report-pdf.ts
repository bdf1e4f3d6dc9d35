/** What a PDF of a report depends on: equal requests share one rendering. */
export type PdfRequest = {
  readonly report: number;
  readonly contentHash: string;
  readonly issued: boolean;
  /** Address before `/figures/<id>`. */
  readonly figureBase: string;
  /** A folder of the bureau's licensed fonts; null for those we ship. */
  readonly licensedFonts: string | null;
};

export type RenderedReport = { readonly fileName: string; readonly bytes: Uint8Array };
