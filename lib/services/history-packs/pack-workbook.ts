import type { Area } from "@/lib/domain/area";
import type { Period } from "@/lib/domain/period";
import { HISTORY_STAMP } from "@/lib/domain/submissions/history/history-blocks";
import { type PackForms, packLines, packSheets } from "@/lib/domain/submissions/history/pack-forms";
import { STAMP_SHEET } from "@/lib/domain/submissions/sheet-match";
import { writeWorkbook } from "@/lib/workbooks/write-workbook";
import { packIndexSheet } from "./pack-index-sheet";
import { type PeriodFill, packSheet } from "./pack-sheet";

/** Every statement that an area owes for these periods in one workbook, blank or filled. */
export async function writePack(
  forms: PackForms,
  area: Area,
  periods: readonly Period[],
  fill: PeriodFill = () => null,
): Promise<Uint8Array> {
  const lines = packLines(forms, periods);
  const sheets = lines.flatMap(packSheets).map((sheet) => packSheet(sheet, area.name, fill));
  return await writeWorkbook({
    title: `${area.name}首次启用历史数据表`,
    sheets: [packIndexSheet(lines, area.name, periods, fill), ...sheets],
    metadata: {
      sheet: STAMP_SHEET,
      entries: [
        ["form", HISTORY_STAMP],
        ["area", area.code],
      ],
    },
  });
}
