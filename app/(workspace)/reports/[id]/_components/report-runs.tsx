import type { Run } from "@/lib/domain/reports/report-document";
import { STATUSES, type Status } from "@/lib/domain/targets/standing";

const COLOURS: Readonly<Record<string, string>> = {
  met: "text-met",
  "on-track": "text-on-track",
  "at-risk": "text-at-risk",
  behind: "text-behind",
  unassessable: "text-unassessable",
};

/** A stretch of the report's text; each number leads to where it comes from, in plain links: there are hundreds. */
export function ReportRuns({ runs, signs = false }: { runs: readonly Run[]; signs?: boolean }) {
  return runs.map((run, index) => {
    const key = `${index}-${run.text}`;
    if (run.kind === "figure") {
      return (
        <a key={key} href={`/figures/${run.id}`} className="figure-run">
          {run.text}
        </a>
      );
    }
    if (run.kind === "mark") {
      return (
        <span key={key} className={`font-medium whitespace-nowrap ${COLOURS[run.standing] ?? ""}`}>
          {signs ? <span aria-hidden>{STATUSES[run.standing as Status]?.mark} </span> : null}
          {run.text}
        </span>
      );
    }
    return <span key={key}>{run.text}</span>;
  });
}
