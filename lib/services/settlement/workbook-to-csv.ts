import { createHash } from "node:crypto";
import { closeSync, createReadStream, openSync, readSync, writeSync } from "node:fs";
import type { SheetCell } from "@/lib/domain/submissions/sheet";
import { READ_LIMITS, type ReadLimits } from "@/lib/workbooks/read-limits";
import { readXlsx } from "@/lib/workbooks/read-xlsx";
import type { DeclaredFile } from "../submissions/save-to-quarantine";

/** As many rows as a sheet can have; whoever has more sends a CSV. */
const LIMITS: ReadLimits = { ...READ_LIMITS, rows: 1_048_576, cells: 1_048_576 * 64 };
const BLOCK_CHARACTERS = 1024 * 1024;

const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** Whether a file begins like XLSX does. */
export function isWorkbook(path: string): boolean {
  const head = Buffer.alloc(ZIP.length);
  const file = openSync(path, "r");
  try {
    readSync(file, head, 0, head.length, 0);
  } finally {
    closeSync(file);
  }
  return ZIP.every((byte, index) => head[index] === byte);
}

export async function fileHash(path: string): Promise<string> {
  const sha = createHash("sha256");
  for await (const block of createReadStream(path)) sha.update(block as Buffer);
  return sha.digest("hex");
}

class Unusable extends Error {}

const quoted = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Writes one sheet's cells as lines, a line a row, so that a line is still called by its number in the sheet. */
class CsvWriter {
  private readonly file: number;
  private readonly sha = createHash("sha256");
  private text = "";
  private row = 1;
  private fields: string[] = [];
  size = 0;

  constructor(path: string) {
    this.file = openSync(path, "w", 0o600);
  }

  put({ row, column, content }: SheetCell): void {
    if (content.kind === "number" && content.precisionLost)
      throw new Unusable(
        `第 ${row} 行有超过 15 位的编号存成了数值，末几位已经丢失，请把这一列设为文本后重新导出`,
      );
    if (row < this.row) throw new Unusable("工作表的行次序是乱的，请用 WPS 或 Excel 打开另存后再上传");
    while (this.row < row) this.endRow();
    while (this.fields.length < column - 1) this.fields.push("");
    this.fields.push(quoted(content.text));
  }

  private endRow(): void {
    this.text += `${this.fields.join(",")}\n`;
    this.fields = [];
    this.row += 1;
    if (this.text.length >= BLOCK_CHARACTERS) this.flush();
  }

  private flush(): void {
    const bytes = Buffer.from(this.text);
    this.text = "";
    this.size += bytes.length;
    this.sha.update(bytes);
    for (let written = 0; written < bytes.length; ) written += writeSync(this.file, bytes, written);
  }

  close(): DeclaredFile {
    if (this.fields.length > 0) this.endRow();
    this.flush();
    closeSync(this.file);
    return { size: this.size, sha256: this.sha.digest("hex") };
  }
}

/** Lays the only sheet of a workbook out as a CSV beside it, or says in words why that cannot be done. */
export async function workbookToCsv(path: string, csv: string): Promise<DeclaredFile | { refusal: string }> {
  const writer = new CsvWriter(csv);
  let sheet = "";
  let filled = "";
  let refusal: string | null = null;
  try {
    for await (const event of readXlsx(path, LIMITS)) {
      if (event.type === "refused") throw new Unusable(event.refusal.message);
      if (event.type === "sheet") sheet = event.name;
      if (event.type !== "cells") continue;
      if (filled !== "" && filled !== sheet)
        throw new Unusable(`“${filled}”和“${sheet}”都有内容，请只留一张工作表`);
      filled = sheet;
      for (const cell of event.cells) writer.put(cell);
    }
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    refusal = error.message;
  }
  const written = writer.close();
  return refusal === null ? written : { refusal };
}
