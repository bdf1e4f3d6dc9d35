import { EFFECT_SHEET, EFFECT_WIDTHS, effectRows } from "@/lib/domain/submissions/effect/effect-sheet";
import type { SubmissionEffect } from "@/lib/domain/submissions/effect/effect-view";
import { type Finding, SEVERITY_NAMES } from "@/lib/domain/submissions/finding";
import type { CellLayout } from "@/lib/workbooks/workbook-layout";
import { writeWorkbook } from "@/lib/workbooks/write-workbook";

const HEADS = ["序号", "程度", "工作表", "单元格", "问题和更正办法"];
const WIDTHS = [8, 12, 22, 12, 90];

/** Findings on a sheet of their own, for a file that cannot carry them at its cells; says why it cannot. */
export async function writeFindings(
  title: string,
  findings: readonly Finding[],
  why: string,
  effect: SubmissionEffect | null,
): Promise<Uint8Array> {
  const label = (text: string): CellLayout => ({ role: "label", text });
  return await writeWorkbook({
    title,
    sheets: [
      {
        name: "问题清单",
        title,
        columnWidths: WIDTHS,
        header: [HEADS.map((text): CellLayout => ({ role: "header", text }))],
        rows: findings.map(({ severity, sheet, cell, message }, index) => [
          label(String(index + 1)),
          label(SEVERITY_NAMES[severity]),
          label(sheet ?? "整个文件"),
          label(cell ?? "—"),
          label(message),
        ]),
        notes: [why],
      },
      ...(effect?.kind === "computed"
        ? [
            {
              ...{ name: EFFECT_SHEET, columnWidths: EFFECT_WIDTHS, header: [] },
              rows: effectRows(effect).map((texts) => texts.map(label)),
            },
          ]
        : []),
    ],
  });
}
