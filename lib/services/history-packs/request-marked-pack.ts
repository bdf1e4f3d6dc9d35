import { refuse } from "@/lib/domain/refusal";
import type { Context } from "../context";
import { requestRendering } from "../renderings/request-rendering";
import { seePack } from "./see-pack";

/** Asks for a pack's own workbook with every finding at its cell; answers the number of the rendering. */
export async function requestMarkedPack(context: Context, id: number): Promise<number> {
  const row = await seePack(context, id);
  if (row.status === "reading") refuse("conflict", "文件正在读取，请稍后再下载");
  if (row.fileHash === null) refuse("not-found", "这份历史数据的文件没有保存");
  return await requestRendering(context, "marked-pack", { pack: id });
}
