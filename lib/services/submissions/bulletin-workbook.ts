import type { Area } from "@/lib/domain/area";
import { cumulativeName, type Month } from "@/lib/domain/period";
import {
  BULLETIN_HEADS,
  BULLETIN_SHEET,
  BULLETIN_TITLE,
  LONG_SERIES_MARK,
} from "@/lib/domain/submissions/bulletin/read-bulletin";
import { STAMP_SHEET } from "@/lib/domain/submissions/sheet-match";
import type { CellLayout } from "@/lib/workbooks/workbook-layout";
import { writeWorkbook } from "@/lib/workbooks/write-workbook";

/** One line of a list of published statistics, as its source prints it. */
export type BulletinLine = {
  readonly item: string;
  readonly scheme: string;
  readonly value: string;
  readonly unit: string;
  readonly longSeries: boolean;
  readonly source: string;
  readonly note: string;
};

const WIDTHS = [38, 16, 16, 12, 10, 60, 40];

const isPlainNumber = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);

const lineCells = (line: BulletinLine): CellLayout[] => [
  { role: "label", text: line.item },
  { role: "label", text: line.scheme },
  {
    role: "input",
    ...(isPlainNumber(line.value) ? { number: line.value, format: "General" } : { text: line.value }),
  },
  { role: "label", text: line.unit },
  { role: "label", text: line.longSeries ? LONG_SERIES_MARK : "" },
  { role: "label", text: line.source },
  { role: "label", text: line.note },
];

/** Published statistics of one area and period as a workbook of the product's own list form; blank without lines. */
export async function writeBulletin(
  area: Area,
  through: Month,
  lines: readonly BulletinLine[],
): Promise<Uint8Array> {
  return await writeWorkbook({
    title: `${area.name}${cumulativeName(through)}${BULLETIN_TITLE}`,
    sheets: [
      {
        name: BULLETIN_SHEET,
        title: `${area.name}${cumulativeName(through)}${BULLETIN_TITLE}`,
        columnWidths: WIDTHS,
        header: [BULLETIN_HEADS.map((text): CellLayout => ({ role: "header", text }))],
        rows: lines.map(lineCells),
        notes: ["一行一个项目，项目、险种、单位照来源原样填写；数值可以是“95以上”这样的界限。"],
      },
    ],
    metadata: {
      sheet: STAMP_SHEET,
      entries: [
        ["form", "bulletin"],
        ["area", area.code],
        ["through", through],
      ],
    },
  });
}
