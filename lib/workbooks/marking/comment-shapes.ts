import { applyEdits } from "../xml/xml-edit";
import { scanXml } from "../xml/xml-scanner";
import type { CellComment } from "./comment-part";

const SHAPE_TYPE = "_x0000_t202";
const NAMESPACES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';
const TYPE_ELEMENT = `<v:shapetype id="${SHAPE_TYPE}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;

/** Characters to a line of a comment's box, and the points a line is high. */
const LINE_CHARACTERS = 16;
const LINE_POINTS = 13;
const WIDTH_POINTS = 160;
const MOST_LINES = 20;
const ROW_POINTS = 15;

function lineCount(comment: string): number {
  const wrapped = (line: string) => Math.max(1, Math.ceil(line.length / LINE_CHARACTERS));
  return Math.min(
    MOST_LINES,
    comment.split("\n").reduce((total, line) => total + wrapped(line), 0),
  );
}

/** The box a comment is shown in, hidden until the pointer is on the cell, large enough for its text. */
function shape({ row, column, comment }: CellComment, id: number): string {
  const height = lineCount(comment) * LINE_POINTS + 8;
  const top = Math.max(0, row - 2);
  const bottom = top + Math.ceil(height / ROW_POINTS);
  const anchor = `${column}, 12, ${top}, 4, ${column + 3}, 20, ${bottom}, 4`;
  const style = `position:absolute;margin-left:80pt;margin-top:5pt;width:${WIDTH_POINTS}pt;height:${height}pt;z-index:${id};visibility:hidden`;
  return `<v:shape id="_x0000_s${id}" type="#${SHAPE_TYPE}" ${NAMESPACES} style="${style}" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`;
}

const emptyDrawing = (block: number): string =>
  `<xml ${NAMESPACES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${block}"/></o:shapelayout></xml>`;

/**
 * Adds the boxes of comments to a VML drawing, or to a new one with shape numbers of its own block of 1,024.
 * Undefined when the drawing does not end as expected. Throws RefusedWorkbook when it is no XML.
 */
export function addCommentShapes(
  existing: string | undefined,
  comments: readonly CellComment[],
  block: number,
): string | undefined {
  const xml = existing ?? emptyDrawing(block);
  let close: number | undefined;
  let hasType = false;
  let last = block * 1024;
  scanXml(xml, {
    open(name, attributes) {
      const id = attributes.get("id") ?? "";
      if (name === "shapetype") hasType ||= id === SHAPE_TYPE;
      const number = /^_x0000_s(\d{1,9})$/.exec(id)?.[1];
      if (name === "shape" && number) last = Math.max(last, Number(number));
    },
    close(_, depth, tag) {
      if (depth === 1 && !tag.empty) close = tag.start;
    },
  });
  if (close === undefined) return undefined;
  const type = hasType ? "" : TYPE_ELEMENT.replace(">", ` ${NAMESPACES}>`);
  const shapes = comments.map((comment, index) => shape(comment, last + index + 1));
  return applyEdits(xml, [{ start: close, end: close, text: type + shapes.join("") }]);
}
