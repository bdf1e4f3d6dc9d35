import { prefixOf, type XmlEdit } from "../xml/xml-edit";
import { addComments, type CellComment } from "./comment-part";
import { addCommentShapes } from "./comment-shapes";
import type { PackageDraft } from "./package-draft";
import type { SheetOutline } from "./sheet-outline";

const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A worksheet to be commented: its part and XML, and its place in the workbook. */
export type CommentedSheet = {
  readonly part: string;
  readonly xml: string;
  readonly index: number;
  readonly outline: SheetOutline;
};

async function addPart(
  draft: PackageDraft,
  sheet: string,
  kind: "comments" | "vmlDrawing",
  text: string,
): Promise<string> {
  const comments = kind === "comments";
  const name = comments
    ? draft.freeName("xl/comments", ".xml")
    : draft.freeName("xl/drawings/vmlDrawing", ".vml");
  draft.set(name, text);
  await draft.declareType(name, comments ? COMMENTS_TYPE : DRAWING_TYPE);
  return draft.relate(sheet, kind, name);
}

/**
 * Puts comments on a worksheet, in the parts it has for them or in new ones. Gives the edits its own XML
 * needs; undefined when its parts are not as expected. Throws RefusedWorkbook.
 */
export async function commentSheet(
  draft: PackageDraft,
  { part, xml, index, outline }: CommentedSheet,
  comments: readonly CellComment[],
): Promise<readonly XmlEdit[] | undefined> {
  const relations = await draft.relations(part);
  // Threaded comments keep a copy of their text where ours would go, and Excel shows only the thread.
  if (relations.some(({ kind }) => kind === "threadedComment")) return undefined;
  const oldComments = relations.find(({ kind }) => kind === "comments")?.target;
  const oldDrawing = relations.find(({ id }) => id === outline.legacyDrawing)?.target;
  if ((oldComments ?? outline.legacyDrawing) !== undefined && oldDrawing === undefined) return undefined;
  const oldShapes = oldDrawing && (await draft.text(oldDrawing));
  if (oldDrawing && oldShapes === undefined) return undefined;
  const commented = addComments(oldComments && (await draft.text(oldComments)), comments);
  const shapes = commented && addCommentShapes(oldShapes, commented.added, index + 1);
  if (!shapes || !outline.root) return undefined;
  if (oldComments) draft.set(oldComments, commented.xml);
  else await addPart(draft, part, "comments", commented.xml);
  if (oldDrawing) {
    draft.set(oldDrawing, shapes);
    return [];
  }
  const id = await addPart(draft, part, "vmlDrawing", shapes);
  const element = `<${prefixOf(xml, outline.root)}legacyDrawing xmlns:r="${RELATIONS}" r:id="${id}"/>`;
  return [{ start: outline.drawingPlace, end: outline.drawingPlace, text: element }];
}
