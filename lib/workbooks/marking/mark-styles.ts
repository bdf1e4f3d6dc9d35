import { applyEdits, prefixOf, withAttribute, type XmlEdit } from "../xml/xml-edit";
import { scanXml, type XmlTag } from "../xml/xml-scanner";
import type { MarkSeverity } from "./cell-mark";

export const SEVERITY_COLOUR: Record<MarkSeverity, string> = { error: "FFFFC7CE", warning: "FFFFEB9C" };
const SEVERITIES = Object.keys(SEVERITY_COLOUR) as MarkSeverity[];

type StyleList = { readonly tag: XmlTag; close: number; count: number };

type StyleSheet = { readonly fills: StyleList; readonly formats: StyleList; readonly xfs: readonly string[] };

function readStyleSheet(xml: string): StyleSheet | undefined {
  const lists = new Map<string, StyleList>();
  const xfs: string[] = [];
  let list: StyleList | undefined;
  let inFormats = false;
  let xfStart = 0;
  scanXml(xml, {
    open(name, _, depth, tag) {
      if (depth === 2) {
        inFormats = name === "cellXfs";
        list = { tag: { ...tag }, close: 0, count: 0 };
        lists.set(name, list);
      } else if (depth === 3) xfStart = tag.start;
    },
    close(_, depth, tag) {
      if (depth === 3 && list) list.count++;
      if (depth === 3 && inFormats) xfs.push(xml.slice(xfStart, tag.end));
      if (depth === 2 && list) list.close = tag.start;
    },
  });
  const fills = lists.get("fills");
  const formats = lists.get("cellXfs");
  if (!fills || !formats || fills.tag.empty || formats.tag.empty) return undefined;
  return { fills, formats, xfs };
}

const grown = (xml: string, { tag, close, count }: StyleList, added: readonly string[]): XmlEdit[] => [
  {
    start: tag.start,
    end: tag.end,
    text: withAttribute(xml.slice(tag.start, tag.end), "count", String(count + added.length)),
  },
  { start: close, end: close, text: added.join("") },
];

/** A style sheet that learns each cell format again with the colour of a severity. */
export class MarkedStyles {
  private readonly added: string[] = [];
  private readonly known = new Map<string, number>();

  private constructor(
    private readonly xml: string,
    private readonly sheet: StyleSheet,
  ) {}

  /** Undefined when the style sheet lacks what marks are built on. Throws RefusedWorkbook on broken XML. */
  static of(xml: string): MarkedStyles | undefined {
    const sheet = readStyleSheet(xml);
    return sheet && new MarkedStyles(xml, sheet);
  }

  /** The index of the format that looks like `base` but for its fill. */
  markedFormat(base: number, severity: MarkSeverity): number {
    const key = `${base} ${severity}`;
    const index = this.known.get(key) ?? this.sheet.formats.count + this.added.length;
    if (!this.known.has(key)) {
      const fill = String(this.sheet.fills.count + SEVERITIES.indexOf(severity));
      const xf = this.sheet.xfs[base] ?? this.sheet.xfs[0] ?? "";
      this.added.push(withAttribute(withAttribute(xf, "fillId", fill), "applyFill", "1"));
      this.known.set(key, index);
    }
    return index;
  }

  toXml(): string {
    const x = prefixOf(this.xml, this.sheet.fills.tag);
    const fills = SEVERITIES.map(
      (severity) =>
        `<${x}fill><${x}patternFill patternType="solid"><${x}fgColor rgb="${SEVERITY_COLOUR[severity]}"/></${x}patternFill></${x}fill>`,
    );
    const edits = [
      ...grown(this.xml, this.sheet.fills, fills),
      ...grown(this.xml, this.sheet.formats, this.added),
    ];
    return applyEdits(this.xml, edits);
  }
}
