import { randomBytes } from "node:crypto";
import postgres, { type Sql } from "postgres";
import { afterAll, inject } from "vitest";
import { connect, type Database } from "../client";
import { inDatabase } from "./template-database";

type TestDatabase = { readonly db: Database; readonly url: string };

/**
 * A real, migrated database of a test file's own, cloned in well under a second and dropped after the file:
 * `const { db } = await testDatabase();` at the top of the file.
 */
export async function testDatabase(): Promise<TestDatabase> {
  return await cloneOf(templateName());
}

/**
 * The same with what takes long to put in: filled by the first file of a run that asks for it under this name, cloned
 * by all of them.
 */
export async function filledDatabase(
  name: string,
  fill: (db: Database) => Promise<void>,
): Promise<TestDatabase> {
  const template = `${templateName()}_${name}`;
  await administer(async (sql) => {
    await sql`select pg_advisory_lock(hashtext(${template}))`;
    const [known] = await sql`select from pg_database where datname = ${template}`;
    if (known) return;
    const filling = `${template}_filling`;
    await sql.unsafe(`drop database if exists "${filling}" with (force)`);
    await sql.unsafe(`create database "${filling}" template "${templateName()}"`);
    const db = connect(inDatabase(inject("templateUrl"), filling), { poolSize: 5 });
    await fill(db).finally(() => db.close());
    await sql.unsafe(`alter database "${filling}" with allow_connections false`);
    await sql.unsafe(`alter database "${filling}" rename to "${template}"`);
  });
  return await cloneOf(template);
}

const templateName = (): string => new URL(inject("templateUrl")).pathname.slice(1);

async function cloneOf(template: string): Promise<TestDatabase> {
  const name = `${templateName()}_${randomBytes(4).toString("hex")}`;
  const url = inDatabase(inject("templateUrl"), name);
  await administer((sql) => sql.unsafe(`create database "${name}" template "${template}"`));
  const db = connect(url, { poolSize: 5, applicationName: "yiheng-test" });
  afterAll(async () => {
    await db.close();
    await administer((sql) => sql.unsafe(`drop database if exists "${name}" with (force)`));
  });
  return { db, url };
}

/** One connection beside the databases under test; its locks end with it. */
async function administer(work: (sql: Sql) => PromiseLike<unknown>): Promise<void> {
  const url = inDatabase(inject("templateUrl"), "postgres");
  const sql = postgres(url, { max: 1, fetch_types: false, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
