import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { brokenLink } from "@/db/queries/audit/broken-link";
import { testDatabase } from "@/db/testing/test-database";
import { displayText } from "@/lib/domain/indicators/format";
import { systemContext } from "../access/system-context";
import { explainFigure } from "../figures/explain-figure";
import { loadReference } from "../installation/load-reference";
import { seedDemonstration } from "./seed-demonstration";

const { db } = await testDatabase();
const NOW = new Date("2026-10-20T01:00:00Z");
await loadReference(db, NOW);
const began = Date.now();
const accounts = await seedDemonstration(db, NOW);
const seconds = (Date.now() - began) / 1000;
const context = await systemContext(db, "test", NOW);

test("is seeded once", async () => {
  expect(accounts?.length).toBe(13);
  expect(await seedDemonstration(db, NOW)).toBeNull();
  expect(await brokenLink(db)).toBeNull();
});

test("fills every cell, all of it marked as demonstration", async () => {
  const [counts] = await db.execute<Record<string, string>>(sql`
    select count(*) as facts, count(*) filter (where origin <> 'demo') as other,
      count(distinct submission_id) as statements from fact`);
  console.info(JSON.stringify({ seconds, ...counts }));
  expect(Number(counts?.facts)).toBeGreaterThan(100_000);
  expect(counts?.other).toBe("0");
});

test("M8: the region's rate of September lacks one area and says which", async () => {
  const rate = await explainFigure(context, {
    indicator: "A02",
    area: "150000",
    period: "2026-09",
  });
  expect(rate.value).toMatchObject({ known: false, detail: "锡林郭勒盟" });
  expect(rate.stored).toMatchObject({ expected: 14, present: 13 });
  expect(rate.stored?.partialValue).not.toBeNull();
});

test("the figure of a revised month comes from the correction, and the first statement stays readable", async () => {
  const now = await explainFigure(context, {
    indicator: "C01",
    area: "150500",
    period: "2026-06",
    scheme: "employee",
  });
  const first = await explainFigure(context, {
    indicator: "C01",
    area: "150500",
    period: "2026-06",
    scheme: "employee",
    publication: 2,
  });
  expect(displayText(now.value, now.definition)).not.toBe("—");
  expect(now.value).not.toEqual(first.value);
});
