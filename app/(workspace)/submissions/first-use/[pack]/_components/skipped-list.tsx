import Link from "next/link";
import type { PackView } from "@/lib/domain/submissions/history/pack-view";

/** Statements that were left out, and why: nothing is dropped in silence. */
export function SkippedList({ skipped }: { skipped: PackView["skipped"] }) {
  const reasons = [...new Set(skipped.map(({ words }) => words))];
  if (reasons.length === 0) return null;
  return (
    <section className="card">
      <h2 className="mb-1">没有登记的 {skipped.length} 张</h2>
      {reasons.map((words) => {
        const own = skipped.filter((one) => one.words === words);
        return (
          <div key={words} className="mt-2 text-[13px]">
            <p className="font-medium">
              {words}（{own.length} 张）
            </p>
            <p className="text-secondary">
              {own.map(({ formName, period, submission }, index) => (
                <span key={`${period}${formName}`}>
                  {index > 0 ? "、" : ""}
                  {submission === null ? (
                    `${period} ${formName}`
                  ) : (
                    <Link href={`/submissions/${submission}`} prefetch={false}>
                      {period} {formName}
                    </Link>
                  )}
                </span>
              ))}
            </p>
          </div>
        );
      })}
    </section>
  );
}
