import type { CellContent, Merge, SheetCell } from "@/lib/domain/submissions/sheet";
import { cellAddress } from "@/lib/domain/submissions/sheet";
import type { ReadLimits } from "../read-limits";
import { refuseWorkbook } from "../workbook-refusal";
import type { XmlAttributes } from "../xml/xml-attributes";
import type { XmlEvents, XmlTag } from "../xml/xml-scanner";
import { type CellContext, cellContent } from "./cell-content";
import { parseCellReference, parseRangeReference } from "./cell-reference";
import { RichText } from "./rich-text";

type ColumnSpan = { readonly from: number; readonly to: number };

/** Rows and columns may be hidden by the attribute or by having no height or width. */
const isHidden = (attributes: XmlAttributes, size: string): boolean =>
  attributes.flag("hidden") || Number(attributes.get(size) ?? "1") === 0;

/**
 * Takes the XML of one worksheet as it is scanned and gathers its cells with content. Cells and rows
 * without a reference follow the one before them. Throws RefusedWorkbook.
 */
export class SheetScan implements XmlEvents {
  readonly merges: Merge[] = [];
  readonly hiddenRows: number[] = [];
  private cells: SheetCell[] = [];
  private readonly hiddenSpans: ColumnSpan[] = [];
  private readonly filledColumns = new Set<number>();
  private section = "";
  private row = 0;
  private rowHidden = false;
  private column = 0;
  private skipped: string | undefined;
  private type = "";
  private style = 0;
  private formula = false;
  private value: string | undefined;
  private inValue = false;
  private readonly inline = new RichText();
  private inInline = false;

  constructor(
    private readonly sheet: string,
    private readonly context: CellContext,
    private readonly limits: ReadLimits,
  ) {}

  /** The cells gathered since the last call. */
  take(): SheetCell[] {
    const cells = this.cells;
    this.cells = [];
    return cells;
  }

  /** Of the columns with content, those that are hidden. */
  get hiddenColumns(): number[] {
    const isHiddenColumn = (column: number) =>
      this.hiddenSpans.some(({ from, to }) => column >= from && column <= to);
    return [...this.filledColumns].filter(isHiddenColumn).sort((a, b) => a - b);
  }

  open(name: string, attributes: XmlAttributes, depth: number, tag: XmlTag): void {
    if (depth === 2) this.section = name;
    if (this.section === "sheetData") this.openInData(name, attributes, depth, tag.empty);
    else if (depth !== 3) return;
    else if (this.section === "mergeCells" && name === "mergeCell") this.merge(attributes);
    else if (this.section === "cols" && name === "col" && isHidden(attributes, "width")) {
      this.hiddenSpans.push({
        from: Number(attributes.get("min")),
        to: Number(attributes.get("max")),
      });
      if (this.hiddenSpans.length > this.limits.columns) this.damaged("列定义过多");
    }
  }

  text(text: string): void {
    if (this.inValue) this.value += text;
    else if (this.inInline) this.inline.add(text);
  }

  close(name: string, depth: number, tag: XmlTag): void {
    if (this.section !== "sheetData") return;
    if (depth === 4 && name === "c" && !tag.empty) this.closeCell();
    if (depth === 5) {
      this.inValue = false;
      this.inInline = false;
    }
    if (this.inInline && depth > 5) this.inline.close();
  }

  private openInData(name: string, attributes: XmlAttributes, depth: number, empty: boolean): void {
    if (depth === 4 && name === "c") {
      if (empty) this.skipCell(attributes);
      else this.openCell(attributes);
    } else if (depth === 3 && name === "row") this.openRow(attributes);
    else if (depth === 5) {
      this.formula ||= name === "f";
      this.inInline = name === "is";
      this.inValue = name === "v";
      if (this.inValue) this.value = "";
    } else if (this.inInline && depth > 5) this.inline.open(name);
  }

  private openRow(attributes: XmlAttributes): void {
    const reference = attributes.get("r");
    this.row = reference === undefined ? this.row + 1 : Number(reference);
    if (!Number.isInteger(this.row) || this.row < 1 || this.row > 1_048_576) this.damaged("行号错误");
    this.rowHidden = isHidden(attributes, "ht");
    this.column = 0;
    this.skipped = undefined;
  }

  /** A cell that is only styled: there are millions, so its place is kept unread in case the next has none. */
  private skipCell(attributes: XmlAttributes): void {
    const reference = attributes.get("r");
    if (reference === undefined) this.moveTo(undefined);
    else this.skipped = reference;
  }

  private moveTo(reference: string | undefined): void {
    const stated = reference ?? this.skipped;
    const place = stated === undefined ? undefined : parseCellReference(stated);
    if (stated !== undefined && place?.row !== this.row) this.damaged(`单元格位置错误 ${stated}`);
    this.column = place ? place.column : this.column;
    if (reference === undefined) this.column++;
    this.skipped = undefined;
  }

  private openCell(attributes: XmlAttributes): void {
    this.moveTo(attributes.get("r"));
    this.type = attributes.get("t") ?? "n";
    this.style = Number(attributes.get("s") ?? "0");
    this.formula = false;
    this.value = undefined;
  }

  private closeCell(): void {
    const { type, style, formula, value } = this;
    const content = cellContent(
      { type, style, formula, value, inlineText: this.inline.take() },
      this.context,
    );
    if (content) this.add(content);
  }

  private add(content: CellContent): void {
    const where = `${this.sheet}!${cellAddress(this.row, this.column)}`;
    if (this.row > this.limits.rows) refuseWorkbook("too-many-rows", where);
    if (this.column > this.limits.columns) refuseWorkbook("too-many-columns", where);
    if (content.text.length > this.limits.textLength) refuseWorkbook("text-too-long", where);
    if (this.rowHidden && this.hiddenRows[this.hiddenRows.length - 1] !== this.row)
      this.hiddenRows.push(this.row);
    this.filledColumns.add(this.column);
    this.cells.push({ row: this.row, column: this.column, content, formula: this.formula });
  }

  private merge(attributes: XmlAttributes): void {
    const range = parseRangeReference(attributes.get("ref") ?? "");
    this.merges.push(range ?? this.damaged("合并单元格错误"));
    if (this.merges.length > this.limits.merges) this.damaged("合并单元格过多");
  }

  private damaged(what: string): never {
    return refuseWorkbook("damaged", `${this.sheet}：${what}`);
  }
}
