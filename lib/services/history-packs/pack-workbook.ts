import type { Area } from "@/lib/domain/area";
import type { Period } from "@/lib/domain/period";
import type { Form } from "@/lib/domain/submissions/form";
import { HISTORY_STAMP, periodsOf } from "@/lib/domain/submissions/history/history-blocks";
import { STAMP_SHEET } from "@/lib/domain/submissions/sheet-match";
import { writeWorkbook } from "@/lib/workbooks/write-workbook";
import { packIndexSheet } from "./pack-index-sheet";
import { type PeriodFill, packSheet } from "./pack-sheet";

/** Every statement of these forms and periods of one area in one workbook, blank or filled. */
export async function writePack(
  forms: readonly Form[],
  area: Area,
  periods: readonly Period[],
  fill: PeriodFill = () => null,
): Promise<Uint8Array> {
  const sheets = forms.flatMap((form) =>
    form.sheets.map((sheet) => packSheet(form, sheet, area.name, periodsOf(form, periods), fill)),
  );
  return await writeWorkbook({
    title: `${area.name}首次启用历史数据表`,
    sheets: [packIndexSheet(forms, area.name, periods, fill), ...sheets],
    metadata: {
      sheet: STAMP_SHEET,
      entries: [
        ["form", HISTORY_STAMP],
        ["area", area.code],
      ],
    },
  });
}
