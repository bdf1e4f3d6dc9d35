import { writeAudited } from "@/db/audited-transaction";
import { reportRow } from "@/db/queries/reports/report-row";
import { changeReportStatus, type Issue } from "@/db/queries/reports/write-report";
import { parsePeriod, shanghaiDate } from "@/lib/domain/period";
import { refuse } from "@/lib/domain/refusal";
import { isIssued } from "@/lib/domain/reports/status";
import { actorName, auditActor, type Context, requirePermission } from "../context";
import { requireClean } from "./require-clean";
import { type SeenReport, stepReport, takeReport, tell } from "./step";

export type IssueAsked = {
  readonly documentNumber?: string | null;
  /** 成文日期; the day of signing when not given. */
  readonly issuedOn?: string | null;
};

const NUMBER = /^[\u4e00-\u9fff]{1,12}〔\d{4}〕\d{1,5}号$/;

function issueOf(context: Context, { documentNumber, issuedOn }: IssueAsked): Issue {
  const number = documentNumber?.trim() || null;
  if (number && !NUMBER.test(number)) refuse("invalid-input", "发文字号应写作 内医保发〔2026〕12号 的形式");
  const today = shanghaiDate(context.now);
  const date = issuedOn?.trim() || today;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !parsePeriod(date.slice(0, 7)) || Number.isNaN(Date.parse(date)))
    refuse("invalid-input", "成文日期应写作 2026-10-21 的形式");
  if (date > today) refuse("invalid-input", "成文日期不能晚于今天");
  return { documentNumber: number, signer: actorName(context.actor), issuedOn: date };
}

/**
 * Signs a reviewed report: from now on it is frozen with the hash that was seen. A version that it corrects is out of use
 * from the same moment.
 */
export async function issueReport(context: Context, seen: SeenReport, asked: IssueAsked = {}): Promise<void> {
  requirePermission(context, "approve-report");
  const issue = issueOf(context, asked);
  await writeAudited(context.db, auditActor(context.actor), context.now, async (tx) => {
    const row = await takeReport(tx, context, seen);
    const entry = await stepReport(tx, context, row, "issue", issue.documentNumber, issue);
    await requireClean({ ...context, db: tx }, row);
    const old = row.replaces === null ? null : await reportRow(tx, context.scope, row.replaces, true);
    if (!old || !(isIssued(old.status) || old.status === "returned"))
      return { result: undefined, audit: [entry] };
    await changeReportStatus(tx, old.id, old.status, "corrected");
    const superseded = await tell(tx, context, old, "supersede", row.correctionReason, { by: row.id });
    return { result: undefined, audit: [entry, superseded] };
  });
}
