import Link from "next/link";
import type { ListedForm } from "@/lib/domain/submissions/own/own-form-view";
import { reviewWords, stepsPage } from "@/lib/domain/submissions/review/review-rule";

/** Forms whose steps somebody proposed to change, until another decides. */
export function ProposedSteps({ forms }: { forms: readonly ListedForm[] }) {
  if (forms.length === 0) return null;
  return (
    <section className="card mb-3">
      <h2>待确认的办理步骤变更</h2>
      <ul className="mt-1 divide-y divide-hair text-[13px]">
        {forms.map(({ code, name, review }) => (
          <li key={code} className="flex flex-wrap items-baseline gap-x-3 py-1.5">
            <Link href={stepsPage(code)} prefetch={false}>
              {name}
            </Link>
            <span className="text-secondary">现行{reviewWords(review.asked)}</span>
            <span className={review.waitsForReader ? "text-at-risk" : "text-hint"}>
              {review.waitsForReader ? "! 待您确认" : "→ 待另一人确认"}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
