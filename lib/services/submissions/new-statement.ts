import { areaTree } from "@/db/queries/areas/area-tree";
import { collectionMonths } from "@/db/queries/submissions/collection-months";
import { submissionRows } from "@/db/queries/submissions/submission-row";
import type { AreaCode, AreaTree } from "@/lib/domain/area";
import {
  addMonths,
  type Month,
  monthPeriod,
  parseMonth,
  parsePeriod,
  periodText,
  shanghaiDate,
  through,
} from "@/lib/domain/period";
import type { FormCode } from "@/lib/domain/submissions/form";
import type { NewStatementView } from "@/lib/domain/submissions/new-statement-view";
import { formsAt } from "@/lib/domain/submissions/own/form-book";
import { periodChoice, periodChoices } from "@/lib/domain/submissions/period-choices";
import { isVintage } from "@/lib/domain/vintage";
import { collectionStatus } from "../collection/collection-status";
import { type Context, requirePermission } from "../context";
import { formRegister } from "../forms/form-register";
import { planSubmission } from "./plan-submission";

export type NewStatementAsked = {
  readonly form: string | undefined;
  readonly area: string | undefined;
  readonly period: string | undefined;
  readonly vintage: string | undefined;
};

/** Areas that owe a statement, else the actor's whole scope. */
function areasOf(
  tree: AreaTree,
  context: Context,
  owing: readonly AreaCode[],
): { code: AreaCode; name: string }[] {
  const codes = owing.length > 0 ? owing : ([...context.scope.areas] as AreaCode[]);
  return [...new Set(codes)].sort().map((code) => ({ code, name: tree.areas.get(code)?.name ?? code }));
}

/** What the actor may report, with what their choice would replace and when it is due. */
export async function newStatement(context: Context, asked: NewStatementAsked): Promise<NewStatementView> {
  requirePermission(context, "submit");
  const { db, scope, actor } = context;
  const tree = await areaTree(db);
  const lastMonth = addMonths(parseMonth(shanghaiDate(context.now).slice(0, 7)), -1);
  const wanted = asked.period ? parsePeriod(asked.period) : null;
  const chosen = wanted ?? monthPeriod(await lastOwed(context, lastMonth));
  const period = periodText(chosen);
  const duties = await collectionStatus(context, through(chosen), actor.origin);
  const areas = areasOf(
    tree,
    context,
    duties.map(({ area }) => area),
  );
  const area =
    areas.find(({ code }) => code === asked.area) ?? (areas[0] as { code: AreaCode; name: string });
  const owed = duties.filter((duty) => duty.area === area.code);
  const at = { area: area.code, through: through(chosen), origin: actor.origin };
  const forms = formsAt(await formRegister(db), tree, at);
  const form = (forms.find(({ code }) => code === asked.form)?.code ??
    owed.find(({ published }) => !published)?.form ??
    "fund") as FormCode;
  const vintage = asked.vintage && isVintage(asked.vintage) ? asked.vintage : "monthly";
  const { replaces, place, origin } = await planSubmission(context, {
    form,
    area: area.code,
    period,
    vintage,
  });
  const [working] = await submissionRows(
    db,
    scope,
    {
      ...{ form, area: area.code, through: place.through, vintage, origin },
      statuses: ["reading", "draft", "submitted", "reviewed"],
    },
    1,
  );
  const periods = periodChoices(lastMonth);
  const due = owed.find((duty) => duty.form === form);
  return {
    forms: forms.map(({ code, name, sheets }) => ({
      code,
      name,
      sheets: sheets.map(({ name }) => name),
    })),
    areas,
    periods: periods.some(({ value }) => value === period) ? periods : [periodChoice(chosen), ...periods],
    ...{ form, area: area.code, areaName: area.name, period, vintage },
    due: due ? { on: due.dueOn, daysLate: due.daysLate, published: due.published } : null,
    replaces: replaces && {
      id: replaces.id,
      createdAt: replaces.createdAt,
      submitter: replaces.submitterName,
    },
    working: working ? { id: working.id, status: working.status } : null,
  };
}

/** The latest month for which anything is owed; else the latest that has ended. */
async function lastOwed({ db, scope }: Context, lastMonth: Month): Promise<Month> {
  const months = await collectionMonths(db, scope, lastMonth);
  return months.find(({ owed }) => owed)?.through ?? lastMonth;
}
