import { createReadStream } from "node:fs";
import { refuseWorkbook } from "../workbook-refusal";

export type CsvEncoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

const STRICT = { fatal: true } as const;

function byteOrderMark(head: Buffer): CsvEncoding | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return "utf-8";
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  return undefined;
}

/**
 * Three-byte sequences of UTF-8 against bytes that fit none. Chinese in GBK hardly ever forms the first, so
 * their majority means a UTF-8 file with a broken spot, which GB18030 would decode into nonsense.
 */
class Utf8Likeness {
  private sequences = 0;
  private strays = 0;
  private left = 0;

  add(chunk: Buffer): void {
    for (const byte of chunk) {
      const continues = byte >= 0x80 && byte < 0xc0;
      if (this.left > 0 && continues) {
        this.left--;
        if (this.left === 0) this.sequences++;
      } else {
        if (this.left > 0 || continues) this.strays++;
        this.left = byte >= 0xe0 && byte < 0xf0 ? 2 : 0;
      }
    }
  }

  get isUtf8(): boolean {
    return this.sequences > this.strays;
  }
}

async function isStrictUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", STRICT);
  try {
    for await (const chunk of createReadStream(path)) decoder.decode(chunk as Buffer, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

async function looksLikeUtf8(path: string): Promise<boolean> {
  const likeness = new Utf8Likeness();
  for await (const chunk of createReadStream(path)) likeness.add(chunk as Buffer);
  return likeness.isUtf8;
}

/** A byte order mark; else UTF-8 if the whole file is valid; else GB18030, which must hold strictly too. */
export async function csvEncoding(path: string, head: Buffer): Promise<CsvEncoding> {
  const marked = byteOrderMark(head);
  if (marked) return marked;
  if (await isStrictUtf8(path)) return "utf-8";
  if (await looksLikeUtf8(path)) refuseWorkbook("unknown-encoding", "像是 UTF-8，但有损坏的字节");
  return "gb18030";
}

/** The text in pieces, line ends unified to \n and without byte order mark. Throws RefusedWorkbook. */
export async function* csvText(path: string, encoding: CsvEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, STRICT);
  const decode = (chunk?: Buffer): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      return refuseWorkbook("unknown-encoding");
    }
  };
  let held = "";
  const unified = (text: string): string => {
    if (text.includes("\0")) refuseWorkbook("unknown-format");
    const whole = held + text;
    held = whole.endsWith("\r") ? "\r" : "";
    return whole.slice(0, whole.length - held.length).replace(/\r\n?/g, "\n");
  };
  for await (const chunk of createReadStream(path)) yield unified(decode(chunk as Buffer));
  yield unified(decode()) + (held ? "\n" : "");
}
