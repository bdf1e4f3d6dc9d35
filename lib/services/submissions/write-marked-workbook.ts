import { areaTree } from "@/db/queries/areas/area-tree";
import { readStoredFile } from "@/db/queries/files/read-file";
import type { SubmissionRow } from "@/db/queries/submissions/submission-row";
import { submissionFindings } from "@/db/queries/submissions/submission-story";
import { cumulativeName } from "@/lib/domain/period";
import type { Finding } from "@/lib/domain/submissions/finding";
import { formName } from "@/lib/domain/submissions/form-catalogue";
import { markWorkbook } from "@/lib/workbooks/mark-workbook";
import { sheetNames } from "@/lib/workbooks/sheet-names";
import type { Context } from "../context";
import { findingMarks } from "./finding-marks";
import { writeFindings } from "./findings-workbook";
import { seeSubmission } from "./see-submission";
import type { Template } from "./write-template";

const NOT_STORED = "原文件没有保存（无法读取，或者含有个人信息），不能在原表上标注，问题列在本表。";
const NOT_MARKABLE = "原文件的格式或结构不能原样加注（例如 CSV、带数字签名），不作改动，问题列在本表。";

/**
 * A submission's own workbook with its findings at their cells, to be mended and sent again; where that cannot be done
 * faithfully, a list of the findings. Runs in the worker only.
 */
export async function writeMarkedWorkbook(
  context: Context,
  asked: { readonly submission: number },
): Promise<Template> {
  const row = await seeSubmission(context, asked.submission);
  const findings = await submissionFindings(context.db, row.id);
  const stored = row.fileHash ? await readStoredFile(context.db, row.fileHash) : null;
  const marked = stored ? await mark(Buffer.from(stored.bytes), findings) : null;
  const name = (row.fileName ?? `第${row.id}号报送`).replace(/\.[^.]{1,5}$/, "");
  if (marked) return { fileName: `${name}（已标注）.xlsx`, bytes: marked };
  const bytes = await writeFindings(
    await titleOf(context, row),
    findings,
    stored ? NOT_MARKABLE : NOT_STORED,
  );
  return { fileName: `${name}（问题清单）.xlsx`, bytes };
}

async function mark(bytes: Buffer, findings: readonly Finding[]): Promise<Uint8Array | null> {
  const [first, ...others] = (await sheetNames(bytes)) ?? [];
  return first === undefined ? null : await markWorkbook(bytes, findingMarks(findings, [first, ...others]));
}

async function titleOf({ db }: Context, { id, area, through, form }: SubmissionRow): Promise<string> {
  const name = (await areaTree(db)).areas.get(area)?.name ?? area;
  return `第${id}号报送问题清单：${name}${cumulativeName(through)}${formName(form)}`;
}
