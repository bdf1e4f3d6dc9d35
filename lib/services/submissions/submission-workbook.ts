import { areaTree } from "@/db/queries/areas/area-tree";
import { readStoredFile } from "@/db/queries/files/read-file";
import { refuse } from "@/lib/domain/refusal";
import type { Context } from "../context";
import type { NamedFile } from "../renderings/rendered-file";
import { requestRendering } from "../renderings/request-rendering";
import { formStamp } from "./form-stamp";
import { seeSubmission } from "./see-submission";
import { submittedForm } from "./submitted-form";

/**
 * The workbook of a submission: the file as it was uploaded, else the number of a rendering that makes one of its
 * published figures. What was never stored is refused in words (MODEL M24).
 */
export async function submissionWorkbook(context: Context, id: number): Promise<NamedFile | number> {
  const row = await seeSubmission(context, id);
  const stored = row.fileHash ? await readStoredFile(context.db, row.fileHash) : null;
  if (stored) return { ...stored, fileName: row.fileName ?? `第${id}号报送.xlsx` };
  const form = await submittedForm(context.db, await areaTree(context.db), row);
  if (row.publishedAs === null || !form) refuse("not-found", "这份报送的文件没有保存");
  return await requestRendering(context, "statement", { submission: id, layout: formStamp(form) });
}
