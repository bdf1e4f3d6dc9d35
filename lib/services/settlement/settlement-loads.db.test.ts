import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { testAccount } from "@/db/testing/test-account";
import { testDatabase } from "@/db/testing/test-database";
import { decimal } from "@/lib/domain/decimal";
import { systemContext } from "../access/system-context";
import { userContext } from "../access/user-context";
import type { Context } from "../context";
import { loadReference } from "../installation/load-reference";
import { quarantineFolder } from "../submissions/quarantine";
import { csvOf, loadSettlement, sha256, workOff } from "../testing/settlement-uploads";
import { activateLoad } from "./activate-load";
import { beginUpload } from "./begin-upload";
import { clearLoads } from "./clear-loads";
import { completeUpload } from "./complete-upload";
import { expireRows } from "./expire-rows";
import { receivePart } from "./receive-part";
import { returnLoad } from "./return-load";
import { uploadState } from "./upload-state";
import { viewLoad } from "./view-load";
import { withdrawLoad } from "./withdraw-load";

const { db } = await testDatabase();
const NOW = new Date("2026-10-20T01:00:00Z");
await loadReference(db, NOW);

async function person(username: string, role: string, area: string): Promise<Context> {
  await testAccount(db, { username, role, area });
  return await userContext(db, username, NOW);
}

const submitter = await person("submitter", "submitter", "150100");
const bureau = await person("bureau", "bureau-reviewer", "150000");
const colleague = await person("colleague", "bureau-reviewer", "150000");
const elsewhere = await person("elsewhere", "submitter", "150200");
const system = await systemContext(db, "test", NOW);
const folder = mkdtempSync(join(tmpdir(), "yiheng-settlement-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rows = async (load: number): Promise<number> =>
  Number((await db.$client`select count(*) as n from settlement where load_id = ${load}`)[0]?.n);

const load = (bytes: Buffer, period: string, reason?: string) =>
  loadSettlement(submitter, db, folder, bytes, reason ? { period, reason } : { period });

const current = async (through: string, measure: string): Promise<string | null> => {
  const [row] = await db.$client`
    select f.value::text as value from fact f join series s on s.id = f.series_id
    where f.area_code = '150100' and f.basis = 'settlement' and f.through = ${through} and f.publication_to is null
      and s.measure = ${measure} and s.scheme = 'resident' and s.setting = 'inpatient' and s.provider_level = 'all'
      and s.place = 'all' and s.payment = 'all'`;
  return (row?.value as string | undefined) ?? null;
};

/** What the rows of active loads add up to, straight from the table. */
const summed = async (through: string, column: string): Promise<string> => {
  const [row] = await db.$client.unsafe(
    `select coalesce(sum(s.${column}), 0)::text as value from settlement s
     join settlement_load l on l.id = s.load_id and l.status = 'active'
     where s.insutype = '390' and s.med_type = '21' and to_char(s.setl_time, 'YYYY-MM') <= $1`,
    [through],
  );
  return decimal(row?.value as string);
};

describe("an upload in parts", () => {
  const bytes = csvOf({ rows: 50, year: 2025, quarter: 4 });
  const asked = {
    ...{ area: "150100", period: "2025Q4", fileName: "演示.csv", reason: null },
    ...{ size: bytes.length, sha256: sha256(bytes) },
  };
  async function* part(from: number, to: number) {
    yield bytes.subarray(from, to);
  }

  test("goes on where it broke off, also for a browser that starts anew", async () => {
    const begun = await beginUpload(submitter, asked, folder);
    expect(begun.received).toBe(0);
    expect(await receivePart(submitter, begun.load, 0, part(0, 1000), folder)).toBe(1000);
    async function* broken() {
      yield bytes.subarray(1000, 1500);
      throw new Error("the line is gone");
    }
    await expect(receivePart(submitter, begun.load, 1000, broken(), folder)).rejects.toMatchObject({
      code: "invalid-input",
    });
    expect(await beginUpload(submitter, asked, folder)).toEqual({ load: begun.load, received: 1500 });
    await expect(receivePart(submitter, begun.load, 1000, part(1000, 2000), folder)).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("1500"),
    });
    await expect(completeUpload(submitter, begun.load, folder)).rejects.toMatchObject({ code: "conflict" });
    await receivePart(submitter, begun.load, 1500, part(1500, bytes.length), folder);
    expect(await uploadState(submitter, begun.load, folder)).toMatchObject({ received: bytes.length });
    await completeUpload(submitter, begun.load, folder);
    await completeUpload(submitter, begun.load, folder);
    await workOff(db, folder, begun.load);
    expect(await uploadState(submitter, begun.load, folder)).toMatchObject({ status: "loaded", rows: 50 });
    expect(readdirSync(quarantineFolder(folder))).toEqual([]);
    await withdrawLoad(submitter, { id: begun.load, version: 4 }, folder);
  });

  test("is refused beyond its declared size, and when its content is not what was declared", async () => {
    const other = { ...asked, sha256: "0".repeat(64) };
    const { load: id } = await beginUpload(submitter, other, folder);
    async function* more() {
      yield bytes;
      yield bytes;
    }
    await expect(receivePart(submitter, id, 0, more(), folder)).rejects.toMatchObject({
      message: expect.stringContaining("比所报的文件大"),
    });
    const { received } = await uploadState(submitter, id, folder);
    await receivePart(submitter, id, received as number, part(received as number, bytes.length), folder);
    await completeUpload(submitter, id, folder);
    await workOff(db, folder, id);
    const view = await viewLoad(submitter, id, folder);
    expect(view.status).toBe("refused");
    expect(view.findings.map(({ rule }) => rule)).toContain("changed-on-the-way");
    expect(await rows(id)).toBe(0);
  });

  test("is for one's own areas, pooling areas and quarters that have begun", async () => {
    const refused = (change: object, code: string) =>
      expect(beginUpload(submitter, { ...asked, ...change }, folder)).rejects.toMatchObject({ code });
    await refused({ area: "150200" }, "out-of-scope");
    await refused({ area: "150102" }, "invalid-input");
    await refused({ period: "2026-09" }, "invalid-input");
    await refused({ period: "2027Q1" }, "invalid-input");
    await refused({ size: 0 }, "invalid-input");
    await expect(beginUpload(bureau, asked, folder)).rejects.toMatchObject({ code: "not-permitted" });
  });
});

describe("M10, law 10: a file that names people", () => {
  const good = csvOf({ rows: 20, year: 2026, quarter: 1 }).toString();
  const withColumn = (heading: string, cell: (row: number) => string): Buffer =>
    Buffer.from(
      good
        .trimEnd()
        .split("\n")
        .map((line, index) => `${line},${index === 0 ? heading : cell(index)}`)
        .join("\n"),
    );

  test.each([
    ["by heading", withColumn("患者姓名", () => ""), "personal-heading"],
    [
      "by an ID number",
      withColumn("备注", (row) => (row === 20 ? "11010519491231002X" : "")),
      "personal-number",
    ],
    [
      "by a telephone number",
      withColumn("备注", (row) => (row === 3 ? "电13800138000话" : "")),
      "personal-number",
    ],
    [
      "by what stands in it",
      withColumn("备注", (row) => ["王小明", "李四", "张建国", "赵敏"][row % 4] as string),
      "personal-name",
    ],
  ])("is refused %s; nothing of it is kept and nothing of it is told", async (_, bytes, rule) => {
    const { id, status } = await load(bytes, "2026Q1");
    const view = await viewLoad(submitter, id, folder);
    expect(status).toBe("refused");
    expect(view.findings.map((finding) => finding.rule)).toContain(rule);
    expect(JSON.stringify(view.findings)).not.toMatch(/19491231|13800138000|王小明/);
    expect(await rows(id)).toBe(0);
    expect(await db.$client`select 1 from settlement_sum where load_id = ${id}`).toHaveLength(0);
    expect(readdirSync(quarantineFolder(folder))).toEqual([]);
  });
});

describe("M23: loads of an area and quarter", () => {
  const first = csvOf({ rows: 400, year: 2026, quarter: 1 });
  const second = csvOf({ rows: 300, year: 2026, quarter: 2 });

  test("are invisible until one is active, and then their sums are published to the cent", async () => {
    const { id, version, status } = await load(first, "2026Q1");
    expect(status).toBe("loaded");
    expect(await rows(id)).toBe(400);
    expect(await current("2026-03", "expense")).toBeNull();
    const before = await db.$client`select max(number) as n from publication`;
    const activated = await activateLoad(bureau, { id, version });
    expect(activated).toMatchObject({ replaced: null, waitsFor: [] });
    expect(activated.publication).toBe(Number(before[0]?.n ?? 0) + 1);
    for (const month of ["2026-01", "2026-02", "2026-03"])
      expect(decimal((await current(month, "expense")) as string)).toBe(await summed(month, "medfee_sumamt"));
    expect(decimal((await current("2026-03", "pay.cash")) as string)).toBe(
      await summed("2026-03", "psn_cash_pay"),
    );
    expect(await db.$client`select 1 from fact where basis = 'reported'`).toHaveLength(0);
  });

  test("a quarter without those before it waits; with them it says the year up to it", async () => {
    const third = await load(csvOf({ rows: 100, year: 2026, quarter: 3 }), "2026Q3");
    expect(await activateLoad(bureau, third)).toMatchObject({ facts: 0, waitsFor: ["2026Q2"] });
    const { id, version } = await load(second, "2026Q2");
    const view = await viewLoad(submitter, id, folder);
    expect(view.reconciliation?.find(({ label }) => label === "一、住院 人次")?.reported).toBeNull();
    expect((await activateLoad(bureau, { id, version })).facts).toBeGreaterThan(0);
    expect(decimal((await current("2026-09", "expense")) as string)).toBe(
      await summed("2026-09", "medfee_sumamt"),
    );
  });

  test("a replaced load is dead in the same publication; the past still says what it said", async () => {
    const corrected = csvOf({ rows: 350, year: 2026, quarter: 1, seed: 8 });
    await expect(load(corrected, "2026Q1")).rejects.toMatchObject({
      message: expect.stringContaining("更正须写明原因"),
    });
    const old = await current("2026-06", "expense");
    const { id, version } = await load(corrected, "2026Q1", "补传漏报的医院");
    const { publication, replaced } = await activateLoad(bureau, { id, version });
    expect((await viewLoad(submitter, replaced as number, folder)).status).toBe("dead");
    expect(decimal((await current("2026-06", "expense")) as string)).toBe(
      await summed("2026-06", "medfee_sumamt"),
    );
    const [past] = await db.$client`
      select f.value::text as value from fact f join series s on s.id = f.series_id
      where f.basis = 'settlement' and f.through = '2026-06' and s.measure = 'expense' and s.scheme = 'resident'
        and s.setting = 'inpatient' and s.provider_level = 'all' and s.place = 'all' and s.payment = 'all'
        and f.publication_from <= ${publication - 1} and f.publication_to > ${publication - 1}`;
    expect(past?.value).toBe(old);
    const audits = await db.$client`
      select act from audit_entry where subject in (${`settlement:${id}`}, ${`settlement:${replaced}`}) order by number`;
    expect(audits.map(({ act }) => act)).toEqual(
      expect.arrayContaining(["settlement.activate", "settlement.replace"]),
    );
    expect(await clearLoads(system, folder)).toBeGreaterThan(0);
    expect(await rows(replaced as number)).toBe(0);
    expect(await rows(id)).toBe(350);
  });

  test("two of the bureau activate: one publication; who uploaded does not", async () => {
    const both = await load(csvOf({ rows: 30, year: 2025, quarter: 3 }), "2025Q3");
    const outcomes = await Promise.allSettled([activateLoad(bureau, both), activateLoad(colleague, both)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(activateLoad(submitter, both)).rejects.toMatchObject({ code: "not-permitted" });
    await expect(viewLoad(elsewhere, both.id, folder)).rejects.toMatchObject({ code: "not-found" });
  });

  test("a load that was sent back is refused with its reason, and its rows go", async () => {
    const sent = await load(csvOf({ rows: 10, year: 2025, quarter: 2 }), "2025Q2");
    await returnLoad(bureau, sent, "缺一家医院");
    expect((await viewLoad(submitter, sent.id, folder)).note).toContain("缺一家医院");
    await clearLoads(system, folder);
    expect(await rows(sent.id)).toBe(0);
  });
});

describe("duplicates", () => {
  test("within a file are all found, with the line that has the settlement first", async () => {
    const lines = csvOf({ rows: 30, year: 2024, quarter: 1 }).toString().trimEnd().split("\n");
    const bytes = Buffer.from([...lines, lines[5], lines[9]].join("\n"));
    const { id, status } = await load(bytes, "2024Q1");
    expect(status).toBe("refused");
    const [finding] = (await viewLoad(submitter, id, folder)).findings;
    expect(finding).toMatchObject({ rule: "repeated-settlement", count: 2 });
    expect(finding?.examples).toEqual([
      { line: 32, text: "与第 6 行的结算ID相同" },
      { line: 33, text: "与第 10 行的结算ID相同" },
    ]);
    expect(await rows(id)).toBe(0);
    expect(existsSync(quarantineFolder(folder)) && readdirSync(quarantineFolder(folder))).toEqual([]);
  });

  test("of what an active load of another quarter has are refused, with both places", async () => {
    const one = await load(csvOf({ rows: 20, year: 2024, quarter: 2 }), "2024Q2");
    await activateLoad(bureau, one);
    const key = csvOf({ rows: 20, year: 2024, quarter: 2 }).toString().split("\n")[4]?.split(",")[0];
    const lines = csvOf({ rows: 20, year: 2024, quarter: 3 }).toString().split("\n");
    lines[7] = [key, ...(lines[7] as string).split(",").slice(1)].join(",");
    const { id, status } = await load(Buffer.from(lines.join("\n")), "2024Q3");
    expect(status).toBe("refused");
    expect((await viewLoad(submitter, id, folder)).findings[0]).toMatchObject({
      rule: "settled-before",
      count: 1,
      examples: [{ line: 8, text: "2024Q2 的明细第 5 行已有" }],
    });
    expect(await rows(id)).toBe(0);
  });
});

test("rows are deleted when their time is over, and no figure changes", async () => {
  const before = await current("2026-06", "expense");
  const sums = await db.$client`select count(*) as n from settlement_sum`;
  await expect(expireRows(system, 2)).rejects.toMatchObject({ code: "invalid-input" });
  const expired = await expireRows(system, 12);
  expect(expired.loads).toBe(2);
  const left = await db.$client`select distinct period from settlement order by period`;
  expect(left.map(({ period }) => period)).toEqual(["2026Q1", "2026Q2", "2026Q3"]);
  expect(await expireRows(system, 12)).toEqual({ loads: 0, rows: 0 });
  expect(await db.$client`select count(*) as n from settlement_sum`).toEqual(sums);
  expect(await current("2026-06", "expense")).toBe(before);
});
