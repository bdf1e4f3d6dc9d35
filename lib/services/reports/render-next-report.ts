import { writeAudited } from "@/db/audited-transaction";
import type { Queryable } from "@/db/client";
import { storeFile } from "@/db/queries/files/store-file";
import {
  completePdfRendering,
  failPdfRendering,
  nextPdfRendering,
} from "@/db/queries/reports/pdf-renderings";
import { Refusal } from "@/lib/domain/refusal";
import type { PdfRequest } from "@/lib/domain/reports/report-pdf";
import { systemContext } from "../access/system-context";
import { auditActor } from "../context";
import { renderReport } from "./render-report";

const FAILED = "报告没有排版成功，请稍后重试；如果仍然不行，请告诉系统管理员发生的时间";

/** Makes the oldest PDF that somebody waits for; false when nobody does. For the worker only. */
export async function renderNextReport(db: Queryable, now: Date): Promise<boolean> {
  const next = await nextPdfRendering(db);
  if (!next) return false;
  const context = await systemContext(db, "worker", now);
  try {
    const { fileName, bytes } = await renderReport(context, JSON.parse(next.request) as PdfRequest);
    await writeAudited(db, auditActor(context.actor), now, async (tx) => {
      const fileHash = await storeFile(tx, bytes, "application/pdf", now);
      await completePdfRendering(tx, next.id, { fileHash, fileName });
      const detail = { request: next.request, file: fileHash };
      return {
        result: undefined,
        audit: [{ act: "rendering.make", subject: `rendering:${next.id}`, detail }],
      };
    });
  } catch (error) {
    if (!(error instanceof Refusal)) console.error(error);
    await failPdfRendering(db, next.id, error instanceof Refusal ? error.message : FAILED);
  }
  return true;
}
