import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { testDatabase } from "@/db/testing/test-database";
import { loadReference } from "./load-reference";

const { db } = await testDatabase();
const NOW = new Date("2026-11-01T00:00:00Z");

test("reference data is loaded once, by however many processes at once", async () => {
  const loaded = await Promise.all([loadReference(db, NOW), loadReference(db, NOW), loadReference(db, NOW)]);
  expect(loaded.filter(Boolean)).toHaveLength(1);
  const [counts] = await db.execute<Record<string, string>>(sql`
    select (select count(*) from area) as areas, (select count(*) from document) as documents,
      (select count(*) from commitment) as commitments, (select count(*) from publication) as publications`);
  expect(counts).toMatchObject({ areas: "72", documents: "10", publications: "1" });
  expect(Number(counts?.commitments)).toBeGreaterThan(100);
});

test("M12: a registered definition that was changed in place is refused", async () => {
  await db.execute(sql`update indicator_definition set checksum = 'other' where code = 'A01'`);
  await db.execute(sql`update installation set value = 'older' where key = 'reference'`);
  await expect(loadReference(db, NOW)).rejects.toThrow("已登记的定义不能改动");
});
