import { reportChartOption } from "@/lib/charts/report-chart-option";
import type { DraftBlock, DraftDocument } from "@/lib/domain/reports/report-chart";
import type { Block, ReportDocument } from "@/lib/domain/reports/report-document";

/** What only issuing settles, and the address that figures lead to: laid over the approved content, never part of it. */
export type Overlay = Pick<ReportDocument, "documentNumber" | "signer" | "date" | "figureBase"> & {
  /** Printed before the content's own marks: 草稿 until it is issued. */
  readonly marks: readonly string[];
};

const drawn = (block: DraftBlock): Block => {
  if (block.kind !== "chart") return block;
  const { chart, ...place } = block;
  return { ...place, option: reportChartOption(chart) };
};

/** A stored report ready to be laid out. */
export function drawnReport(draft: DraftDocument, overlay: Overlay): ReportDocument {
  const { documentNumber, signer, date, figureBase, marks } = overlay;
  return {
    ...draft,
    documentNumber,
    signer,
    date,
    figureBase,
    marks: [...draft.marks, ...marks],
    body: draft.body.map(drawn),
    appendices: draft.appendices.map((section) => ({ ...section, blocks: section.blocks.map(drawn) })),
    imprint: { ...draft.imprint, date },
  };
}
