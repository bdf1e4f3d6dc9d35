import type { DraftSection } from "@/lib/domain/reports/report-chart";

/** The address of a part of a report within its page. */
export const anchorOf = (place: "body" | "appendix", index: number): string => `${place}-${index}`;

/** The name of an appendix; null for one that goes on with the one before. */
export function appendixTitle({ blocks }: DraftSection): string | null {
  const [first] = blocks;
  return first?.kind === "heading" && first.level === 1 ? first.text : null;
}
