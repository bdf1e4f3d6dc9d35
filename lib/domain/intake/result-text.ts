import { SEVERITY_NAMES, type Severity } from "../submissions/finding";

/** What is wrong with a file, or how it was read, at its place. */
export type ResultFinding = {
  readonly severity: Severity;
  /** “城乡居民” F12; null for the file as a whole. */
  readonly place: string | null;
  readonly message: string;
  readonly mend: string | null;
};

/** What became of a dropped file, for the text beside it. */
export type DropResult = {
  readonly fileName: string;
  /** In one sentence. */
  readonly outcome: string;
  /** What happens next, or is to be done. */
  readonly next: string | null;
  readonly page: string | null;
  /** "2026-10-20 09:30" in Asia/Shanghai. */
  readonly at: string;
  readonly findings: readonly ResultFinding[];
};

const SEVERITIES: readonly Severity[] = ["refuse", "explain", "note"];
const LINE_END = "\r\n";
const BYTE_ORDER_MARK = "\ufeff";

function findingLines({ place, message, mend }: ResultFinding, index: number): string[] {
  return [
    `${index + 1}. ${place === null ? "" : `${place}：`}${message}`,
    ...(mend === null ? [] : [`   改法：${mend}`]),
  ];
}

/** The text beside a dropped file, as the plainest programs show it: byte order mark, line ends of Windows. */
export function resultText({ fileName, outcome, next, page, at, findings }: DropResult): string {
  const lines = [
    `文件：${fileName}`,
    `结果：${outcome}`,
    ...(next === null ? [] : [`下一步：${next}`]),
    ...(page === null ? [] : [`页面：${page}`]),
    `时间：${at}`,
  ];
  for (const severity of SEVERITIES) {
    const own = findings.filter((finding) => finding.severity === severity);
    if (own.length === 0) continue;
    lines.push("", `${SEVERITY_NAMES[severity]} ${own.length} 条`, ...own.flatMap(findingLines));
  }
  return BYTE_ORDER_MARK + lines.map((line) => line + LINE_END).join("");
}
