import Link from "next/link";
import type { DraftCommitment } from "@/lib/domain/policy/draft-body";
import type { DraftFinding } from "@/lib/domain/policy/draft-check";
import { draftCommitmentText } from "@/lib/domain/policy/draft-words";

/** The commitments marked so far, each leading to its form; what is wrong with one is counted beside it. */
export function CommitmentList({
  commitments,
  findings,
  base,
  chosen,
  mayAdd,
}: {
  commitments: readonly DraftCommitment[];
  findings: readonly DraftFinding[];
  base: string;
  chosen: number | null;
  mayAdd: boolean;
}) {
  const faults = (index: number) =>
    findings.filter(({ position, severity }) => position === index && severity === "refuse").length;
  return (
    <nav aria-label="承诺">
      {commitments.length === 0 ? (
        <p className="py-2 text-[13px] text-secondary">
          还没有承诺。{mayAdd ? "在原文中选中一句可衡量的话，填写下表并保存。" : null}
        </p>
      ) : (
        <ol className="max-h-64 overflow-y-auto rounded border border-line text-[13px]">
          {commitments.map((commitment, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: versions of one commitment share its id.
            <li key={index} className="border-b border-hair last:border-b-0">
              <Link
                href={`${base}?at=${index + 1}#editor`}
                prefetch={false}
                scroll={false}
                aria-current={chosen === index + 1 ? "true" : undefined}
                className={`flex items-baseline gap-2 px-2 py-1 text-ink! ${chosen === index + 1 ? "bg-brand-soft" : ""}`}
              >
                <span className="w-5 shrink-0 text-right text-secondary">{index + 1}</span>
                <span className="min-w-0 grow">
                  {commitment.name || "（未填名称）"}
                  <span className="ml-2 text-xs text-secondary">{draftCommitmentText(commitment)}</span>
                </span>
                {commitment.indicator ? (
                  <code className="shrink-0 text-xs text-secondary">{commitment.indicator}</code>
                ) : null}
                {faults(index) > 0 ? (
                  <span className="shrink-0 text-xs whitespace-nowrap text-behind">✕ {faults(index)} 处</span>
                ) : null}
              </Link>
            </li>
          ))}
        </ol>
      )}
      {mayAdd && chosen !== null ? (
        <Link
          href={`${base}#editor`}
          prefetch={false}
          scroll={false}
          className="button mt-2 min-h-7! px-2! py-0! text-xs"
        >
          新增一项承诺
        </Link>
      ) : null}
    </nav>
  );
}
