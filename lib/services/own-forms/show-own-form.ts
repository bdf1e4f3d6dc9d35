import { type DraftRow, draftRow } from "@/db/queries/drafts/draft-row";
import { registeredForms } from "@/db/queries/own-forms/registered-forms";
import type { AreaCode } from "@/lib/domain/area";
import { shanghaiTime } from "@/lib/domain/period";
import { actsOpen } from "@/lib/domain/policy/draft-status";
import { refuse } from "@/lib/domain/refusal";
import type { FormBook } from "@/lib/domain/submissions/own/form-book";
import { formChanges } from "@/lib/domain/submissions/own/form-changes";
import type { OwnFormDefinition } from "@/lib/domain/submissions/own/own-form-definition";
import type { OwnFormDraftView, TriedForm } from "@/lib/domain/submissions/own/own-form-view";
import { auditActor, type Context } from "../context";
import { definitionDraftSummary } from "../drafts/definition-draft-summary";
import { NO_DRAFT } from "../drafts/held-draft";
import { requireWriter } from "../drafts/take-draft";
import { checkFormDraft } from "./check-form-draft";
import { aimIn } from "./draft-aim";
import { versionsOf } from "./form-reference";
import { formPreview } from "./try-own-form";

const time = (at: Date | null): string | null => at && shanghaiTime(at);

/** A form in the making with everything that is wrong with it, and how it will look. */
export async function showOwnForm(context: Context, id: string): Promise<OwnFormDraftView> {
  requireWriter(context, "form");
  const { db, scope, actor } = context;
  const row = (await draftRow(db, scope, "form", id)) ?? refuse("not-found", NO_DRAFT);
  const [tried, book] = await Promise.all([triedOf(context, row), registeredForms(db)]);
  const before = beforeOf(book, row);
  return {
    ...definitionDraftSummary(row, context, aimIn(book, row)),
    version: row.version,
    body: row.body,
    tried,
    acts: actsOpen(row, auditActor(actor).id),
    submittedAt: time(row.submittedAt),
    decidedAt: time(row.decidedAt),
    publishedAs: row.publishedAs,
    changes: before && row.endThrough === null ? formChanges(before, row.body) : null,
  };
}

/** What is decided is not checked again: the register has moved on. */
async function triedOf(context: Context, row: DraftRow<"form">): Promise<TriedForm> {
  const decided = row.status === "approved" || row.status === "withdrawn";
  const { findings } = decided ? { findings: [] } : await checkFormDraft(context.db, context.scope, row);
  const owner = { root: row.areaCode as AreaCode, origin: row.origin };
  return { findings, sheets: await formPreview(context, owner, row.body) };
}

/** The version that holds until this one does. */
function beforeOf(book: FormBook, row: DraftRow<"form">): OwnFormDefinition | null {
  const owner = { root: row.areaCode as AreaCode, origin: row.origin };
  const earlier = versionsOf(book, row.code, owner).filter(
    ({ definition }) => row.registeredVersion === null || definition.version < row.registeredVersion,
  );
  return earlier.at(-1)?.definition ?? null;
}
