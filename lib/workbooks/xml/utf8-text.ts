import { isUtf8 } from "node:buffer";
import { refuseWorkbook } from "../workbook-refusal";

/** Strict UTF-8; several times faster than a fatal TextDecoder. Throws RefusedWorkbook. */
export function utf8Text(bytes: Buffer): string {
  return isUtf8(bytes) ? bytes.toString("utf8") : refuseWorkbook("damaged", "文字编码不是 UTF-8");
}

const TAG_END = 0x3e;
/** No tag or text of a real workbook is longer without a `>`. */
const LONGEST_PIECE_BYTES = 4_000_000;

/**
 * Cuts XML bytes after the last tag that arrived whole. That never divides a character, and a text that
 * starts with a tag is scanned faster than one glued to what was left over.
 */
export class XmlPieces {
  private held: Buffer[] = [];
  private heldBytes = 0;

  /** What can be scanned now, perhaps nothing. Throws RefusedWorkbook. */
  add(chunk: Buffer): string {
    const cut = chunk.lastIndexOf(TAG_END) + 1;
    const piece = cut > 0 ? this.take(chunk.subarray(0, cut)) : "";
    this.held.push(Buffer.from(chunk.subarray(cut)));
    this.heldBytes += chunk.length - cut;
    if (this.heldBytes > LONGEST_PIECE_BYTES) refuseWorkbook("damaged", "XML 内容过长");
    return piece;
  }

  end(): string {
    return this.take(Buffer.alloc(0));
  }

  private take(last: Buffer): string {
    const bytes = Buffer.concat([...this.held, last]);
    this.held = [];
    this.heldBytes = 0;
    return utf8Text(bytes);
  }
}
