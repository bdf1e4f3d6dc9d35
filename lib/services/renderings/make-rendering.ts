import { writeAudited } from "@/db/audited-transaction";
import { storeFile } from "@/db/queries/files/store-file";
import { completeRendering } from "@/db/queries/renderings/end-rendering";
import { renderingRow } from "@/db/queries/renderings/rendering-row";
import { refuse } from "@/lib/domain/refusal";
import { auditActor, type Context } from "../context";
import { mediaTypeOf } from "../files/media-type";
import { RENDERERS } from "./renderers";
import type { RenderingKind } from "./rendering-kind";

/** Makes a waiting rendering: its bytes and its completion are stored together or not at all. Runs in the worker only. */
export async function makeRendering(context: Context, id: number): Promise<void> {
  const row = await renderingRow(context.db, id);
  if (row?.status !== "waiting") return;
  const render =
    RENDERERS[row.kind as RenderingKind] ?? refuse("invalid-input", `不会生成“${row.kind}”这种文件`);
  const { fileName, bytes } = await render(context, JSON.parse(row.request) as never);
  await writeAudited(context.db, auditActor(context.actor), context.now, async (tx) => {
    const fileHash = await storeFile(tx, bytes, mediaTypeOf(fileName), context.now);
    if (!(await completeRendering(tx, id, { fileHash, fileName }))) refuse("conflict", "这个文件已经生成");
    const detail = { kind: row.kind, request: row.request, file: fileHash };
    return { result: undefined, audit: [{ act: "rendering.make", subject: `rendering:${id}`, detail }] };
  });
}
