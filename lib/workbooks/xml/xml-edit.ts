import type { XmlTag } from "./xml-scanner";
import { storable } from "./xml-text";

/** A piece of a document to be replaced; an insertion when `start` is `end`. */
export type XmlEdit = { readonly start: number; readonly end: number; readonly text: string };

/** Applies edits that do not overlap. Several insertions at one place keep the order they are given in. */
export function applyEdits(text: string, edits: readonly XmlEdit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  pieces.push(text.slice(at));
  return pieces.join("");
}

const escapeAttribute = (value: string): string =>
  value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** Text between tags; characters XML cannot hold become U+FFFD. */
export const escapeXml = (value: string): string =>
  storable(value).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** The opening tag with the attribute set, in place when it is there already. */
export function withAttribute(tag: string, name: string, value: string): string {
  const written = `${name}="${escapeAttribute(value)}"`;
  const present = new RegExp(`(\\s)${name}\\s*=\\s*("[^"]*"|'[^']*')`);
  if (present.test(tag)) return tag.replace(present, (_, space: string) => space + written);
  return tag.replace(/^<[^\s/>]+/, (name) => `${name} ${written}`);
}

export const withoutAttribute = (tag: string, name: string): string =>
  tag.replace(new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`), "");

/** The namespace prefix of a tag with its colon: "x:" of `<x:row>`, "" of `<row>`. */
export const prefixOf = (text: string, tag: XmlTag): string =>
  /^<\/?([^\s/>:]+:)?/.exec(text.slice(tag.start, tag.end))?.[1] ?? "";

/** The tag without its closing slash, so that content can follow. */
export const opened = (tag: string): string => tag.replace(/\s*\/>$/, ">");
