import { setTimeout as sleep } from "node:timers/promises";
import { readStoredFile, type StoredFile } from "@/db/queries/files/read-file";
import { renderingRow } from "@/db/queries/renderings/rendering-row";
import { refuse } from "@/lib/domain/refusal";
import type { Context } from "../context";

export type NamedFile = StoredFile & { readonly fileName: string };

const POLL_MS = 100;

/**
 * The file of a rendering, waited for as long as the caller has patience; null when it is still being made then. A
 * rendering that failed is refused with its problem.
 */
export async function renderedFile(
  { db }: Context,
  id: number,
  patienceMs: number,
): Promise<NamedFile | null> {
  for (const deadline = Date.now() + patienceMs; ; await sleep(POLL_MS)) {
    const row = (await renderingRow(db, id)) ?? refuse("not-found", "没有这个文件");
    if (row.status === "failed") refuse("unavailable", row.problem ?? "文件没有生成成功，请稍后重试");
    if (row.status === "done" && row.fileHash) {
      const file = (await readStoredFile(db, row.fileHash)) ?? refuse("not-found", "文件已不在库中");
      return { ...file, fileName: row.fileName ?? "下载" };
    }
    if (Date.now() >= deadline) return null;
  }
}
