import type { ChartOption } from "@/lib/domain/reports/report-document";
import { type ChartNames, type ChartSize, drawSvg } from "./draw-svg";

const CAPACITY = 400;
const drawn = new Map<string, string>();

/** As `drawSvg`, remembering the pictures asked for last: a page of charts is drawn once, not per visit. */
export function cachedSvg(option: ChartOption, size: ChartSize, names: ChartNames): string {
  const key = JSON.stringify([option, size.width, size.height, names.title, names.prefix]);
  const svg = drawn.get(key) ?? drawSvg(option, size, names);
  drawn.delete(key);
  drawn.set(key, svg);
  for (const oldest of drawn.keys()) {
    if (drawn.size <= CAPACITY) break;
    drawn.delete(oldest);
  }
  return svg;
}
