import { areaTree } from "@/db/queries/areas/area-tree";
import { collectionMonths } from "@/db/queries/submissions/collection-months";
import {
  countSubmissions,
  type SubmissionFilter,
  type SubmissionRow,
  submissionRows,
} from "@/db/queries/submissions/submission-row";
import type { Role } from "@/lib/domain/access";
import type { AreaCode, AreaTree } from "@/lib/domain/area";
import { addMonths, type Month, parseMonth, shanghaiDate } from "@/lib/domain/period";
import type { CollectionRow, CollectionView, SubmissionLine } from "@/lib/domain/submissions/collection-view";
import type { DutyStatus } from "@/lib/domain/submissions/duty";
import type { Form } from "@/lib/domain/submissions/form";
import { formName } from "@/lib/domain/submissions/form-catalogue";
import { formsOfAreas } from "@/lib/domain/submissions/own/form-book";
import type { SubmissionStatus } from "@/lib/domain/submissions/status";
import { type Origin, VINTAGES } from "@/lib/domain/vintage";
import { collectionStatus } from "../collection/collection-status";
import { type Context, requirePermission } from "../context";
import { formRegister } from "../forms/form-register";

const PAGE_LINES = 20;
const WAITING_LINES = 8;

export type CollectionAsked = {
  readonly through: Month | null;
  /** The list of submissions shows this month only, or all. */
  readonly everyMonth: boolean;
  readonly form: string | undefined;
  readonly area: string | undefined;
  readonly status: SubmissionStatus | undefined;
  readonly page: number;
};

/** What waits for whom: a submitter mends and hands in, reviewers pass on. */
const WAITING_FOR: Partial<Record<Role, SubmissionFilter>> = {
  submitter: { statuses: ["draft", "refused", "returned"], lastOfPlace: true },
  "prefecture-reviewer": { statuses: ["submitted"] },
  "bureau-reviewer": { statuses: ["reviewed"] },
};

function lineOf(tree: AreaTree, row: SubmissionRow): SubmissionLine {
  return {
    id: row.id,
    formName: formName(row.form),
    areaName: tree.areas.get(row.area)?.name ?? row.area,
    period: row.period,
    vintageName: row.vintage === "monthly" ? null : VINTAGES[row.vintage],
    status: row.status,
    origin: row.origin,
    submitter: row.submitterName,
    createdAt: row.createdAt,
    isCorrection: row.supersedes !== null,
  };
}

/** Areas by forms; an area that owes nothing has no row. */
function rowsOf(tree: AreaTree, forms: readonly Form[], duties: readonly DutyStatus[]): CollectionRow[] {
  const areas = [...new Set(duties.map(({ area }) => area))].sort();
  return areas.map((area) => ({
    area,
    name: tree.areas.get(area)?.name ?? area,
    duties: forms.map(({ code }) => duties.find((duty) => duty.area === area && duty.form === code) ?? null),
  }));
}

/** The duties of a month: the viewer's own kind of data, or the other where only that is collected. */
async function dutiesAt(context: Context, through: Month): Promise<{ duties: DutyStatus[]; origin: Origin }> {
  const own = context.actor.origin;
  const duties = await collectionStatus(context, through, own);
  if (duties.length > 0) return { duties, origin: own };
  const other = own === "real" ? "demo" : "real";
  const others = await collectionStatus(context, through, other);
  return others.length > 0 ? { duties: others, origin: other } : { duties, origin: own };
}

/** What is owed for a month and what came in, what waits for the actor, and a page of submissions. */
export async function collectionView(context: Context, asked: CollectionAsked): Promise<CollectionView> {
  requirePermission(context, "read-submissions");
  const { db, scope, actor } = context;
  const lastMonth = addMonths(parseMonth(shanghaiDate(context.now).slice(0, 7)), -1);
  const [tree, months] = await Promise.all([areaTree(db), collectionMonths(db, scope, lastMonth)]);
  const known = months.find(({ through }) => through === asked.through);
  const through = (known ?? months.find(({ owed }) => owed) ?? months[0])?.through ?? lastMonth;
  const { form, area, status } = asked;
  const filter: SubmissionFilter = {
    form,
    area,
    statuses: status ? [status] : undefined,
    through: asked.everyMonth ? undefined : through,
  };
  const waitingFor = actor.kind === "user" ? WAITING_FOR[actor.role] : undefined;
  const [{ duties, origin }, total, waiting, waitingCount] = await Promise.all([
    dutiesAt(context, through),
    countSubmissions(db, scope, filter),
    waitingFor ? submissionRows(db, scope, waitingFor, WAITING_LINES) : [],
    waitingFor ? countSubmissions(db, scope, waitingFor) : 0,
  ]);
  const forms = formsOfAreas(await formRegister(db), tree, scope.areas, { through, origin });
  const owed = forms.filter(({ code }) => duties.some((duty) => duty.form === code));
  const pages = Math.max(1, Math.ceil(total / PAGE_LINES));
  const page = Math.min(Math.max(1, asked.page), pages);
  const lines = await submissionRows(db, scope, filter, PAGE_LINES, (page - 1) * PAGE_LINES);
  return {
    through,
    origin,
    months: months.map((month) => month.through),
    owed: owed.map(({ code, name }) => ({ code, name })),
    forms: forms.map(({ code, name }) => ({ code, name })),
    rows: rowsOf(tree, owed, duties),
    waiting: waiting.map((row) => lineOf(tree, row)),
    waitingCount,
    lines: lines.map((row) => lineOf(tree, row)),
    page,
    pages,
    total,
    areas: [...scope.areas]
      .sort()
      .map((code) => ({ code, name: tree.areas.get(code as AreaCode)?.name ?? code })),
  };
}
