import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";

/** Notes that a token called, at most once a minute. Operational: outside the audit chain. */
export async function recordTokenUse(db: Queryable, tokenId: number, now: Date): Promise<void> {
  const at = now.toISOString();
  await db.execute(sql`
    insert into access_token_use (token_id, last_used_at) values (${tokenId}, ${at}::timestamptz)
    on conflict (token_id) do update set last_used_at = excluded.last_used_at
    where access_token_use.last_used_at < excluded.last_used_at - interval '1 minute'`);
}
