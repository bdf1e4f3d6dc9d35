import { type SQL, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import type { ActingMeans } from "@/lib/domain/audit/acting-name";

/** What the trail is narrowed to; empty texts ask for everything. */
export type AuditFilter = {
  /** Name or username of who acted. */
  readonly actor: string;
  /** The part of an act before its point. */
  readonly kind: string;
  /** Part of a subject, such as "submission:1890". */
  readonly subject: string;
  /** Calendar dates in Asia/Shanghai, both inclusive. */
  readonly from: string;
  readonly to: string;
};

export type AuditRow = {
  readonly number: number;
  readonly at: Date;
  readonly actor: string;
  /** Of the person, and of what acted in their name. */
  readonly actorName: string | null;
  readonly means: ActingMeans | null;
  readonly act: string;
  readonly subject: string;
  readonly detail: unknown;
  readonly previousHash: string;
  readonly hash: string;
};

const contains = (column: SQL, words: string): SQL =>
  words ? sql`and position(lower(${words}) in lower(${column})) > 0` : sql``;

/** Entries below a number, the latest first; null starts at the head. */
export async function auditEntries(
  db: Queryable,
  filter: AuditFilter,
  below: number | null,
  limit: number,
): Promise<AuditRow[]> {
  const rows = await db.execute<Omit<AuditRow, "at" | "number"> & { at: string; number: string }>(sql`
    select e.number, e.at, e.actor, u.name as "actorName", e.act, e.subject, e.detail,
      e.previous_hash as "previousHash", e.hash,
      case when t.id is not null then jsonb_build_object('kind', 'token', 'name', t.name)
        when split_part(e.actor, ' ', 2) = 'folder' then jsonb_build_object('kind', 'folder') end as means
    from audit_entry e
    left join app_user u on 'user:' || u.username = split_part(e.actor, ' ', 1)
    left join access_token t on 'token:' || t.id = split_part(e.actor, ' ', 2)
    where ${below === null ? sql`true` : sql`e.number < ${below}`}
      ${contains(sql`concat_ws(' ', e.actor, u.name, t.name)`, filter.actor)}
      ${contains(sql`e.subject`, filter.subject)}
      ${filter.kind ? sql`and e.act like ${`${filter.kind}.%`}` : sql``}
      ${filter.from ? sql`and e.at >= (${filter.from}::date at time zone 'Asia/Shanghai')` : sql``}
      ${filter.to ? sql`and e.at < ((${filter.to}::date + 1) at time zone 'Asia/Shanghai')` : sql``}
    order by e.number desc
    limit ${limit}`);
  return rows.map((row) => ({ ...row, number: Number(row.number), at: new Date(row.at) }));
}
