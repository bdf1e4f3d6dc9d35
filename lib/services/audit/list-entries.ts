import { isValid, parseISO } from "date-fns";
import { type AuditFilter, type AuditRow, auditEntries } from "@/db/queries/audit/audit-entries";
import { actingName } from "@/lib/domain/audit/acting-name";
import { type AuditLine, detailPairs } from "@/lib/domain/audit/audit-line";
import { shanghaiInstant } from "@/lib/domain/period";
import { type Context, requirePermission } from "../context";

export type AuditAsked = Partial<AuditFilter> & { readonly below?: number | null };

export type AuditListing = {
  readonly lines: readonly AuditLine[];
  /** Where the next page begins; null when this is the last. */
  readonly next: number | null;
};

const PAGE = 50;

const dateOrNone = (text: string | undefined): string =>
  text && /^\d{4}-\d{2}-\d{2}$/.test(text) && isValid(parseISO(text)) ? text : "";

/** What is no date asks for nothing: the reader sees everything rather than an error. */
export const auditFilter = (asked: AuditAsked): AuditFilter => ({
  actor: asked.actor?.trim() ?? "",
  kind: /^[a-z-]*$/.test(asked.kind ?? "") ? (asked.kind ?? "") : "",
  subject: asked.subject?.trim() ?? "",
  from: dateOrNone(asked.from),
  to: dateOrNone(asked.to),
});

/** The trail, the latest first, page by page. */
export async function listEntries(context: Context, asked: AuditAsked): Promise<AuditListing> {
  requirePermission(context, "read-audit");
  const rows = await auditEntries(context.db, auditFilter(asked), asked.below ?? null, PAGE + 1);
  const lines = rows.slice(0, PAGE).map(auditLine);
  return { lines, next: rows.length > PAGE ? (lines.at(-1)?.number ?? null) : null };
}

export const auditLine = (row: AuditRow): AuditLine => ({
  number: row.number,
  at: shanghaiInstant(row.at),
  actor: row.actor,
  actorName: row.actorName && actingName(row.actorName, row.means),
  act: row.act,
  subject: row.subject,
  detail: detailPairs(row.detail),
  hash: row.hash,
});
