import { cumulativeName, type Month } from "@/lib/domain/period";
import { slotKey } from "@/lib/domain/submissions/form";
import { FUND_FORM } from "@/lib/domain/submissions/forms/fund";
import { cellAddress } from "@/lib/domain/submissions/sheet";
import type { CellLayout } from "@/lib/workbooks/workbook-layout";
import { writeWorkbook } from "@/lib/workbooks/write-workbook";

const SHEET = FUND_FORM.sheets[0] as (typeof FUND_FORM.sheets)[number];

/** What the office calls what the template calls otherwise. */
export const OFFICE_ROWS: Readonly<Record<string, string>> = {
  revenue: "一、本年收入合计",
  contribution: "　其中：征缴保险费",
};

export type Mess = {
  readonly area: string;
  readonly through: Month;
  /** Text of a slot, "12345.67" in 万元; null leaves it empty. */
  readonly text: (sheet: string, slot: string) => string | null;
  /** The unit line; null leaves it out. */
  readonly unit?: string | null;
  /** Labels of lines by their keys, and heads of the columns pooling and total. */
  readonly rows?: Readonly<Record<string, string>>;
  readonly pooling?: string;
  readonly total?: string;
  /** A line of the office's own that no form takes. */
  readonly ownLine?: string | null;
  /** Of an amount as the office's unit has it. */
  readonly written?: (text: string) => string;
  readonly sheetName?: string;
};

const fullWidth = (text: string): string =>
  [...text].map((character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)).join("");

const thousands = (text: string): string => {
  const [whole = "", rest] = text.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return rest === undefined ? grouped : `${grouped}.${rest}`;
};

const head = (text: string, more: Partial<CellLayout> = {}): CellLayout => ({
  role: "header",
  text,
  ...more,
});

/** A number as some clerk typed it: every third line with separators as text, one cell in full-width digits. */
function typed(slot: string, row: number, text: string): CellLayout {
  if (slot === "interest/resident") return { role: "label", text: fullWidth(text) };
  return row % 3 === 1
    ? { role: "label", text: thousands(text) }
    : { role: "figure", number: text, format: "#,##0.00" };
}

/**
 * A fund statement as an office keeps it: lines of its own over the table, two rows of merged heads, renamed columns and
 * lines, 合计 and 其中, numbers as text, notes and a signature under the table.
 */
export async function messyFund(mess: Mess): Promise<Buffer> {
  const {
    area,
    through,
    text,
    unit = "万元",
    pooling = "医保统筹",
    total = "两险合计",
    ownLine = null,
  } = mess;
  const written = mess.written ?? ((value: string) => value);
  const rows = SHEET.rows.map((row, index): CellLayout[] => [
    { role: "label", text: (mess.rows ?? OFFICE_ROWS)[row.key] ?? row.label, indent: row.indent },
    ...SHEET.columns.map((column): CellLayout => {
      const slot = slotKey(row.key, column.key);
      const value = SHEET.slots.has(slot) ? text(SHEET.name, slot) : null;
      return value === null ? { role: "blocked" } : typed(slot, index, written(value));
    }),
  ]);
  const own: CellLayout[][] = ownLine
    ? [
        [
          { role: "label", text: ownLine, indent: 1 },
          ...SHEET.columns.map(
            ({ key }): CellLayout =>
              key === "resident" ? { role: "figure", number: "88.5" } : { role: "blocked" },
          ),
        ],
      ]
    : [];
  const bytes = await writeWorkbook({
    title: "基金情况",
    sheets: [
      {
        name: mess.sheetName ?? SHEET.name,
        title: `${area}${cumulativeName(through)}基金收支情况（上报局）`,
        columnWidths: [30, 14, 14, 14, 14, 14],
        header: [
          [
            head(`编制单位：${area}医疗保障事务中心`, { across: 4 }),
            ...(unit === null ? [head("", { across: 2 })] : [head(`单位：${unit}`, { across: 2 })]),
          ],
          [
            head("项 目", { down: 2 }),
            head("职工基本医保", { across: 3 }),
            head("城乡居民医保", { down: 2 }),
            head(total, { down: 2 }),
          ],
          [head("小计"), head(pooling), head("个账")],
        ],
        rows: [...rows.slice(0, 2), ...own, ...rows.slice(2)],
        notes: [
          "注：本表数据取自基金财务系统，与税务、财政已对账。",
          "填表日期：2026年10月8日　　科室负责人签字：",
        ],
      },
      ...FUND_FORM.sheets.slice(1).map((sheet) => ({
        name: sheet.name,
        unit: "单位：万元",
        columnWidths: [30, ...sheet.columns.map(() => 14)],
        header: [[head(sheet.rowHead), ...sheet.columns.map(({ label }) => head(label))]],
        rows: sheet.rows.map((row): CellLayout[] => [
          { role: "label", text: row.label },
          ...sheet.columns.map((column): CellLayout => {
            const slot = slotKey(row.key, column.key);
            const value = sheet.slots.has(slot) ? text(sheet.name, slot) : null;
            return value === null ? { role: "blocked" } : { role: "figure", number: value };
          }),
        ]),
      })),
    ],
  });
  return Buffer.from(bytes);
}

/** Where a slot stands in the messy statement without a line of its own. */
export function messyAddress(slot: string): string {
  const [row = "", column = ""] = slot.split("/");
  const line = SHEET.rows.findIndex(({ key }) => key === row);
  return cellAddress(5 + line, 2 + SHEET.columns.findIndex(({ key }) => key === column));
}
