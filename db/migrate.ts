import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import postgres, { type Sql } from "postgres";

/** Held for a whole run, so that two processes starting together migrate one after the other. */
const MIGRATION_LOCK = 7_301_002;

/** Reached from this source file and from the bundles in .build alike. */
const MIGRATIONS = fileURLToPath(new URL("../db/migrations/", import.meta.url));

/** The database and the migration files do not belong together; the message is one Chinese sentence. */
export class MigrationError extends Error {
  override readonly name = "MigrationError";
}

type Migration = { readonly name: string; readonly text: string; readonly checksum: string };

/**
 * Applies the SQL files of a folder that are not applied yet, in the order of their names, and answers their names.
 * Throws MigrationError. The ORM's own migrator goes by the journal's clock instead of the names, runs all files in
 * one transaction, never looks at an applied file again and takes no lock.
 */
export async function migrate(url: string, folder: string = MIGRATIONS): Promise<string[]> {
  const sql = postgres(url, { max: 1, max_lifetime: null, onnotice: () => {}, fetch_types: false });
  try {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await sql`
      create table if not exists migration (
        name text collate "C" primary key,
        checksum text not null,
        applied_at timestamptz not null default now()
      )`;
    const pending = await findPending(sql, readMigrations(folder));
    for (const migration of pending) await apply(sql, migration);
    return pending.map(({ name }) => name);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .sort()
    .map((name) => {
      // A checkout on Windows may change the ends of lines, which changes nothing.
      const text = readFileSync(`${folder}/${name}`, "utf8").replaceAll("\r\n", "\n");
      return { name, text, checksum: createHash("sha256").update(text).digest("hex") };
    });
}

async function findPending(sql: Sql, migrations: Migration[]): Promise<Migration[]> {
  const applied = await sql<{ name: string; checksum: string }[]>`
    select name, checksum from migration order by name`;
  for (const { name, checksum } of applied) {
    const file = migrations.find((migration) => migration.name === name);
    if (!file)
      throw new MigrationError(`数据库已执行迁移 ${name}，本程序中没有它：程序比数据库旧，请更新程序。`);
    if (file.checksum !== checksum)
      throw new MigrationError(`迁移 ${name} 执行之后被改动过，已拒绝启动：请恢复原文件，改动另写新的迁移。`);
  }
  const pending = migrations.filter(({ name }) => !applied.some((row) => row.name === name));
  const last = applied.at(-1)?.name;
  const late = pending.find(({ name }) => last !== undefined && name < last);
  if (late)
    throw new MigrationError(`迁移 ${late.name} 排在已执行的 ${last} 之前，请重新编号，使它排在最后。`);
  return pending;
}

async function apply(sql: Sql, { name, text, checksum }: Migration): Promise<void> {
  try {
    await sql.begin(async (transaction) => {
      await transaction.unsafe(text);
      await transaction`insert into migration (name, checksum) values (${name}, ${checksum})`;
    });
  } catch (error) {
    throw new MigrationError(`迁移 ${name} 执行失败，未作任何改动：${(error as Error).message}`, {
      cause: error,
    });
  }
}
