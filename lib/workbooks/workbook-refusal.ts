/** Closed: why a file cannot be read as a workbook. Each code has its sentence below and a test. */
export type WorkbookRefusalCode =
  // what the file is
  | "empty-file"
  | "old-workbook"
  | "encrypted-workbook"
  | "binary-workbook"
  | "opendocument"
  | "xml-spreadsheet"
  | "html"
  | "pdf"
  | "archive"
  | "other-document"
  | "unknown-format"
  // what is wrong with it
  | "damaged"
  | "no-sheets"
  | "unknown-encoding"
  | "unbalanced-quotes"
  // what makes it unsafe
  | "too-many-parts"
  | "duplicate-part"
  | "encrypted-part"
  | "unsafe-part-name"
  | "overlapping-parts"
  | "compression-bomb"
  | "part-too-large"
  | "declared-size"
  | "document-type"
  // what is too much of it
  | "too-many-sheets"
  | "too-many-rows"
  | "too-many-columns"
  | "too-many-cells"
  | "text-too-long"
  // how reading ended
  | "timed-out"
  | "out-of-memory"
  | "reader-failed";

/** A file that was not read, in words for the person who sent it. A value, not an exception. */
export type WorkbookRefusal = { readonly code: WorkbookRefusalCode; readonly message: string };

const SAVE_AS = "请用 WPS 或 Excel 打开，另存为 .xlsx 后再上传";
const UNSAFE = `为安全起见没有打开。如果确是报表，${SAVE_AS}`;

const SENTENCES: Record<WorkbookRefusalCode, string> = {
  "empty-file": "这是空文件（0 字节），请检查后重新上传",
  "old-workbook": `这是旧版 Excel（.xls）或 WPS 表格（.et）工作簿，${SAVE_AS}`,
  "encrypted-workbook": "这是加了密码的工作簿，请另存为不带密码的 .xlsx 后再上传",
  "binary-workbook": `这是二进制工作簿（.xlsb），${SAVE_AS}`,
  opendocument: `这是 OpenDocument 表格（.ods），${SAVE_AS}`,
  "xml-spreadsheet": `这是“XML 表格 2003”文件，扩展名可能被改过，${SAVE_AS}`,
  html: `这是网页（HTML）文件，扩展名可能被改过，${SAVE_AS}`,
  pdf: "这是 PDF 文件，无法读取单元格，请上传原来的 .xlsx 或 CSV 文件",
  archive: "这是压缩包，请解压后逐个上传其中的 .xlsx 或 CSV 文件",
  "other-document": "这不是表格文件，请上传 .xlsx 或 CSV 文件",
  "unknown-format": `无法识别这个文件的格式。如果单位装有文档加密软件，请先解密；如果是表格，${SAVE_AS}`,
  damaged: `文件已损坏或不完整，请重新导出或重新传送；如果能打开，${SAVE_AS}`,
  "no-sheets": "工作簿里没有工作表，请检查后重新上传",
  "unknown-encoding": "CSV 的文字编码无法识别（既不是 UTF-8，也不是 GBK/GB18030），请另存为 .xlsx 后再上传",
  "unbalanced-quotes": "CSV 里有一处引号没有成对，之后的内容无法分列，请改正后重新上传",
  "too-many-parts": `文件内部的部件过多，${UNSAFE}`,
  "duplicate-part": `文件内部有重名部件，${UNSAFE}`,
  "encrypted-part": "文件内部有加密的部件，请另存为不带密码的 .xlsx 后再上传",
  "unsafe-part-name": `文件内部有不合规的部件名，${UNSAFE}`,
  "overlapping-parts": `文件内部的部件互相重叠，${UNSAFE}`,
  "compression-bomb": `文件压缩比异常，${UNSAFE}`,
  "part-too-large": "文件解压后过大，请删除多余内容，或者另存为 CSV 后再上传",
  "declared-size": `文件内部声明的大小与实际不符，${UNSAFE}`,
  "document-type": `文件内部含有 DTD 声明，${UNSAFE}`,
  "too-many-sheets": "工作表过多，请删除不需要的工作表后再上传",
  "too-many-rows": "行数过多，请删除表格之外的多余内容，或者拆分后再上传",
  "too-many-columns": "列数过多，请删除表格之外的多余内容后再上传",
  "too-many-cells": "单元格过多，请拆分后再上传",
  "text-too-long": "有单元格的文字过长，请检查后再上传",
  "timed-out": "读取超时，没有读完。请删除多余的格式和内容，或者拆分后再上传",
  "out-of-memory": "读取所需内存超出上限，没有读完。请删除多余的格式和内容，或者拆分后再上传",
  "reader-failed": "读取中断，没有读完。请稍后重试；如果仍然不行，请另存为新的 .xlsx 后再上传",
};

/** The refusal of a kind; `detail` says where, for example the sheet and the cell. */
export function workbookRefusal(code: WorkbookRefusalCode, detail?: string): WorkbookRefusal {
  return { code, message: detail ? `${SENTENCES[code]}（${detail}）` : SENTENCES[code] };
}

export const isWorkbookRefusal = (outcome: object): outcome is WorkbookRefusal =>
  "code" in outcome && "message" in outcome && !(outcome instanceof Error);

/** Carries a refusal out of a parser; the readers of this folder catch it and hand over the value. */
export class RefusedWorkbook extends Error {
  override readonly name = "RefusedWorkbook";

  constructor(readonly refusal: WorkbookRefusal) {
    super(refusal.message);
  }
}

/** Throws a RefusedWorkbook. */
export function refuseWorkbook(code: WorkbookRefusalCode, detail?: string): never {
  throw new RefusedWorkbook(workbookRefusal(code, detail));
}
