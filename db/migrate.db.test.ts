import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeEach, expect, it } from "vitest";
import { MigrationError, migrate } from "./migrate";
import { testDatabase } from "./testing/test-database";

const { db, url } = await testDatabase();
const folder = mkdtempSync(join(tmpdir(), "yiheng-migrate-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const tables = async () => {
  const rows = await db.execute<{ name: string }>(sql`
    select relname as name from pg_class where relkind = 'r' and relname like 'trial_%' order by 1`);
  return rows.map(({ name }) => name);
};

beforeEach(async () => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
  await db.execute(sql`drop schema public cascade; create schema public`);
  write(
    "0000_first.sql",
    "create table trial_a (n int);\n--> statement-breakpoint\ncreate table trial_b (n int);",
  );
});

it("applies files in the order of their names, once", async () => {
  write("0001_second.sql", "insert into trial_b values (1);");
  write("notes.md", "not a migration");
  expect(await migrate(url, folder)).toEqual(["0000_first.sql", "0001_second.sql"]);
  write("0002_third.sql", "create table trial_c (n int);");
  expect(await migrate(url, folder)).toEqual(["0002_third.sql"]);
  expect(await migrate(url, folder)).toEqual([]);
  expect(await tables()).toEqual(["trial_a", "trial_b", "trial_c"]);
});

it("leaves nothing of a file that fails, and keeps the files before it", async () => {
  write("0001_broken.sql", "create table trial_c (n int); create table trial_a (n int);");
  await expect(migrate(url, folder)).rejects.toThrow(
    '迁移 0001_broken.sql 执行失败，未作任何改动：relation "trial_a" already exists',
  );
  expect(await tables()).toEqual(["trial_a", "trial_b"]);
  write("0001_broken.sql", "create table trial_c (n int);");
  expect(await migrate(url, folder)).toEqual(["0001_broken.sql"]);
});

it("refuses when an applied file was changed, but not for the line ends of a checkout", async () => {
  await migrate(url, folder);
  write(
    "0000_first.sql",
    "create table trial_a (n int);\r\n--> statement-breakpoint\r\ncreate table trial_b (n int);",
  );
  expect(await migrate(url, folder)).toEqual([]);
  write("0000_first.sql", "create table trial_a (n bigint);");
  const migrating = migrate(url, folder);
  await expect(migrating).rejects.toBeInstanceOf(MigrationError);
  await expect(migrating).rejects.toThrow("迁移 0000_first.sql 执行之后被改动过");
});

it("refuses a database that is newer than the program", async () => {
  write("0001_newer.sql", "select 1;");
  await migrate(url, folder);
  rmSync(join(folder, "0001_newer.sql"));
  await expect(migrate(url, folder)).rejects.toThrow("程序比数据库旧");
});

it("refuses a new file that sorts before an applied one", async () => {
  write("0002_third.sql", "select 1;");
  await migrate(url, folder);
  write("0001_late.sql", "select 1;");
  await expect(migrate(url, folder)).rejects.toThrow("迁移 0001_late.sql 排在已执行的 0002_third.sql 之前");
});

it("lets processes that start together migrate one after the other", async () => {
  write("0001_slow.sql", "select pg_sleep(0.2); create table trial_c (n int);");
  const applied = await Promise.all([migrate(url, folder), migrate(url, folder), migrate(url, folder)]);
  expect(applied.flat()).toEqual(["0000_first.sql", "0001_slow.sql"]);
});
