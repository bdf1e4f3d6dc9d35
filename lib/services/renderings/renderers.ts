import { writeCalculation } from "../calculators/write-calculation";
import type { Context } from "../context";
import { writeHistoryPack } from "../history-packs/write-history-pack";
import { writeHistoryPacks } from "../history-packs/write-history-packs";
import { writeMarkedPack } from "../history-packs/write-marked-pack";
import { writeDraftTemplate } from "../own-forms/write-draft-template";
import { renderReport } from "../reports/render-report";
import { writeMarkedWorkbook } from "../submissions/write-marked-workbook";
import { writeSubmissionWorkbook } from "../submissions/write-submission-workbook";
import { writeTemplate } from "../submissions/write-template";
import type { RenderingKind } from "./rendering-kind";

export type Rendered = { readonly fileName: string; readonly bytes: Uint8Array };

/** Makes the bytes that a request of its kind asks for; the request was written by the verb that asked. */
type Renderer = (context: Context, request: never) => Promise<Rendered>;

/** What the worker makes, by kind. Verbs that the web process asks through `requestRendering`. */
export const RENDERERS: Readonly<Record<RenderingKind, Renderer>> = {
  template: writeTemplate,
  "draft-template": writeDraftTemplate,
  statement: writeSubmissionWorkbook,
  marked: writeMarkedWorkbook,
  "history-pack": writeHistoryPack,
  "history-packs": writeHistoryPacks,
  "marked-pack": writeMarkedPack,
  report: renderReport,
  calculation: writeCalculation,
};
