import { buildZip, deflated } from "@/lib/workbooks/zip/build-zip";
import type { Context } from "../context";
import type { Template } from "../submissions/write-template";
import { type AskedHistory, writeHistoryPack } from "./write-history-pack";

export type AskedHistories = Omit<AskedHistory, "area"> & { readonly areas: readonly string[] };

/** The workbooks of several areas in one archive, for a bureau to hand out. Runs in the worker only. */
export async function writeHistoryPacks(
  context: Context,
  { areas, ...asked }: AskedHistories,
): Promise<Template> {
  const packs: Template[] = [];
  for (const area of areas) packs.push(await writeHistoryPack(context, { ...asked, area }));
  return {
    fileName: `首次启用历史数据表（${areas.length}个地区）.zip`,
    bytes: buildZip(packs.map(({ fileName, bytes }) => deflated(fileName, Buffer.from(bytes)))),
  };
}
