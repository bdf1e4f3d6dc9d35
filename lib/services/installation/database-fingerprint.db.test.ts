import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { testDatabase } from "@/db/testing/test-database";
import { databaseFingerprint } from "./database-fingerprint";
import { loadReference } from "./load-reference";

const NOW = new Date("2026-10-20T01:00:00Z");
const one = await testDatabase();
const other = await testDatabase();
await loadReference(one.db, NOW);

test("covers the structure, and every table's rows", async () => {
  const { structure, tables } = await databaseFingerprint(one.db);
  for (const kind of ["table", "column", "constraint", "index", "sequence"]) {
    expect(structure[kind]?.count, kind).toBeGreaterThan(0);
  }
  expect(tables["public.area"]?.rows).toBeGreaterThan(50);
});

test("is the same when asked again, in another session's time zone and order of rows", async () => {
  const first = await databaseFingerprint(one.db);
  await one.db.execute(sql`update area set name = name`);
  await one.db.execute(sql`set time zone 'America/Lima'`);
  expect(await databaseFingerprint(one.db)).toEqual(first);
});

test("tells a missing row, a changed character and a changed function apart, and where", async () => {
  const before = await databaseFingerprint(one.db);
  await one.db.execute(sql`update area set name = name || ' ' where code = '150100'`);
  const changed = await databaseFingerprint(one.db);
  expect(changed.fingerprint).not.toBe(before.fingerprint);
  const differing = (a: typeof before, b: typeof before) =>
    Object.keys(a.tables).filter((name) => a.tables[name]?.sum !== b.tables[name]?.sum);
  expect(differing(before, changed)).toEqual(["public.area"]);
  await one.db.execute(sql`create function test_only() returns int language sql as 'select 1'`);
  const added = await databaseFingerprint(one.db);
  expect(added.structure.function?.count).toBe((changed.structure.function?.count ?? 0) + 1);
  expect(added.structure.column).toEqual(changed.structure.column);
  expect((await databaseFingerprint(other.db)).tables["public.area"]?.rows).toBe(0);
});
