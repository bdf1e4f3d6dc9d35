import { draftRow } from "@/db/queries/drafts/draft-row";
import { shanghaiTime } from "@/lib/domain/period";
import { annotate, markQuotes } from "@/lib/domain/policy/annotated-text";
import { locateClauses } from "@/lib/domain/policy/clauses";
import { actsOpen } from "@/lib/domain/policy/draft-status";
import type { DraftView } from "@/lib/domain/policy/draft-view";
import { refuse } from "@/lib/domain/refusal";
import { auditActor, type Context, requirePermission } from "../context";
import { NO_DRAFT } from "../drafts/held-draft";
import { checkAgainstRegister } from "./draft-reference";
import { draftSummary } from "./draft-summary";

const time = (at: Date | null): string | null => at && shanghaiTime(at);

/** A draft with its text marked up and everything that is wrong with it. */
export async function showDraft(context: Context, id: string): Promise<DraftView> {
  requirePermission(context, "govern-policy");
  const row = (await draftRow(context.db, context.scope, "document", id)) ?? refuse("not-found", NO_DRAFT);
  const { body, status } = row;
  const decided = status === "approved" || status === "withdrawn";
  const { findings } = decided ? { findings: [] } : await checkAgainstRegister(context, row);
  const { clauses } = locateClauses(body.text, body.clauses);
  // Two versions of one commitment share its id: a draft's marks are told apart by their place.
  const quoted = body.commitments.map(({ clause, quote }, index) => ({ id: String(index), clause, quote }));
  const marked = markQuotes(body.text, clauses, quoted);
  return {
    ...draftSummary(row, context),
    version: row.version,
    body,
    chapters: annotate(body.text, clauses, marked),
    marks: Object.fromEntries(
      body.commitments.map(({ name }, index) => [String(index), { position: index + 1, name }]),
    ),
    findings,
    acts: actsOpen(row, auditActor(context.actor).id),
    submittedAt: time(row.submittedAt),
    decidedAt: time(row.decidedAt),
  };
}
