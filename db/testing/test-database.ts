import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { afterAll, inject } from "vitest";
import { connect, type Database } from "../client";
import { inDatabase } from "./template-database";

/**
 * A real, migrated database of a test file's own, cloned in well under a second and dropped after the file:
 * `const { db } = await testDatabase();` at the top of the file.
 */
export async function testDatabase(): Promise<{ db: Database; url: string }> {
  const templateUrl = inject("templateUrl");
  const template = new URL(templateUrl).pathname.slice(1);
  const name = `${template}_${randomBytes(4).toString("hex")}`;
  const url = inDatabase(templateUrl, name);
  await administer(templateUrl, `create database "${name}" template "${template}"`);
  const db = connect(url, { poolSize: 5, applicationName: "yiheng-test" });
  afterAll(async () => {
    await db.close();
    await administer(templateUrl, `drop database if exists "${name}" with (force)`);
  });
  return { db, url };
}

async function administer(url: string, statement: string): Promise<void> {
  const sql = postgres(inDatabase(url, "postgres"), { max: 1, fetch_types: false, onnotice: () => {} });
  try {
    await sql.unsafe(statement);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
