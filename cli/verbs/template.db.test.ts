import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { systemContext } from "@/lib/services/access/system-context";
import { userContext } from "@/lib/services/access/user-context";
import { areaOrigin } from "@/lib/services/submissions/area-origin";
import { writeTemplate } from "@/lib/services/submissions/write-template";
import {
  demonstrationDatabase,
  DEMONSTRATION_NOW as NOW,
} from "@/lib/services/testing/demonstration-database";
import { template } from "./template";

const { db } = await demonstrationDatabase();
const operator = await systemContext(db, "cli", NOW);
const folder = await mkdtemp(join(tmpdir(), "yiheng-template-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

const asked = { form: "fund", area: "150100", period: "2026Q3" };

async function printed(...more: string[]): Promise<Buffer> {
  const output = join(folder, `${more.length}.xlsx`);
  const args = Object.entries({ ...asked, output }).flatMap(([name, value]) => [`--${name}`, value]);
  await template(operator, [...args, ...more]);
  return await readFile(output);
}

test("the command line's template is the one that the area's people download", {
  timeout: 60_000,
}, async () => {
  const theirs = await writeTemplate(await userContext(db, "huhehaote", NOW), asked);
  expect((await printed()).equals(theirs.bytes)).toBe(true);
  expect((await printed("--as", "huhehaote")).equals(theirs.bytes)).toBe(true);
  const bare = await writeTemplate(operator, { ...asked, origin: "real" });
  expect(bare.bytes.length).toBeLessThan(theirs.bytes.length);
});

test("an area follows its own statements, and the installation where it has none", async () => {
  expect(await areaOrigin(operator, "650100")).toBe("demo");
  await db.execute(sql`update submission set origin = 'real'
    where id = (select max(id) from submission where area_code = '150200' and status = 'published')`);
  expect(await areaOrigin(operator, "150200")).toBe("real");
  expect(await areaOrigin(operator, "150100")).toBe("demo");
  expect(await areaOrigin(operator, "650100")).toBe("real");
  await expect(areaOrigin(operator, "无此地")).rejects.toThrow("不认识的地区");
});
