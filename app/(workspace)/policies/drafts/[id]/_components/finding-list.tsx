import Link from "next/link";
import type { DraftFinding } from "@/lib/domain/policy/draft-check";
import { placeWords, plainMessage, refusing } from "@/lib/domain/policy/draft-words";

function viewOf({ path, position }: DraftFinding, base: string): string {
  if (position !== null) return `${base}?at=${position + 1}#editor`;
  if (path.startsWith("clauses")) return `${base}?view=clauses#editor`;
  if (path.startsWith("document")) return `${base}?view=head#editor`;
  return path === "text" ? `${base}?view=text#editor` : `${base}#editor`;
}

/** Everything that is wrong with the draft at once; each leads to its field. */
export function FindingList({ findings, base }: { findings: readonly DraftFinding[]; base: string }) {
  if (findings.length === 0) return null;
  const refused = refusing(findings).length;
  const advised = findings.length - refused;
  return (
    <section className="card mb-3 min-w-0" aria-labelledby="findings">
      <h2 id="findings">
        {[
          ...(refused > 0 ? [`${refused} 处须更正，更正后才能提交`] : []),
          ...(advised > 0 ? [`${advised} 处提示，请核对`] : []),
        ].join("；")}
      </h2>
      <ul className="mt-1 max-h-56 overflow-y-auto text-[13px]">
        {findings.map((finding) => (
          <li
            key={`${finding.path}-${finding.rule}`}
            className="grid grid-cols-[minmax(0,1fr)] gap-x-3 border-t border-hair py-1 sm:grid-cols-[10.5rem_minmax(0,1fr)]"
          >
            <Link href={viewOf(finding, base)} prefetch={false}>
              <span
                className={finding.severity === "refuse" ? "text-behind" : "text-at-risk"}
                title={finding.severity === "refuse" ? "须更正" : "提示"}
              >
                <span aria-hidden>{finding.severity === "refuse" ? "✕" : "!"}</span>
                <span className="sr-only">{finding.severity === "refuse" ? "须更正" : "提示"}</span>
              </span>{" "}
              {placeWords(finding)}
            </Link>
            <span className="min-w-0 break-words">
              {plainMessage(finding)}
              {finding.line === null ? null : (
                <span className="ml-1.5 text-xs whitespace-nowrap text-hint">原文第 {finding.line} 行</span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
