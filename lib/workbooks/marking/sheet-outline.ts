import type { Merge } from "@/lib/domain/submissions/sheet";
import { parseCellReference, parseRangeReference } from "../cells/cell-reference";
import type { XmlAttributes } from "../xml/xml-attributes";
import { scanXml, type XmlEvents, type XmlTag } from "../xml/xml-scanner";

export type OutlinedCell = { readonly column: number; readonly style: number; readonly tag: XmlTag };

export type OutlinedRow = {
  readonly row: number;
  readonly tag: XmlTag;
  /** The row's own format, which cells that are not there yet take. */
  readonly style: number | undefined;
  readonly cells: readonly OutlinedCell[];
  /** Where the closing tag begins. */
  readonly close: number;
};

type ColumnStyle = { readonly from: number; readonly to: number; readonly style: number };

/** The first format of the style sheet is the one of cells that name none. */
const DEFAULT_STYLE = 0;
/** Before the first column. */
const NO_COLUMN = 0;

/** What follows the place of `legacyDrawing` in a worksheet. */
const AFTER_DRAWING = new Set([
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
]);

const number = (value: string | undefined): number | undefined =>
  value === undefined ? undefined : Number(value);

/** Where the pieces of a worksheet stand in its XML, of the rows asked for. */
export class SheetOutline implements XmlEvents {
  readonly merges: Merge[] = [];
  readonly rows: OutlinedRow[] = [];
  data: XmlTag | undefined;
  /** Where rows after the last one asked for, or the first one missing, can be inserted. */
  readonly rowStarts: { readonly row: number; readonly start: number }[] = [];
  dataClose = 0;
  legacyDrawing: string | undefined;
  drawingPlace = 0;
  root: XmlTag | undefined;
  /** Rows or cells out of order: there is no telling where one that is absent belongs. */
  irregular = false;
  private readonly columns: ColumnStyle[] = [];
  private section = "";
  private row = 0;
  private current: { tag: XmlTag; style: number | undefined; cells: OutlinedCell[] } | undefined;

  private constructor(private readonly wanted: ReadonlySet<number>) {}

  static of(xml: string, wanted: ReadonlySet<number>): SheetOutline {
    const outline = new SheetOutline(wanted);
    scanXml(xml, outline);
    return outline;
  }

  /** The format of a cell that is not there: its row's, else its column's. */
  styleOfAbsent(row: OutlinedRow | undefined, column: number): number {
    const ofColumn = this.columns.find(({ from, to }) => column >= from && column <= to);
    return row?.style ?? ofColumn?.style ?? DEFAULT_STYLE;
  }

  open(name: string, attributes: XmlAttributes, depth: number, tag: XmlTag): void {
    if (depth === 1) this.root = { ...tag };
    else if (depth === 2) this.openSection(name, attributes, tag);
    else if (this.section === "sheetData" && depth === 3) this.openRow(attributes, tag);
    else if (this.section === "sheetData" && depth === 4) this.openCell(attributes, tag);
    else if (depth === 3 && name === "mergeCell") {
      const range = parseRangeReference(attributes.get("ref") ?? "");
      if (range) this.merges.push(range);
    } else if (depth === 3 && name === "col") {
      const [from, to] = [Number(attributes.get("min")), Number(attributes.get("max"))];
      this.columns.push({ from, to, style: Number(attributes.get("style") ?? "0") });
    }
  }

  close(_: string, depth: number, tag: XmlTag): void {
    if (depth === 1 && this.drawingPlace === 0) this.drawingPlace = tag.start;
    if (depth === 2 && this.section === "sheetData") this.dataClose = tag.start;
    if (depth === 3 && this.section === "sheetData" && this.current) {
      this.rows.push({ ...this.current, row: this.row, close: tag.start });
      this.current = undefined;
    }
  }

  private openSection(name: string, attributes: XmlAttributes, tag: XmlTag): void {
    this.section = name;
    if (name === "sheetData") this.data = { ...tag };
    if (name === "legacyDrawing") this.legacyDrawing = attributes.relationshipId();
    if (AFTER_DRAWING.has(name) && this.drawingPlace === 0) this.drawingPlace = tag.start;
  }

  private openRow(attributes: XmlAttributes, tag: XmlTag): void {
    const row = number(attributes.get("r")) ?? this.row + 1;
    if (!(row > this.row)) this.irregular = true;
    this.row = row;
    this.rowStarts.push({ row: this.row, start: tag.start });
    if (!this.wanted.has(this.row)) return;
    const style = attributes.flag("customFormat") ? number(attributes.get("s")) : undefined;
    this.current = { tag: { ...tag }, style, cells: [] };
  }

  private openCell(attributes: XmlAttributes, tag: XmlTag): void {
    if (!this.current) return;
    const last = this.current.cells.at(-1)?.column ?? NO_COLUMN;
    const reference = attributes.get("r");
    const place =
      reference === undefined ? { row: this.row, column: last + 1 } : parseCellReference(reference);
    if (place?.row !== this.row || place.column <= last) this.irregular = true;
    else {
      const style = Number(attributes.get("s") ?? "0");
      this.current.cells.push({ column: place.column, style, tag: { ...tag } });
    }
  }
}
