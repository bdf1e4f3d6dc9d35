import { registeredVersions } from "@/db/queries/definitions/registered-versions";
import { type DraftRow, draftRow } from "@/db/queries/drafts/draft-row";
import type { OwnDraftView, TriedOwn } from "@/lib/domain/indicators/own/own-view";
import { readFormulas } from "@/lib/domain/indicators/own/read-formulas";
import { type RegisteredVersion, versionName } from "@/lib/domain/indicators/version-ranges";
import { shanghaiTime } from "@/lib/domain/period";
import { actsOpen } from "@/lib/domain/policy/draft-status";
import { refuse } from "@/lib/domain/refusal";
import { auditActor, type Context, requirePermission } from "../context";
import { definitionDraftSummary } from "../drafts/definition-draft-summary";
import { NO_DRAFT } from "../drafts/held-draft";
import { checkDraftOf, referenceIn } from "./own-reference";
import { type TryPlace, tryOwn } from "./try-own";

const time = (at: Date | null): string | null => at && shanghaiTime(at);

/** A definition in the making with everything that is wrong with it, and what it comes to. */
export async function showOwnDraft(context: Context, id: string, place: TryPlace): Promise<OwnDraftView> {
  requirePermission(context, "define-indicator");
  const { db, scope, actor } = context;
  const row = (await draftRow(db, scope, "indicator", id)) ?? refuse("not-found", NO_DRAFT);
  const [registered, tried] = await Promise.all([registeredVersions(db), triedOf(context, row, place)]);
  return {
    ...definitionDraftSummary(
      row,
      context,
      versionName(row.registeredVersion ?? referenceIn(registered, row.code, row.origin).version),
    ),
    version: row.version,
    body: row.body,
    tried,
    acts: actsOpen(row, auditActor(actor).id),
    submittedAt: time(row.submittedAt),
    decidedAt: time(row.decidedAt),
    publishedAs: row.publishedAs,
    before: beforeOf(registered, row),
  };
}

/** What is decided is not checked again: the register has moved on. */
async function triedOf(context: Context, row: DraftRow<"indicator">, place: TryPlace): Promise<TriedOwn> {
  const decided = row.status === "approved" || row.status === "withdrawn";
  if (row.endThrough !== null) {
    const { findings } = await checkDraftOf(context.db, row);
    return { findings: decided ? [] : findings, formulas: [], preview: null };
  }
  const tried = await tryOwn(context, row.body, place);
  return decided ? { ...tried, findings: [] } : tried;
}

/** The version that holds until this one does. */
function beforeOf(
  registered: readonly RegisteredVersion[],
  row: DraftRow<"indicator">,
): OwnDraftView["before"] {
  const earlier = registered.filter(
    ({ definition: { code, version } }) =>
      code === row.code && (row.registeredVersion === null || version < row.registeredVersion),
  );
  const latest = earlier.at(-1)?.definition;
  return latest
    ? { version: versionName(latest.version), formulas: readFormulas(latest.expressions, latest.unit) }
    : null;
}
