import { type PublishedSource, publishedSources } from "@/db/queries/submissions/published-sources";
import { submissionCells } from "@/db/queries/submissions/submission-cells";
import type { AreaCode } from "@/lib/domain/area";
import { lastDecember, type Month, monthOf, type Period, shanghaiDate, through } from "@/lib/domain/period";
import type { Comparison, KnownBeside } from "@/lib/domain/submissions/comparison";
import { comparisonMonths } from "@/lib/domain/submissions/comparison-periods";
import type { FormCode } from "@/lib/domain/submissions/form";
import type { SubmissionCell } from "@/lib/domain/submissions/submission-cell";
import { baseVintages, type Origin } from "@/lib/domain/vintage";
import type { Context } from "../context";

type Place = {
  readonly area: AreaCode;
  readonly form: FormCode;
  readonly period: Period;
  readonly origin: Origin;
};

/** The statement of a month that growth over it would be counted from: final where a year is closed, else the routine one. */
function sourceAt(sources: readonly PublishedSource[], at: Month): PublishedSource | undefined {
  const ranked = [...baseVintages("monthly", monthOf(at) === 12), "flash"];
  return sources
    .filter((source) => source.through === at && ranked.includes(source.vintage))
    .sort((a, b) => ranked.indexOf(a.vintage) - ranked.indexOf(b.vintage))[0];
}

const valuesOf = (cells: readonly SubmissionCell[]): Comparison["values"] =>
  new Map(cells.map(({ key, value, bound }) => [key, { value, bound }]));

/** What an area has published of a form that a template of a period is set beside. */
export async function knownBeside(
  { db, scope }: Pick<Context, "db" | "scope">,
  { period, ...place }: Place,
): Promise<KnownBeside> {
  const sources = await publishedSources(db, scope, place);
  const cellsOf = (source: PublishedSource | undefined): Promise<SubmissionCell[]> =>
    source ? submissionCells(db, source.submission) : Promise.resolve([]);
  const months = comparisonMonths(
    period,
    sources.map((source) => source.through),
  );
  const comparisons = await Promise.all(
    months.map(async ({ name, through: at }): Promise<Comparison> => {
      const source = sourceAt(sources, at);
      return {
        ...{ name, through: at },
        source: source
          ? {
              submission: source.submission,
              reportedOn: shanghaiDate(source.createdAt),
              vintage: source.vintage,
            }
          : null,
        values: valuesOf(await cellsOf(source)),
      };
    }),
  );
  const closing = sources.find(
    (source) => source.through === lastDecember(through(period)) && source.vintage === "monthly",
  );
  const opening = new Map((await cellsOf(closing)).map(({ key, value }) => [key, value]));
  return { comparisons, opening };
}
