import { randomBytes } from "node:crypto";
import postgres, { type Sql } from "postgres";
import type { TestProject } from "vitest/node";
import { launchPostgres } from "../embedded/launch-postgres";
import { isAlive } from "../embedded/server-home";
import { DISPOSABLE } from "../embedded/server-settings";
import { migrate } from "../migrate";

declare module "vitest" {
  interface ProvidedContext {
    templateUrl: string;
  }
}

const TEST_FOLDER = ".data/test";

/** Once per test run: an embedded server of the tests' own, and in it one migrated database to clone. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await launchPostgres({ folder: TEST_FOLDER, settings: DISPOSABLE });
  const sql = postgres(server.url, { max: 1, onnotice: () => {} });
  await dropAbandoned(sql);
  const template = `test_${process.pid}_${randomBytes(4).toString("hex")}`;
  await sql.unsafe(`create database "${template}"`);
  const templateUrl = inDatabase(server.url, template);
  await migrate(templateUrl);
  await sql.unsafe(`alter database "${template}" with allow_connections false`);
  project.provide("templateUrl", templateUrl);
  return async () => {
    await dropAll(sql, (name) => name.startsWith(template));
    await sql.end({ timeout: 5 });
    await server.release();
  };
}

/** The same server's address for another of its databases. */
export function inDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

/** A run that was killed left its databases behind; its process number is in their names. */
const dropAbandoned = (sql: Sql) =>
  dropAll(sql, (name) => {
    const pid = name.match(/^test_(\d+)_/)?.[1];
    return pid !== undefined && !isAlive(Number(pid));
  });

async function dropAll(sql: Sql, chosen: (name: string) => boolean): Promise<void> {
  const databases = await sql<{ name: string }[]>`select datname as name from pg_database`;
  for (const { name } of databases)
    if (chosen(name)) await sql.unsafe(`drop database if exists "${name}" with (force)`);
}
