import { cellAddress } from "@/lib/domain/submissions/sheet";
import { applyEdits, escapeXml, prefixOf, type XmlEdit } from "../xml/xml-edit";
import { scanXml, type XmlTag } from "../xml/xml-scanner";

/** Text to be shown beside a cell. */
export type CellComment = { readonly row: number; readonly column: number; readonly comment: string };

export const COMMENT_AUTHOR = "医衡";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const EMPTY = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${MAIN}"><authors></authors><commentList></commentList></comments>`;

type CommentPart = {
  readonly authors: number;
  readonly authorsClose: number;
  readonly listClose: number;
  /** Where the text of each existing comment ends, by cell. */
  readonly textCloses: ReadonlyMap<string, number>;
  readonly root: XmlTag;
};

function readPart(xml: string): CommentPart | undefined {
  let authors = 0;
  let authorsClose: number | undefined;
  let listClose: number | undefined;
  let reference = "";
  let root: XmlTag | undefined;
  const textCloses = new Map<string, number>();
  scanXml(xml, {
    open(name, attributes, depth, tag) {
      if (depth === 1) root = { ...tag };
      if (depth === 3 && name === "author") authors++;
      if (depth === 3 && name === "comment") reference = attributes.get("ref") ?? "";
    },
    close(name, depth, tag) {
      if (depth === 2 && name === "authors" && !tag.empty) authorsClose = tag.start;
      if (depth === 2 && name === "commentList" && !tag.empty) listClose = tag.start;
      if (depth === 4 && name === "text" && !tag.empty) textCloses.set(reference, tag.start);
    },
  });
  if (!root || authorsClose === undefined || listClose === undefined) return undefined;
  return { authors, authorsClose, listClose, textCloses, root };
}

function run(x: string, text: string): string {
  const font = `<${x}rPr><${x}sz val="9"/><${x}rFont val="宋体"/><${x}charset val="134"/></${x}rPr>`;
  return `<${x}r>${font}<${x}t xml:space="preserve">${escapeXml(text)}</${x}t></${x}r>`;
}

/**
 * Adds comments to a comments part, or to a new one; a cell that has a comment keeps it and gets ours below.
 * Gives the XML and the cells that are new to it; undefined when the part is not as expected.
 */
export function addComments(
  existing: string | undefined,
  comments: readonly CellComment[],
): { readonly xml: string; readonly added: readonly CellComment[] } | undefined {
  const xml = existing ?? EMPTY;
  const part = readPart(xml);
  if (!part) return undefined;
  const x = prefixOf(xml, part.root);
  const edits: XmlEdit[] = [];
  const added: CellComment[] = [];
  for (const comment of comments) {
    const reference = cellAddress(comment.row, comment.column);
    const below = part.textCloses.get(reference);
    if (below !== undefined) edits.push({ start: below, end: below, text: run(x, `\n${comment.comment}`) });
    else {
      added.push(comment);
      const text = `<${x}text>${run(x, comment.comment)}</${x}text>`;
      const element = `<${x}comment ref="${reference}" authorId="${part.authors}">${text}</${x}comment>`;
      edits.push({ start: part.listClose, end: part.listClose, text: element });
    }
  }
  const author = `<${x}author>${COMMENT_AUTHOR}</${x}author>`;
  edits.push({ start: part.authorsClose, end: part.authorsClose, text: author });
  return { xml: applyEdits(xml, edits), added };
}
