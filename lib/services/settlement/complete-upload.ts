import { writeAudited } from "@/db/audited-transaction";
import { refuse } from "@/lib/domain/refusal";
import { auditActor, type Context, requirePermission } from "../context";
import { loadFiles, receivedBytes } from "./load-files";
import { seeLoad, stepLoad, takeLoad } from "./load-step";

/** Hands a file that is here in full to the worker; told twice, it is done once. */
export async function completeUpload(context: Context, id: number, dataFolder: string): Promise<void> {
  requirePermission(context, "submit");
  const row = await seeLoad(context, id);
  if (row.status !== "uploading") return;
  const { upload } = loadFiles(dataFolder, row.quarantineId as string);
  const received = await receivedBytes(upload);
  if (received !== row.fileSize)
    refuse("conflict", `只收到 ${received} 字节，共 ${row.fileSize} 字节，请接着上传`);
  await writeAudited(context.db, auditActor(context.actor), context.now, async (tx) => {
    const taken = await takeLoad(tx, context, { id, version: row.version });
    return { result: undefined, audit: [await stepLoad(tx, taken, "complete", {}, { size: received })] };
  });
}
