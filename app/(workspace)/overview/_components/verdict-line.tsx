import type { VerdictRun } from "@/lib/domain/fund/verdict";

/** One sentence for a director, the findings in bold. */
export function VerdictLine({ runs }: { runs: readonly VerdictRun[] }) {
  return (
    <p className="mb-3 rounded-r border-l-4 border-brand bg-surface px-4 py-2 text-base leading-7">
      {runs.map((run, index) =>
        run.strong ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one sentence never move.
          <strong key={index} className="font-semibold">
            {run.text}
          </strong>
        ) : (
          run.text
        ),
      )}
    </p>
  );
}
