import { refuseWorkbook } from "../workbook-refusal";
import { decodeXmlText } from "./xml-text";

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 9 || code === 13;

/**
 * The attributes of the tag a scanner stands at. They are looked up in the scanned text on demand: most
 * cells of a styled sheet are empty, and nobody asks for theirs. Throws RefusedWorkbook on broken ones.
 */
export class XmlAttributes {
  private text = "";
  private from = 0;
  private to = 0;
  private nameStart = 0;
  private nameEnd = 0;
  private valueStart = 0;
  private valueEnd = 0;

  /** Called by the scanner: the attributes stand in `text` between `from` and `to`. */
  place(text: string, from: number, to: number): void {
    this.text = text;
    this.from = from;
    this.to = to;
  }

  /** The value of the attribute written exactly `name`; undefined when absent. */
  get(name: string): string | undefined {
    for (let at = this.next(this.from); at > 0; at = this.next(at)) {
      const found =
        this.nameEnd - this.nameStart === name.length && this.text.startsWith(name, this.nameStart);
      if (found) return this.value();
    }
    return undefined;
  }

  flag(name: string): boolean {
    const value = this.get(name);
    return value === "1" || value === "true";
  }

  /** The `id` of the relationships namespace, whatever its prefix (`r:id`, `d3p1:id`). */
  relationshipId(): string | undefined {
    for (let at = this.next(this.from); at > 0; at = this.next(at)) {
      if (/^[^:]+:id$/.test(this.text.slice(this.nameStart, this.nameEnd))) return this.value();
    }
    return undefined;
  }

  private value(): string {
    return decodeXmlText(this.text.slice(this.valueStart, this.valueEnd));
  }

  /** Moves to the attribute at or after `at` and gives the place behind it; 0 when there is none. */
  private next(at: number): number {
    const { text, to } = this;
    let start = at;
    while (start < to && isSpace(text.charCodeAt(start))) start++;
    if (start >= to) return 0;
    const equals = text.indexOf("=", start);
    let end = equals;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    let open = equals + 1;
    while (open < to && isSpace(text.charCodeAt(open))) open++;
    const quote = text.charCodeAt(open);
    const close = quote === 34 || quote === 39 ? text.indexOf(quote === 34 ? '"' : "'", open + 1) : -1;
    if (equals < 0 || close < 0 || close >= to) refuseWorkbook("damaged", "XML 属性不完整");
    this.nameStart = start;
    this.nameEnd = end;
    this.valueStart = open + 1;
    this.valueEnd = close;
    return close + 1;
  }
}
