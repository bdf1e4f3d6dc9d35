import type { ReportView } from "@/lib/domain/reports/report-view";
import { anchorOf } from "./anchors";
import { ReportBlocks } from "./report-blocks";

/** The report as it is read: the same document as on paper, every number a link. */
export function ReportSheet({ view }: { view: ReportView }) {
  const { document } = view;
  return (
    <article className="report-sheet">
      <p className="report-marks">
        {[...document.marks, ...(view.issued ? [] : ["草稿"])].map((mark) => (
          <span key={mark}>{mark}</span>
        ))}
      </p>
      {view.documentNumber ? <p className="text-center text-sm">{view.documentNumber}</p> : null}
      <h2 className="report-title">
        {document.title.map((line) => (
          <span key={line} className="block">
            {line}
          </span>
        ))}
      </h2>
      <p className="report-line indent-0!">{document.recipient}：</p>
      <ReportBlocks blocks={document.body} prefix="body" />
      <p className="mt-8 text-right leading-loose">
        {document.issuer}
        <br />
        {view.issuedOn ?? document.date}
        {view.issued ? null : <span className="text-hint">（签发时确定）</span>}
      </p>
      {document.appendices.map((section, index) => (
        <section
          key={anchorOf("appendix", index)}
          id={anchorOf("appendix", index)}
          className="mt-10 border-t border-line pt-4"
        >
          <ReportBlocks blocks={section.blocks} prefix={`appendix-${index}`} />
        </section>
      ))}
    </article>
  );
}
