import type { Area } from "@/lib/domain/area";
import { cumulativeName, type Month } from "@/lib/domain/period";
import { type KnownBeside, NOTHING_BESIDE } from "@/lib/domain/submissions/comparison";
import type { Form } from "@/lib/domain/submissions/form";
import { STAMP_SHEET } from "@/lib/domain/submissions/sheet-match";
import type { WorkbookLayout } from "@/lib/workbooks/workbook-layout";
import { writeWorkbook } from "@/lib/workbooks/write-workbook";
import type { SlotFill } from "./slot-fill";
import { statementSheet } from "./statement-sheet";

/** A statement as a workbook of the product's own template, blank or filled: the same bytes for the same content. */
export async function writeStatement(
  form: Form,
  area: Area,
  through: Month,
  fill: SlotFill = () => null,
  beside: KnownBeside = NOTHING_BESIDE,
): Promise<Uint8Array> {
  const layout: WorkbookLayout = {
    title: `${area.name}${cumulativeName(through)}${form.name}`,
    sheets: form.sheets.map((sheet) => statementSheet(form, sheet, area.name, through, fill, beside)),
    metadata: {
      sheet: STAMP_SHEET,
      entries: [
        ["form", form.code],
        ["area", area.code],
        ["through", through],
      ],
    },
  };
  return await writeWorkbook(layout);
}
