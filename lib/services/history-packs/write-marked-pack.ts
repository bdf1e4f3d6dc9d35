import { readStoredFile } from "@/db/queries/files/read-file";
import { packFindings } from "@/db/queries/history/pack-statements";
import { refuse } from "@/lib/domain/refusal";
import { markWorkbook } from "@/lib/workbooks/mark-workbook";
import { sheetNames } from "@/lib/workbooks/sheet-names";
import type { Context } from "../context";
import { findingMarks } from "../submissions/finding-marks";
import { writeFindings } from "../submissions/findings-workbook";
import type { Template } from "../submissions/write-template";
import { seePack } from "./see-pack";

const NOT_MARKABLE = "原文件的结构不能原样加注，不作改动，问题列在本表。";

/** A pack's own workbook with what was found in all of its statements at their cells. Runs in the worker only. */
export async function writeMarkedPack(context: Context, asked: { readonly pack: number }): Promise<Template> {
  const row = await seePack(context, asked.pack);
  const stored = row.fileHash ? await readStoredFile(context.db, row.fileHash) : null;
  if (!stored) return refuse("not-found", "这份历史数据的文件没有保存");
  const findings = [...row.findings, ...(await packFindings(context.db, context.scope, row.id))];
  const bytes = Buffer.from(stored.bytes);
  const [first, ...others] = (await sheetNames(bytes)) ?? [];
  const marked = first ? await markWorkbook(bytes, findingMarks(findings, [first, ...others])) : null;
  const name = row.fileName.replace(/\.[^.]{1,5}$/, "");
  if (marked) return { fileName: `${name}（已标注）.xlsx`, bytes: marked };
  const list = await writeFindings(`历史数据第${row.id}号问题清单`, findings, NOT_MARKABLE, null);
  return { fileName: `${name}（问题清单）.xlsx`, bytes: list };
}
