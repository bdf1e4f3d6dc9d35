import { areaTree } from "@/db/queries/areas/area-tree";
import { readStoredFile } from "@/db/queries/files/read-file";
import type { SubmissionRow } from "@/db/queries/submissions/submission-row";
import { submissionFindings } from "@/db/queries/submissions/submission-story";
import { cumulativeName } from "@/lib/domain/period";
import { EFFECT_SHEET, EFFECT_WIDTHS, effectRows } from "@/lib/domain/submissions/effect/effect-sheet";
import type { SubmissionEffect } from "@/lib/domain/submissions/effect/effect-view";
import type { Finding } from "@/lib/domain/submissions/finding";
import { formName } from "@/lib/domain/submissions/form-catalogue";
import { markWorkbook } from "@/lib/workbooks/mark-workbook";
import { sheetNames } from "@/lib/workbooks/sheet-names";
import { mintScope } from "../access/mint-scope";
import type { Context } from "../context";
import { findingMarks } from "./finding-marks";
import { writeFindings } from "./findings-workbook";
import { previewSubmission } from "./preview-submission";
import { seeSubmission } from "./see-submission";
import type { Template } from "./write-template";

const NOT_STORED = "原文件没有保存（无法读取，或者含有个人信息），不能在原表上标注，问题列在本表。";
const NOT_MARKABLE = "原文件的格式或结构不能原样加注（例如 CSV、带数字签名），不作改动，问题列在本表。";

export type AskedMarked = {
  readonly submission: number;
  /** The publication that an effect is asked on; null for a reader who may not see figures. */
  readonly effect: number | null;
};

/**
 * A submission's own workbook with its findings at their cells, to be mended and sent again, and with the effect that
 * publishing it would have; where that cannot be done faithfully, a list of the findings. Runs in the worker only.
 */
export async function writeMarkedWorkbook(context: Context, asked: AskedMarked): Promise<Template> {
  const row = await seeSubmission(context, asked.submission);
  const findings = await submissionFindings(context.db, row.id);
  const stored = row.fileHash ? await readStoredFile(context.db, row.fileHash) : null;
  const effect = asked.effect === null ? undefined : await ownEffect(context, row);
  const marked = stored ? await mark(Buffer.from(stored.bytes), findings, effect) : null;
  const name = (row.fileName ?? `第${row.id}号报送`).replace(/\.[^.]{1,5}$/, "");
  if (marked) return { fileName: `${name}（已标注）.xlsx`, bytes: marked };
  const bytes = await writeFindings(
    await titleOf(context, row),
    findings,
    stored ? NOT_MARKABLE : NOT_STORED,
    effect ?? null,
  );
  return { fileName: `${name}（问题清单）.xlsx`, bytes };
}

/** As the area that reports may read it: the file goes to whoever may see its statement. */
async function ownEffect(context: Context, { id, area }: SubmissionRow): Promise<SubmissionEffect | null> {
  const scope = mintScope(await areaTree(context.db), area, context.now);
  return await previewSubmission({ ...context, scope }, id);
}

async function mark(
  bytes: Buffer,
  findings: readonly Finding[],
  effect: SubmissionEffect | null | undefined,
): Promise<Uint8Array | null> {
  const names = (await sheetNames(bytes)) ?? [];
  const [first, ...others] = names.filter((name) => name !== EFFECT_SHEET);
  if (first === undefined) return null;
  // One that came back with the file is of an earlier version: it is written anew, whatever there is to say.
  const told = effect?.kind === "computed" || names.includes(EFFECT_SHEET);
  const rows = effect === undefined ? [] : effectRows(effect);
  return await markWorkbook(
    bytes,
    findingMarks(findings, [first, ...others]),
    told ? { name: EFFECT_SHEET, rows, columnWidths: EFFECT_WIDTHS } : null,
  );
}

async function titleOf({ db }: Context, { id, area, through, form }: SubmissionRow): Promise<string> {
  const name = (await areaTree(db)).areas.get(area)?.name ?? area;
  return `第${id}号报送问题清单：${name}${cumulativeName(through)}${formName(form)}`;
}
