import { expect, test } from "vitest";
import { storedFigures } from "@/db/queries/values/stored-figures";
import type { AreaCode } from "@/lib/domain/area";
import { month } from "@/lib/domain/period";
import { looseDigits } from "@/lib/domain/reports/loose-digits";
import { boundFigures } from "@/lib/domain/reports/report-content";
import { userContext } from "../access/user-context";
import { areaTree } from "../areas/area-tree";
import { listBreaks } from "../comparability/list-breaks";
import { registerBreak } from "../comparability/register-break";
import { withdrawBreak } from "../comparability/withdraw-break";
import { composeReport } from "../reports/compose-report";
import { demonstrationDatabase, DEMONSTRATION_NOW as NOW } from "../testing/demonstration-database";
import { explainChange } from "./explain-change";

const { db } = await demonstrationDatabase();
const bureau = await userContext(db, "shenhe", NOW);
const tree = await areaTree(bureau);
const REGION = "150000" as AreaCode;
const JUNE = month(2026, 6);

const changed = () =>
  explainChange(bureau, {
    ...{ tree, area: REGION, scheme: "resident", span: "cumulative", against: "yoy" },
    edition: { through: JUNE, vintage: "monthly", origin: "demo" },
  } as const);
const reported = () => composeReport(bureau, { area: REGION, period: "2026Q2" });

/** The sentence as it is printed, numbers and all. */
const sentenceOf = (document: unknown, name: string): string => {
  const runs = JSON.stringify(document, (key, value) => (key === "id" ? undefined : value));
  const text = runs.replace(/"kind":"(?:text|figure)",?|"text":|[{}"[\],]/g, "");
  return text.match(new RegExp(`按出院日期统计，${name}住院基金支付[^。]*。`))?.[0] ?? "";
};

const form = (more: Record<string, string>) => ({
  ...{ area: "150000", from: "2026-01", scheme: "resident", setting: "inpatient" },
  ...{ "item-1": "measure:visits", title: "住院人次不含日间手术", before: "含日间手术" },
  ...{ after: "不含日间手术", citation: "演示：内医保发〔2026〕3号" },
  ...more,
});

const visitsAgo = async (): Promise<string> => {
  const rows = await storedFigures(db, bureau.scope, {
    ...{ indicators: ["C05"], areas: [REGION], throughs: [month(2025, 6)] },
    ...{ schemes: ["resident"], vintages: ["monthly"], origin: "demo" },
  });
  return rows.find(({ denominator }) => denominator !== null)?.denominator as string;
};

test("a report parts hospital payments, bound and covered by what is approved", async () => {
  const { content, contentHash } = await reported();
  const words = sentenceOf(content.document, "居民医保");
  expect(words).toMatch(/同比(?:增长|下降)\d+\.\d%，其中/);
  for (const name of ["参保人数", "住院率", "次均住院费用", "实际报销比例"]) expect(words).toContain(name);
  expect(sentenceOf(content.document, "职工医保")).toContain("住院率");
  expect(looseDigits(content.document)).toEqual([]);
  const ids = boundFigures(content.document).map(String);
  expect(ids.some((id) => id.startsWith("C06"))).toBe(true);
  expect(content.inputs.some(([id]) => String(id).startsWith("C06"))).toBe(true);
  expect((await reported()).contentHash).toBe(contentHash);
});

test("without a restated base the part is named, and the approval would be another", async () => {
  const before = await reported();
  const registered = await registerBreak(bureau, form({}));
  if (!registered.ok) throw new Error(JSON.stringify(registered));
  const sheet = await changed();
  expect(sheet.inpatient.factors.reason).toContain("没有登记调整后基期的有居民医保住院人次");
  expect(sheet.restated).toBeNull();
  const after = await reported();
  expect(sentenceOf(after.content.document, "居民医保")).toContain("次均住院费用上年同期口径不可比");
  expect(sentenceOf(after.content.document, "职工医保")).toContain("住院率");
  expect(after.contentHash).not.toBe(before.contentHash);
  await withdrawBreak(bureau, registered.id, "另行登记调整后基期");
});

test("with it the change is taken apart on the new scope, and the page says on what footing", async () => {
  const ago = Number(await visitsAgo());
  const plain = await changed();
  const restated = Math.round(ago * 0.9);
  const registered = await registerBreak(
    bureau,
    form({
      "restated-measure-1": "visits",
      "restated-through-1": "2025-06",
      "restated-scheme-1": "resident",
      "restated-value-1": `${restated}人次`,
      "restated-source-1": "演示：调整后数据",
    }),
  );
  if (!registered.ok) throw new Error(JSON.stringify(registered));
  const sheet = await changed();
  expect(sheet.restated).toBe("自2026年1月起住院人次不含日间手术");
  expect(sheet.inpatient.factors.reason).toBeNull();
  const pointsOf = (name: string, from = sheet) =>
    Number(from.inpatient.factors.lines.find((line) => line.name === name)?.points);
  expect(pointsOf("住院率")).toBeGreaterThan(pointsOf("住院率", plain));
  expect(pointsOf("参保人数")).toBeCloseTo(pointsOf("参保人数", plain), 0);
  const [line] = await listBreaks(bureau);
  expect(line?.restated[0]).toContain("居民医保住院人次");
  expect(sentenceOf((await reported()).content.document, "居民医保")).toMatch(
    /住院率提高拉动\d+\.\d个百分点/,
  );
});
