import { isUtf8 } from "node:buffer";

export type TextEncoding = "utf-8" | "gb18030";

/** How a file begins: its encoding, what divides its columns and where its text starts; or why it is not read. */
export type FileOpening =
  | { readonly encoding: TextEncoding; readonly delimiter: number; readonly start: number }
  | { readonly refusal: string };

const [COMMA, TAB, SEMICOLON, LINE_FEED] = [0x2c, 0x09, 0x3b, 0x0a];

const REFUSALS: readonly (readonly [signature: readonly number[], why: string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], "这是压缩文件，请解压后上传其中的 CSV 或 XLSX"],
  [[0xd0, 0xcf, 0x11, 0xe0], "这是 .xls、.et 或加了密码的文件，请另存为 CSV（UTF-8 或 GBK）后上传"],
  [[0xff, 0xfe], "这是 UTF-16 编码的文件，请另存为 UTF-8 或 GBK 编码的 CSV 后上传"],
  [[0xfe, 0xff], "这是 UTF-16 编码的文件，请另存为 UTF-8 或 GBK 编码的 CSV 后上传"],
  [[0x1f, 0x8b], "这是压缩文件，请解压后上传其中的 CSV"],
];

const startsWith = (head: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => head[index] === byte);

const count = (head: Uint8Array, end: number, byte: number): number => {
  let found = 0;
  for (let at = 0; at < end; at++) if (head[at] === byte) found += 1;
  return found;
};

/** Tells from a file's first block how to read the rest. What is stored is ASCII; the encoding is for words only. */
export function openingOf(head: Buffer): FileOpening {
  const refusal = REFUSALS.find(([signature]) => startsWith(head, signature));
  if (refusal) return { refusal: refusal[1] };
  if (head.includes(0)) return { refusal: "这不是文本文件，请上传 CSV（UTF-8 或 GBK）" };
  const marked = startsWith(head, [0xef, 0xbb, 0xbf]);
  const lastLine = head.lastIndexOf(LINE_FEED);
  const whole = lastLine < 0 ? head : head.subarray(0, lastLine);
  const line = head.indexOf(LINE_FEED);
  const end = line < 0 ? head.length : line;
  const delimiter = [COMMA, TAB, SEMICOLON].reduce((best, candidate) =>
    count(head, end, candidate) > count(head, end, best) ? candidate : best,
  );
  return {
    encoding: marked || isUtf8(whole) ? "utf-8" : "gb18030",
    delimiter,
    start: marked ? 3 : 0,
  };
}
