import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { areaTree } from "@/db/queries/areas/area-tree";
import { latestPublication } from "@/db/queries/publications/latest-publication";
import { storedStandings } from "@/db/queries/standings/stored-standings";
import { publishedStatisticsPath } from "@/db/reference-files";
import { testDatabase } from "@/db/testing/test-database";
import { areaCode } from "@/lib/domain/area";
import { month } from "@/lib/domain/period";
import { systemContext } from "../access/system-context";
import { importPublished } from "../installation/import-published";
import { loadReference } from "../installation/load-reference";
import { areaStandings } from "../standings/area-standings";
import { setThreshold } from "./set-threshold";

const { db } = await testDatabase();
const NOW = new Date("2026-11-01T00:00:00Z");
await loadReference(db, NOW);
const context = await systemContext(db, "test", NOW);
await importPublished(context, JSON.parse(readFileSync(publishedStatisticsPath(), "utf8")));

const REVENUE = "national-14th-five-year-plan.fund-revenue";
const nation = areaCode("100000");
const edition = { through: month(2022, 12), vintage: "bulletin", origin: "real" } as const;

const revenue = async () => {
  const standings = await areaStandings(db, context.scope, await areaTree(db), nation, edition);
  return standings.find(({ commitment }) => commitment.id === REVENUE);
};

const set = (more: object) =>
  setThreshold(context, {
    ...{ commitment: REVENUE, area: nation, from: "2021-01", operator: "≥", value: "3万亿元" },
    ...{ citation: "演练用依据：某文件第一条", reason: "国家尚未给出数值，先按演练数评价" },
    ...more,
  });

test("M17: a text without a number cannot be judged until the bureau sets one with its citation", async () => {
  expect(await revenue()).toMatchObject({
    status: "unassessable",
    reason: expect.stringContaining("待局确认"),
  });
});

test.each([
  ["no citation", { citation: " " }, "请写明依据"],
  ["no number", { value: "很多" }, "不是可用的数值"],
  ["a negative", { value: "-1" }, "不是可用的数值"],
  ["a bound", { value: "95以上" }, "不是可用的数值"],
  ["a percentage of money", { value: "60%" }, "不是可用的数值"],
  ["no direction", { operator: "=" }, "请选择不低于或不高于"],
  ["an area it does not bind", { area: areaCode("150000") }, "不约束该地区"],
  [
    "a sentence with a number",
    { commitment: "national-14th-five-year-plan.insured-rate" },
    "没有这条待定界限",
  ],
])("refuses %s", async (_, more, words) => {
  await expect(set({ value: "30000亿元", ...more })).rejects.toThrow(words);
  expect((await revenue())?.status).toBe("unassessable");
});

test("once set, what it concerns is judged in the same publication, and earlier judgements stay", async () => {
  const before = (await latestPublication(db))?.number ?? 0;
  await set({ value: "30000亿元" });
  expect((await revenue())?.stored).toMatchObject({ status: "met", target: "3000000000000" });
  const filter = { areas: [nation], throughs: [edition.through], commitments: [REVENUE] };
  const earlier = await storedStandings(db, context.scope, { ...filter, ...edition }, before);
  expect(earlier.map(({ status }) => status)).toEqual(["unassessable"]);
});

test("a later number replaces it", async () => {
  await set({ value: "99999亿元" });
  expect((await revenue())?.status).not.toBe("met");
});
