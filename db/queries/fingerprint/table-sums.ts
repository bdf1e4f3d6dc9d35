import { sql } from "drizzle-orm";
import type { SnapshotTx } from "@/db/snapshot";

/** How many rows a table has, and a sum over all of them that a single changed character changes. */
export type TableSum = { readonly table: string; readonly rows: string; readonly sum: string };

/** How values are written as text depends on the session: the same words wherever this is asked. */
const PLAIN = [
  "set local timezone = 'UTC'",
  "set local datestyle = 'ISO, YMD'",
  "set local intervalstyle = 'postgres'",
  "set local bytea_output = 'hex'",
  "set local extra_float_digits = 1",
  "set local search_path = pg_catalog",
];

/** Fixes how this transaction writes values and names. */
export async function writePlainly(tx: SnapshotTx): Promise<void> {
  for (const statement of PLAIN) await tx.execute(sql.raw(statement));
}

/** Of every table and partition that holds rows; in whatever order they lie, in no more memory than one row takes. */
export async function tableSums(tx: SnapshotTx): Promise<TableSum[]> {
  const tables = await tx.execute<{ name: string }>(sql`
    select format('%I.%I', nspname, relname) as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where nspname !~ '^pg_' and nspname <> 'information_schema' and relkind = 'r' order by 1`);
  const sums: TableSum[] = [];
  for (const { name } of tables) {
    const [row] = await tx.execute<{ rows: string; sum: string }>(sql`
      select count(*)::text as rows,
        coalesce(sum(('x' || left(md5(t::text), 15))::bit(60)::bigint::numeric), 0)::text as sum
      from only ${sql.raw(name)} t`);
    if (row) sums.push({ table: name, rows: row.rows, sum: row.sum });
  }
  return sums;
}
