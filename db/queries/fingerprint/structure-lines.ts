import { sql } from "drizzle-orm";
import type { SnapshotTx } from "@/db/snapshot";

/** One object of the database as PostgreSQL itself writes it, to be compared word for word. */
export type StructureLine = { readonly kind: string; readonly name: string; readonly definition: string };

/**
 * Everything that is no row: tables with their partitions and bounds, columns with what generates them, constraints, indexes,
 * functions, triggers, views, types, sequences with where they stand, and rights that were granted.
 */
export async function structureLines(tx: SnapshotTx): Promise<StructureLine[]> {
  const rows = (await tx.execute(STRUCTURE)) as unknown as StructureLine[];
  // Not by the database, whose own order of words may be another one after a restoration.
  const key = ({ kind, name, definition }: StructureLine): string => `${kind}\n${name}\n${definition}`;
  return [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Of every name, whose it is: a restoration may put them into other hands, and says so. */
export async function owners(tx: SnapshotTx): Promise<string[]> {
  const rows = await tx.execute<{ name: string }>(sql`
    select distinct rolname || case when rolsuper then ' superuser' else '' end
      || case when rolcanlogin then '' else ' nologin' end as name
    from pg_class c join pg_roles r on r.oid = c.relowner
    where c.relnamespace in (${OWN_SCHEMAS}) order by 1`);
  return [...rows].map(({ name }) => name);
}

const OWN_SCHEMAS = sql`
  select oid from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'`;

const STRUCTURE = sql`
  with own as (${OWN_SCHEMAS})
  select 'table' as kind, c.oid::regclass::text as name,
    concat_ws(' ', c.relkind::text, c.relpersistence::text, pg_get_partkeydef(c.oid),
      (select 'of ' || inhparent::regclass from pg_inherits where inhrelid = c.oid and c.relispartition),
      pg_get_expr(c.relpartbound, c.oid), c.reloptions::text) as definition
  from pg_class c where c.relnamespace in (select oid from own) and c.relkind in ('r', 'p')
  union all
  select 'column', a.attrelid::regclass || '.' || a.attname,
    concat_ws(' ', row_number() over (partition by a.attrelid order by a.attnum), format_type(a.atttypid, a.atttypmod),
      case when a.attnotnull then 'not null' end, nullif(a.attgenerated, '')::text, nullif(a.attidentity, '')::text,
      pg_get_expr(d.adbin, d.adrelid), nullif(a.attcollation, t.typcollation)::regcollation::text)
  from pg_attribute a
    join pg_class c on c.oid = a.attrelid
    join pg_type t on t.oid = a.atttypid
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where c.relnamespace in (select oid from own) and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
  union all
  select 'constraint', conrelid::regclass || '.' || conname, pg_get_constraintdef(oid)
  from pg_constraint where connamespace in (select oid from own) and conrelid <> 0 and contype <> 'n'
  union all
  select 'index', indexrelid::regclass::text, pg_get_indexdef(indexrelid)
  from pg_index join pg_class c on c.oid = indexrelid where c.relnamespace in (select oid from own)
  union all
  select 'function', oid::regprocedure::text, pg_get_functiondef(oid)
  from pg_proc where pronamespace in (select oid from own) and prokind in ('f', 'p')
  union all
  select 'trigger', tgrelid::regclass || '.' || tgname, pg_get_triggerdef(t.oid)
  from pg_trigger t join pg_class c on c.oid = tgrelid
  where c.relnamespace in (select oid from own) and not tgisinternal
  union all
  select 'view', oid::regclass::text, pg_get_viewdef(oid)
  from pg_class where relnamespace in (select oid from own) and relkind in ('v', 'm')
  union all
  select 'type', enumtypid::regtype::text, string_agg(enumlabel, ',' order by enumsortorder)
  from pg_enum join pg_type t on t.oid = enumtypid where t.typnamespace in (select oid from own) group by enumtypid
  union all
  select 'sequence', schemaname || '.' || sequencename, concat_ws(' ', data_type, increment_by, cycle, last_value)
  from pg_sequences where schemaname in (select nspname from pg_namespace where oid in (select oid from own))
  union all
  select 'extension', extname, extversion from pg_extension
  union all
  select 'right', c.oid::regclass::text, c.relacl::text
  from pg_class c where c.relnamespace in (select oid from own) and c.relacl is not null`;
