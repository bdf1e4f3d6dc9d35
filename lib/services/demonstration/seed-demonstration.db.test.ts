import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { brokenLink } from "@/db/queries/audit/broken-link";
import { displayText } from "@/lib/domain/indicators/format";
import { systemContext } from "../access/system-context";
import { explainFigure } from "../figures/explain-figure";
import { DEMONSTRATION_NOW, demonstrationDatabase } from "../testing/demonstration-database";
import { seedDemonstration } from "./seed-demonstration";

const { db } = await demonstrationDatabase();
const context = await systemContext(db, "test", DEMONSTRATION_NOW);

test("is seeded once, with its accounts, and the chain of audit holds", async () => {
  expect(await seedDemonstration(db, DEMONSTRATION_NOW)).toBeNull();
  const [accounts] = await db.execute<{ count: string }>(sql`select count(*) from app_user`);
  expect(accounts?.count).toBe("17");
  expect(await brokenLink(db)).toBeNull();
});

test("fills every cell, all of it marked as demonstration", async () => {
  const [counts] = await db.execute<Record<string, string>>(sql`
    select count(*) as facts, count(*) filter (where origin <> 'demo') as other,
      count(distinct submission_id) as statements from fact`);
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
