import Link from "next/link";
import { reviewWords, stepsPage } from "@/lib/domain/submissions/review/review-rule";
import type { ProposedSteps } from "@/lib/domain/submissions/review/review-rule-view";

/** Forms whose steps somebody proposed to change, until another decides. */
export function ProposedStepsCard({ proposed }: { proposed: readonly ProposedSteps[] }) {
  if (proposed.length === 0) return null;
  return (
    <section className="card mb-3">
      <h2>待确认的办理步骤变更</h2>
      <ul className="mt-1 divide-y divide-hair text-[13px]">
        {proposed.map(({ form, name, from, asked, waitsForReader }) => (
          <li key={form} className="flex flex-wrap items-baseline gap-x-3 py-1.5">
            <Link href={stepsPage(form)} prefetch={false}>
              {name}
            </Link>
            <span className="text-secondary">
              {from} 及以后各期改为{reviewWords(asked)}
            </span>
            <span className={waitsForReader ? "text-at-risk" : "text-hint"}>
              {waitsForReader ? "! 待您确认" : "→ 待另一人确认"}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
