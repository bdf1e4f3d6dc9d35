import { sql } from "drizzle-orm";
import type { WriteTx } from "@/db/audited-transaction";
import type { Queryable } from "@/db/client";
import type { Dimensions } from "@/lib/domain/dimension";
import { entryKey } from "@/lib/domain/submissions/entry";

type Member = { readonly measure: string; readonly dimensions: Dimensions };

type Row = {
  id: number;
  measure: string;
  scheme: string;
  person_group: string;
  setting: string;
  provider_level: string;
  place: string;
  payment: string;
};

const keyOf = (row: Row): string =>
  [row.measure, row.scheme, row.person_group, row.setting, row.provider_level, row.place, row.payment].join(
    "|",
  );

/** Ids of all series there are, by entry key. The table is small: forms have some hundreds of slots. */
export async function seriesIds(db: Queryable): Promise<Map<string, number>> {
  const rows = await db.execute<Row>(sql`select * from series`);
  return new Map(rows.map((row) => [keyOf(row), row.id]));
}

/** Ids for these members, registering the ones that are new. */
export async function ensureSeries(tx: WriteTx, members: readonly Member[]): Promise<Map<string, number>> {
  const known = await seriesIds(tx);
  const fresh = [...new Map(members.map((member) => [entryKey(member), member])).entries()].filter(
    ([key]) => !known.has(key),
  );
  if (fresh.length === 0) return known;
  const column = (pick: (member: Member) => string) => fresh.map(([, member]) => pick(member));
  await tx.execute(sql`
    insert into series (measure, scheme, person_group, setting, provider_level, place, payment)
    select * from unnest(
      ${sql.param(column((m) => m.measure))}::text[],
      ${sql.param(column((m) => m.dimensions.scheme))}::text[],
      ${sql.param(column((m) => m.dimensions.group))}::text[],
      ${sql.param(column((m) => m.dimensions.setting))}::text[],
      ${sql.param(column((m) => m.dimensions.level))}::text[],
      ${sql.param(column((m) => m.dimensions.place))}::text[],
      ${sql.param(column((m) => m.dimensions.payment))}::text[]
    )
    on conflict do nothing`);
  return await seriesIds(tx);
}
