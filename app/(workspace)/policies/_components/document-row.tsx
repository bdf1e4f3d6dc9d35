import Link from "next/link";
import { COMMITMENT_KINDS, type CommitmentKind } from "@/lib/domain/policy/commitment";
import { bindsByItself } from "@/lib/domain/policy/document";
import type { DocumentSummary } from "@/lib/domain/policy/document-summary";
import { validityText } from "@/lib/domain/policy/validity-text";
import { DemoTag } from "../../../_components/demo-tag";
import { StandingBar } from "../../../_components/standing-bar";
import { WeightTag } from "./weight-tag";

/** "目标 8", "里程碑 24": what it promises by kind. */
const kindTexts = (kinds: DocumentSummary["kinds"]): string[] =>
  (Object.keys(COMMITMENT_KINDS) as CommitmentKind[])
    .filter((kind) => kinds[kind])
    .map((kind) => `${COMMITMENT_KINDS[kind]} ${kinds[kind]}`);

/** Items in a row that break between them only, never before a dot. */
function Dotted({ items }: { items: readonly string[] }) {
  return items.map((item, index) => (
    <span key={item}>
      <span className="whitespace-nowrap">
        {item}
        {index < items.length - 1 ? " ·" : ""}
      </span>{" "}
    </span>
  ));
}

/** One policy text: what it is, what it promises, where that stands. */
export function DocumentRow({
  summary,
  area,
  period,
}: {
  summary: DocumentSummary;
  area: string;
  period: string;
}) {
  const { document, judged, counts, kinds, total } = summary;
  const search = new URLSearchParams({ area, period });
  const href = `/policies/${document.id}?${search}`;
  return (
    <li className="grid items-center gap-x-6 gap-y-1.5 px-4 py-3 lg:grid-cols-[minmax(0,1.6fr)_minmax(0,1.2fr)_minmax(0,1.1fr)]">
      <div className="min-w-0">
        <Link href={href} prefetch={false} className="font-semibold">
          {document.title}
        </Link>
        <p className="text-xs text-secondary">
          {document.number ? `${document.number} · ` : null}
          {document.issuer}
          {"\u00a0· "}
          <span className="whitespace-nowrap">{document.issuedOn}</span>
        </p>
        <p className="mt-1 flex flex-wrap gap-1.5">
          <WeightTag weight={document.weight} />
          {bindsByItself(document.weight) ? null : <WeightTag text="不具约束力" />}
          {document.origin === "demo" ? <DemoTag text="演示文件" /> : null}
        </p>
      </div>
      <div className="min-w-0 text-xs text-secondary">
        <p>
          {summary.areaName} · 有效期 {validityText(document)}
        </p>
        <p className="text-hint">
          承诺 {total} 项{total > 0 ? "：" : ""}
          <Dotted items={kindTexts(kinds)} />
        </p>
      </div>
      {judged > 0 ? (
        <div className="min-w-0">
          <StandingBar narrow counts={counts} href={(status) => `${href}&status=${status}`} />
        </div>
      ) : (
        <p className="text-xs text-hint">本期不作评价</p>
      )}
    </li>
  );
}
