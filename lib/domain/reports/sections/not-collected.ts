import { isOnFile, type ReportFigure } from "../report-figure";

/** Says plainly what the sources do not have, instead of an empty table; null when all of it is there. */
export function notCollected(items: readonly (readonly [string, ReportFigure])[]): string | null {
  const names = items.filter(([, figure]) => !isOnFile(figure)).map(([name]) => name);
  return names.length > 0 ? `本期数据来源没有${names.join("、")}的数据，不作分析。` : null;
}
