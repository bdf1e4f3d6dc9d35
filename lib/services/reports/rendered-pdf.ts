import { setTimeout as sleep } from "node:timers/promises";
import { readStoredFile } from "@/db/queries/files/read-file";
import { pdfRendering } from "@/db/queries/reports/pdf-renderings";
import { refuse } from "@/lib/domain/refusal";
import type { RenderedReport } from "@/lib/domain/reports/report-pdf";
import type { Context } from "../context";

const POLL_MS = 100;

/** The PDF of a rendering, waited for as long as the caller has patience; null when it is still being made then. */
export async function renderedPdf(
  { db }: Context,
  id: number,
  patienceMs: number,
): Promise<RenderedReport | null> {
  for (const deadline = Date.now() + patienceMs; ; await sleep(POLL_MS)) {
    const row = (await pdfRendering(db, id)) ?? refuse("not-found", "没有这个文件");
    if (row.status === "failed") refuse("unavailable", row.problem ?? "报告没有排版成功，请稍后重试");
    if (row.status === "done" && row.fileHash) {
      const file = (await readStoredFile(db, row.fileHash)) ?? refuse("not-found", "文件已不在库中");
      return { bytes: file.bytes, fileName: row.fileName ?? "报告.pdf" };
    }
    if (Date.now() >= deadline) return null;
  }
}
