import { cellAddress } from "@/lib/domain/submissions/sheet";
import { opened, prefixOf, withAttribute, withoutAttribute, type XmlEdit } from "../xml/xml-edit";
import type { CellMark } from "./cell-mark";
import type { MarkedStyles } from "./mark-styles";
import type { OutlinedRow, SheetOutline } from "./sheet-outline";

/** Writes new cells and rows as the worksheet writes its own: with its prefix, and in the format of their place. */
class CellWriter {
  private readonly x: string;

  constructor(
    readonly xml: string,
    private readonly outline: SheetOutline,
    private readonly styles: MarkedStyles,
  ) {
    this.x = outline.data ? prefixOf(xml, outline.data) : "";
  }

  cell(row: OutlinedRow | undefined, mark: CellMark): string {
    const base = this.outline.styleOfAbsent(row, mark.column);
    const style = this.styles.markedFormat(base, mark.severity);
    return `<${this.x}c r="${cellAddress(mark.row, mark.column)}" s="${style}"/>`;
  }

  row(row: number, marks: readonly CellMark[]): string {
    const cells = marks.map((mark) => this.cell(undefined, mark));
    return `<${this.x}row r="${row}">${cells.join("")}</${this.x}row>`;
  }

  get closeRow(): string {
    return `</${this.x}row>`;
  }

  get closeData(): string {
    return `</${this.x}sheetData>`;
  }
}

function markRow(
  writer: CellWriter,
  styles: MarkedStyles,
  row: OutlinedRow,
  marks: readonly CellMark[],
): XmlEdit[] {
  const edits: XmlEdit[] = [];
  const absent: CellMark[] = [];
  for (const mark of marks) {
    const cell = row.cells.find(({ column }) => column === mark.column);
    if (!cell) absent.push(mark);
    else {
      const style = String(styles.markedFormat(cell.style, mark.severity));
      const { start, end } = cell.tag;
      edits.push({ start, end, text: withAttribute(writer.xml.slice(start, end), "s", style) });
    }
  }
  if (absent.length === 0) return edits;
  const { start, end, empty } = row.tag;
  // `spans` promises where the row's cells stand; it is only a hint, and no longer true.
  const tag = withoutAttribute(writer.xml.slice(start, end), "spans");
  if (empty) {
    const cells = absent.map((mark) => writer.cell(row, mark)).join("");
    return [{ start, end, text: opened(tag) + cells + writer.closeRow }];
  }
  edits.push({ start, end, text: tag });
  for (const mark of absent) {
    const next = row.cells.find(({ column }) => column > mark.column);
    const at = next?.tag.start ?? row.close;
    edits.push({ start: at, end: at, text: writer.cell(row, mark) });
  }
  return edits;
}

type MarkedRow = readonly [row: number, marks: readonly CellMark[]];

function addRows(writer: CellWriter, outline: SheetOutline, rows: readonly MarkedRow[]): XmlEdit[] {
  const { data, rowStarts, dataClose } = outline;
  if (!data || rows.length === 0) return [];
  if (data.empty) {
    const tag = opened(writer.xml.slice(data.start, data.end));
    const text = rows.map(([row, marks]) => writer.row(row, marks)).join("");
    return [{ start: data.start, end: data.end, text: tag + text + writer.closeData }];
  }
  return rows.map(([row, marks]) => {
    const at = rowStarts.find((start) => start.row > row)?.start ?? dataClose;
    return { start: at, end: at, text: writer.row(row, marks) };
  });
}

/** The edits that give the marked cells their colour; cells and rows that are not there yet are added. */
export function markCells(
  xml: string,
  outline: SheetOutline,
  marks: readonly CellMark[],
  styles: MarkedStyles,
): XmlEdit[] {
  const writer = new CellWriter(xml, outline, styles);
  const byRow = new Map<number, CellMark[]>();
  for (const mark of marks) byRow.set(mark.row, [...(byRow.get(mark.row) ?? []), mark]);
  const present = new Map(outline.rows.map((row) => [row.row, row]));
  const absentRows = [...byRow].filter(([row]) => !present.has(row));
  return [
    ...outline.rows.flatMap((row) => markRow(writer, styles, row, byRow.get(row.row) ?? [])),
    ...addRows(writer, outline, absentRows),
  ];
}
