import { latestPublication } from "@/db/queries/publications/latest-publication";
import { submissionFindings } from "@/db/queries/submissions/submission-story";
import { refuse } from "@/lib/domain/refusal";
import { type Context, permitted } from "../context";
import { requestRendering } from "../renderings/request-rendering";
import { seeSubmission } from "./see-submission";

/** Asks for a submission's own workbook with its findings at their cells; answers the number of the rendering. */
export async function requestMarked(context: Context, id: number): Promise<number> {
  const row = await seeSubmission(context, id);
  if (row.status === "reading") refuse("conflict", "文件正在读取，请稍后再下载");
  const findings = await submissionFindings(context.db, id);
  if (findings.length === 0) refuse("not-found", "这份报送没有需要标注的问题");
  // The effect is of a publication, and figures are not for everybody who may see statements.
  const effect = permitted(context, "read-figures")
    ? ((await latestPublication(context.db))?.number ?? 0)
    : null;
  return await requestRendering(context, "marked", { submission: id, version: row.version, effect });
}
