import type { ReactNode } from "react";
import type { ReportView } from "@/lib/domain/reports/report-view";

/** What the report is bound to: document number, signer, hash, and the versions before and after it. */
export function ReportFacts({ view }: { view: ReportView }) {
  return (
    <section className="card" aria-label="报告登记">
      <h2 className="mb-1.5">报告登记</h2>
      <dl className="space-y-1.5">
        <Fact name="发文字号">{view.documentNumber ?? "—"}</Fact>
        <Fact name="签发人">{view.signer ?? "—"}</Fact>
        <Fact name="成文日期">{view.issuedOn ?? "—"}</Fact>
        {view.correctionReason ? <Fact name="更正说明">{view.correctionReason}</Fact> : null}
        {view.explanation ? <Fact name="数据说明">{view.explanation}</Fact> : null}
        {view.replaces ? (
          <Fact name="更正的版本">
            <a href={`/reports/${view.replaces}`}>第 {view.version - 1} 版</a>
          </Fact>
        ) : null}
        {view.replacedBy ? (
          <Fact name="更正版">
            <a href={`/reports/${view.replacedBy}`}>第 {view.version + 1} 版</a>
          </Fact>
        ) : null}
        <Fact name="内容指纹（SHA-256）">
          <code className="font-sans text-xs break-all">{view.contentHash}</code>
        </Fact>
        {view.pdfHash ? (
          <Fact name="PDF 指纹（SHA-256）">
            <code className="font-sans text-xs break-all">{view.pdfHash}</code>
          </Fact>
        ) : null}
      </dl>
    </section>
  );
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt className="text-xs text-hint">{name}</dt>
    <dd>{children}</dd>
  </div>
);
