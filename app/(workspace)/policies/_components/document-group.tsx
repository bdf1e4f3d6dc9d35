import type { DocumentSummary } from "@/lib/domain/policy/document-summary";
import { DocumentRow } from "./document-row";

/** Documents of one weight for the area, under a heading; nothing where there are none. */
export function DocumentGroup({
  title,
  hint,
  documents,
  area,
  period,
}: {
  title: string;
  hint: string;
  documents: readonly DocumentSummary[];
  area: string;
  period: string;
}) {
  if (documents.length === 0) return null;
  return (
    <section className="mb-4">
      <h2 className="mb-1.5">
        {title}
        <span className="ml-2 text-xs font-normal text-hint">
          {documents.length} 份{hint ? `，${hint}` : ""}
        </span>
      </h2>
      <ul className="divide-y divide-hair rounded border border-line bg-surface">
        {documents.map((summary) => (
          <DocumentRow key={summary.document.id} summary={summary} area={area} period={period} />
        ))}
      </ul>
    </section>
  );
}
