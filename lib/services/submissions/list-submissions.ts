import { submissionRows } from "@/db/queries/submissions/submission-row";
import type { Given } from "@/lib/domain/open-interface/parameter";
import { refuseParameter } from "@/lib/domain/open-interface/parameter";
import { parsePeriod, through } from "@/lib/domain/period";
import type { SubmissionStatus } from "@/lib/domain/submissions/status";
import { areaTree } from "../areas/area-tree";
import { askedArea } from "../areas/asked-area";
import { type Context, requirePermission } from "../context";
import { submissionLine } from "./submission-record";

/** A page of the submissions in scope, the newest first. */
export async function listSubmissions(
  context: Context,
  asked: {
    readonly given: Given;
    readonly after: readonly string[] | null;
    readonly limit: number;
    readonly site: string;
  },
) {
  requirePermission(context, "read-submissions");
  const { given, after, limit, site } = asked;
  const tree = await areaTree(context);
  const [area, period] = [given.one("area"), given.one("period")];
  const statuses = given.all("status") as readonly SubmissionStatus[];
  const filter = {
    form: given.one("form") ?? undefined,
    area: area === null ? undefined : askedArea(context, tree, "area", area),
    through: period === null ? undefined : throughOf(period),
    statuses: statuses.length > 0 ? statuses : undefined,
    below: after ? Number(after[0]) || undefined : undefined,
  };
  const rows = await submissionRows(context.db, context.scope, filter, limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    submissions: page.map((row) => submissionLine(tree, row, site)),
    next: rows.length > limit && last ? [String(last.id)] : null,
  };
}

const throughOf = (text: string) => {
  const period = parsePeriod(text);
  return period ? through(period) : refuseParameter("period", `期间应写作 2026Q3，不是“${text}”`);
};
