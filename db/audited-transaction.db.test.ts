import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { publishAudited, writeAudited } from "./audited-transaction";
import { brokenLink } from "./queries/audit/broken-link";
import { testDatabase } from "./testing/test-database";

const { db } = await testDatabase();
const ACTOR = { id: null, name: "system:test" };
const NOW = new Date("2026-10-18T01:12:00Z");
const entry = (subject: string) => ({ act: "tested", subject, detail: { value: "1.50" } });

test("M1: publications are numbered one after the other, however many start at once", async () => {
  const numbers = await Promise.all(
    Array.from({ length: 8 }, () =>
      publishAudited(db, ACTOR, NOW, { kind: "data", summary: "试验" }, async (tx) => ({
        result: tx.publication,
        audit: [entry("publication")],
      })),
    ),
  );
  expect([...numbers].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test("M18: every write leaves its entry in a chain that holds", async () => {
  await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      writeAudited(db, ACTOR, NOW, async () => ({
        result: null,
        audit: [entry(`a${index}`), entry(`b${index}`)],
      })),
    ),
  );
  expect(await brokenLink(db)).toBeNull();
  const [count] = await db.execute<{ n: string }>(sql`select count(*) as n from audit_entry`);
  expect(Number(count?.n)).toBe(28);
});

test("M18: a failed write leaves neither its effect nor an entry", async () => {
  await expect(
    writeAudited(db, ACTOR, NOW, async () => {
      throw new Error("stop");
    }),
  ).rejects.toThrow("stop");
  expect(await brokenLink(db)).toBeNull();
});

test("M18: a changed entry breaks the chain at its place", async () => {
  await db.execute(sql`update audit_entry set actor = 'user:9' where number = 5`);
  expect(await brokenLink(db)).toBe(5);
});
