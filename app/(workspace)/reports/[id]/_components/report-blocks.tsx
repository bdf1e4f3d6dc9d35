import type { DraftBlock } from "@/lib/domain/reports/report-chart";
import { anchorOf } from "./anchors";
import { ReportChartFigure } from "./report-chart-figure";
import { ReportRuns } from "./report-runs";
import { ReportTable } from "./report-table";

const headingBefore = (blocks: readonly DraftBlock[], index: number): string | null => {
  const before = blocks[index - 1];
  return before?.kind === "heading" ? before.text : null;
};

/** The blocks of a report's body or of one appendix, as they follow each other on paper. */
export function ReportBlocks({ blocks, prefix }: { blocks: readonly DraftBlock[]; prefix: string }) {
  return blocks.map((block, index) => {
    const key = `${prefix}-${index}`;
    switch (block.kind) {
      case "heading":
        return block.level === 1 ? (
          <h2
            key={key}
            id={prefix === "body" ? anchorOf("body", index) : undefined}
            className="report-heading"
          >
            {block.text}
          </h2>
        ) : (
          <h3 key={key} className="report-subheading">
            {block.text}
          </h3>
        );
      case "paragraph":
        return (
          <p key={key} className="report-line">
            <ReportRuns runs={block.runs} />
          </p>
        );
      case "table":
        return <ReportTable key={key} block={block} named={headingBefore(blocks, index)} />;
      default:
        return <ReportChartFigure key={key} block={block} id={`chart-${key}`} />;
    }
  });
}
