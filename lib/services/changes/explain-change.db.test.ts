import { describe, expect, test } from "vitest";
import { storedFigures } from "@/db/queries/values/stored-figures";
import type { Area, AreaCode } from "@/lib/domain/area";
import { type Decimal, round, subtract, sum } from "@/lib/domain/decimal";
import { decomposeProduct } from "@/lib/domain/decomposition/product-change";
import { decomposeRatio } from "@/lib/domain/decomposition/ratio-change";
import { type Month, month, sameMonthLastYear } from "@/lib/domain/period";
import { systemContext } from "../access/system-context";
import { userContext } from "../access/user-context";
import { areaTree } from "../areas/area-tree";
import { registerBreak } from "../comparability/register-break";
import { areaWithMembers } from "../periods/available-periods";
import { DEMONSTRATION_NOW, demonstrationDatabase } from "../testing/demonstration-database";
import { HOSPITAL_FAMILY, hospitalFactors, ratioMoved } from "./change-parts";
import { type ChangeAsked, changePeriods } from "./change-question";
import { explainChange } from "./explain-change";
import { seenFigures } from "./seen-figures";

const { db } = await demonstrationDatabase();
const context = await systemContext(db, "test", DEMONSTRATION_NOW);
const tree = await areaTree(context);

const asked = (area: string, at: Month, more: Partial<ChangeAsked> = {}): ChangeAsked => ({
  tree,
  area: area as AreaCode,
  edition: { through: at, vintage: "monthly", origin: "demo" },
  scheme: "resident",
  span: "cumulative",
  against: "yoy",
  ...more,
});

const membersOf = (area: AreaCode, at: Month): Area[] =>
  areaWithMembers(tree, area, at)
    .filter((code) => code !== area)
    .map((code) => tree.areas.get(code) as Area);

/** What is on file of the effective rate, read without any of the code under test. */
async function stored(area: AreaCode, at: Month) {
  const rows = await storedFigures(db, context.scope, {
    indicators: ["C02"],
    areas: [area],
    throughs: [at],
    schemes: ["resident"],
    vintages: ["monthly"],
    origin: "demo",
  });
  return rows.find(({ value }) => value !== null) as { value: Decimal; numerator: Decimal };
}

const JUNE = month(2026, 6);
const SEPTEMBER = month(2026, 9);

describe.each([["150000"], ["150100"], ["152200"]])("what is on file of %s", (code) => {
  const area = code as AreaCode;

  test("its four factors make up the change of what was paid to the last digit", async () => {
    const question = asked(area, JUNE);
    const { seen } = await seenFigures(context, question, changePeriods(question), [], [HOSPITAL_FAMILY]);
    const [now, ago] = [await stored(area, JUNE), await stored(area, sameMonthLastYear(JUNE))];
    const change = subtract(now.numerator, ago.numerator);
    const answer = decomposeProduct(hospitalFactors(seen, area), change);
    expect(answer.known && sum(answer.parts)).toBe(change);
    expect(answer.known && answer.parts.length).toBe(4);
  });
});

test("the region's effective rate: fourteen areas within and by weight make up the stored change", async () => {
  const area = "150000" as AreaCode;
  const question = asked(area, SEPTEMBER);
  const members = membersOf(area, SEPTEMBER);
  const { seen } = await seenFigures(context, question, changePeriods(question), members, [HOSPITAL_FAMILY]);
  const [now, ago] = [await stored(area, SEPTEMBER), await stored(area, sameMonthLastYear(SEPTEMBER))];
  const change = subtract(now.value, ago.value);
  const answer = decomposeRatio(
    ratioMoved(seen, "C02", area, "全区"),
    members.map(({ code, name }) => ratioMoved(seen, "C02", code, name)),
    change,
  );
  if (!answer.known) throw new Error("decomposed");
  expect(answer.parts.length).toBe(14);
  expect(sum(answer.parts.flatMap(({ within, structure }) => [within, structure]))).toBe(round(change, 12));
});

describe("the region in June 2026", async () => {
  const sheet = await explainChange(context, asked("150000", JUNE));

  test("says in one sentence what moved hospital payments", () => {
    expect(sheet.inpatient.factors.finding).toMatch(
      /^内蒙古自治区2026年1—6月居民医保住院基金支付同比(增长|下降)\d+\.\d%，其中.+(拉动|下拉)\d+\.\d个百分点/,
    );
    expect(sheet.inpatient.joined).toBeNull();
    expect(sheet.inpatient.factors.lines.map(({ name }) => name)).toEqual([
      "参保人数",
      "住院率",
      "次均住院费用",
      "实际报销比例",
    ]);
  });

  test("every number of the factors leads to its figure", () => {
    const cells = sheet.inpatient.factors.lines.flatMap(({ base, current }) => [base, current]);
    expect(cells.every(({ figure }) => figure?.id?.includes("_150000_"))).toBe(true);
  });

  test("areas stand by what they moved, and leave nothing over", () => {
    const { areas } = sheet.inpatient;
    const sizes = (areas?.lines ?? []).map(({ effect }) => Math.abs(Number(effect.replaceAll(",", ""))));
    expect(sizes.length).toBe(14);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(areas?.rest).toBeNull();
  });
});

describe("the region in September 2026, when 锡林郭勒盟 has not reported its insured persons", async () => {
  const { inpatient } = await explainChange(context, asked("150000", SEPTEMBER));

  test("admissions stay whole, and it is said whose number is missing", () => {
    expect(inpatient.joined).toContain("锡林郭勒盟");
    expect(inpatient.factors.lines.map(({ name }) => name)).toEqual([
      "住院人次",
      "次均住院费用",
      "实际报销比例",
    ]);
  });
});

test("where last year is not on file nothing is taken apart, and the reason stands in its place", async () => {
  const { inpatient, rate, fund, price } = await explainChange(context, asked("150000", month(2023, 6)));
  for (const { reason, lines } of [
    inpatient.factors,
    inpatient.areas,
    rate.factors,
    rate.areas,
    fund.lines,
    price,
  ].flatMap((table) => table ?? [])) {
    expect(reason).toMatch(/未报送|没有生效/);
    expect(lines).toEqual([]);
  }
});

test("a single quarter beside the one before is taken apart too, of a pooling area without areas below", async () => {
  const sheet = await explainChange(context, asked("150100", JUNE, { span: "single", against: "pop" }));
  expect([sheet.period, sheet.basePeriod, sheet.against]).toEqual([
    "2026年第二季度",
    "2026年第一季度",
    "环比",
  ]);
  expect(sheet.inpatient.factors.lines.length).toBe(4);
  expect(sheet.inpatient.areas).toBeNull();
  const steps = sheet.inpatient.factors.lines.map(({ drawing }) => drawing);
  const whole = sheet.inpatient.factors.total?.drawing ?? Number.NaN;
  expect(Math.abs(steps.reduce((all, step) => all + step, 0) - whole)).toBeLessThan(1e-9);
});

test("an area outside the reader's scope is refused", async () => {
  const narrow = {
    ...context,
    scope: { ...context.scope, areas: new Set(["150200" as AreaCode]) },
  } as typeof context;
  await expect(explainChange(narrow, asked("150100", JUNE))).rejects.toMatchObject({ code: "out-of-scope" });
});

describe("once a change of scope is registered between the two periods", async () => {
  test("what it concerns is not compared, and everything else still is", async () => {
    const bureau = await userContext(db, "shenhe", DEMONSTRATION_NOW);
    const registered = await registerBreak(bureau, {
      area: "150000",
      from: "2026-01",
      "item-1": "measure:insured",
      scheme: "resident",
      title: "居民参保人数不含重复参保",
      before: "含重复参保",
      after: "不含重复参保",
      citation: "演示：内医保发〔2026〕1号",
    });
    expect(registered).toMatchObject({ ok: true });
    const { inpatient, rate, fund } = await explainChange(context, asked("150000", JUNE));
    expect(inpatient.joined).toContain("自2026年1月起居民参保人数不含重复参保");
    expect(inpatient.factors.lines.map(({ name }) => name)[0]).toBe("住院人次");
    expect([rate.factors.reason, fund.lines.reason]).toEqual([null, null]);
  });

  test("what expense is a factor of is not taken apart at all", async () => {
    const bureau = await userContext(db, "shenhe", DEMONSTRATION_NOW);
    await registerBreak(bureau, {
      area: "150000",
      from: "2026-01",
      "item-1": "measure:expense",
      scheme: "resident",
      title: "住院费用不含日间手术",
      before: "含日间手术",
      after: "不含日间手术",
      citation: "演示：内医保发〔2026〕2号",
    });
    const { inpatient, rate } = await explainChange(context, asked("150000", JUNE));
    // What was paid is counted as before: by area it is still told.
    expect(inpatient.areas?.reason).toBeNull();
    for (const table of [inpatient.factors, rate.factors, rate.areas]) {
      expect(table?.reason).toContain("自2026年1月起住院费用不含日间手术");
    }
  });
});
