import { emWidth } from "./em-width";

/** Pieces that stay whole: words and figures in Latin script, and characters with the signs that cling to them. */
const PIECES = /[A-Za-z0-9./%—–-]+|[（《“].[、，。）》”]*|.[、，。）》”]*/gu;

/** A head broken into lines of about equal length that fit `room` em, so that none ends in a single character. */
export function headLines(head: string, room: number): string[] {
  const width = emWidth(head, "medium");
  if (width <= room) return [head];
  const goal = width / Math.ceil(width / room);
  const lines = [""];
  for (const piece of head.match(PIECES) ?? []) {
    const line = lines.at(-1) ?? "";
    const filled = emWidth(line, "medium");
    // Half of a piece over the goal is nearer to it than the whole piece short of it.
    if (line !== "" && filled + emWidth(piece, "medium") / 2 > goal) lines.push(piece);
    else lines[lines.length - 1] = line + piece;
  }
  return lines;
}
