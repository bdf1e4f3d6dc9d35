import { refuseWorkbook } from "../workbook-refusal";
import { XmlAttributes } from "./xml-attributes";
import { decodeXmlText } from "./xml-text";

/**
 * What a scan tells. `name` is without its namespace prefix, the depth of the root is 1, and `attributes`
 * are to be asked before the call returns. `tag` says where the tag stands.
 */
export type XmlEvents = {
  open?(name: string, attributes: XmlAttributes, depth: number, tag: XmlTag): void;
  close?(name: string, depth: number, tag: XmlTag): void;
  text?(text: string): void;
};

/** Counted in characters from the start of the document; an element written `<a/>` opens and closes at once. */
export type XmlTag = { readonly start: number; readonly end: number; readonly empty: boolean };

/** No tag, comment or run of text of a real workbook is longer; it bounds what is kept between chunks. */
const LONGEST_TOKEN = 1_000_000;
const DEEPEST = 256;

const damaged = (what: string): never => refuseWorkbook("damaged", `XML ${what}`);

function localName(tag: string): string {
  const colon = tag.indexOf(":");
  return colon < 0 ? tag : tag.slice(colon + 1);
}

/** The `>` that ends the tag, not one inside a quoted value; -1 when it has not arrived. */
function tagEnd(text: string, from: number): number {
  let quote = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quote) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return at;
  }
  return -1;
}

function nameEnd(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code === 47) return at;
  }
  return to;
}

/**
 * Reads XML as it arrives, checking that tags match and that one root closes. Refuses a DTD wherever it
 * stands, so no entity is ever expanded. Throws RefusedWorkbook.
 */
export class XmlScanner {
  private rest = "";
  private consumed = 0;
  private readonly stack: string[] = [];
  private finished = false;
  private readonly attributes = new XmlAttributes();
  private readonly tag = { start: 0, end: 0, empty: false };

  constructor(private readonly events: XmlEvents) {}

  write(chunk: string): void {
    const text = this.rest === "" ? chunk : this.rest + chunk;
    const used = this.scan(text);
    this.rest = text.slice(used);
    this.consumed += used;
    if (this.rest.length > LONGEST_TOKEN) damaged("内容过长");
  }

  end(): void {
    if (this.rest.trim() !== "" || this.stack.length > 0 || !this.finished) damaged("不完整");
  }

  private scan(text: string): number {
    let at = 0;
    for (;;) {
      const open = text.indexOf("<", at);
      if (open < 0) return at;
      if (open > at) this.characters(text.slice(at, open));
      const end = this.token(text, open);
      if (end < 0) return open;
      at = end;
    }
  }

  private characters(raw: string): void {
    if (this.stack.length === 0) {
      if (raw.replace("\ufeff", "").trim() !== "") damaged("根元素之外有内容");
    } else this.events.text?.(decodeXmlText(raw));
  }

  /** The place after the token that starts at `open`, or -1 when it is not complete yet. */
  private token(text: string, open: number): number {
    const next = text.charCodeAt(open + 1);
    if (next === 33) return this.declaration(text, open);
    if (next === 63) return this.instruction(text, open);
    const end = tagEnd(text, open + 1);
    if (end < 0) return -1;
    this.tag.start = this.consumed + open;
    this.tag.end = this.consumed + end + 1;
    this.tag.empty = next !== 47 && text.charCodeAt(end - 1) === 47;
    if (next === 47) this.closeTag(text.slice(open + 2, end).trimEnd());
    else this.openTag(text, open + 1, this.tag.empty ? end - 1 : end);
    return end + 1;
  }

  /** What declares an encoding other than UTF-8 may still look like UTF-8 and be read as something else. */
  private instruction(text: string, open: number): number {
    const end = this.after(text, "?>", open);
    const encoding = /^<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)/.exec(
      end < 0 ? "" : text.slice(open, end),
    )?.[1];
    if (encoding && !/^(utf-?8|us-ascii)$/i.test(encoding))
      damaged(`编码不是 UTF-8（${encoding.slice(0, 20)}）`);
    return end;
  }

  private after(text: string, mark: string, from: number): number {
    const found = text.indexOf(mark, from);
    return found < 0 ? -1 : found + mark.length;
  }

  private declaration(text: string, open: number): number {
    if (text.startsWith("<!--", open)) return this.after(text, "-->", open + 4);
    if (text.startsWith("<![CDATA[", open)) {
      const end = this.after(text, "]]>", open + 9);
      if (end >= 0) this.events.text?.(text.slice(open + 9, end - 3));
      return end;
    }
    if (text.length - open < 9) return -1;
    return refuseWorkbook("document-type");
  }

  private openTag(text: string, from: number, to: number): void {
    const split = nameEnd(text, from, to);
    if (split === from || this.finished) damaged("结构错误");
    const tag = text.slice(from, split);
    this.stack.push(tag);
    if (this.stack.length > DEEPEST) damaged("嵌套过深");
    this.attributes.place(text, split, to);
    const name = localName(tag);
    this.events.open?.(name, this.attributes, this.stack.length, this.tag);
    if (this.tag.empty) this.leave(name);
  }

  private closeTag(tag: string): void {
    if (this.stack[this.stack.length - 1] !== tag) damaged("标签不成对");
    this.leave(localName(tag));
  }

  private leave(name: string): void {
    this.events.close?.(name, this.stack.length, this.tag);
    this.stack.pop();
    if (this.stack.length === 0) this.finished = true;
  }
}

/** Scans a document that is held whole. Throws RefusedWorkbook. */
export function scanXml(text: string, events: XmlEvents): void {
  const scanner = new XmlScanner(events);
  scanner.write(text);
  scanner.end();
}
