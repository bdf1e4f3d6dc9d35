import { describe, expect, test } from "vitest";
import { areaTree } from "@/db/queries/areas/area-tree";
import { scopeBreaks } from "@/db/queries/comparability/scope-breaks";
import { latestPublication } from "@/db/queries/publications/latest-publication";
import { storedFigures } from "@/db/queries/values/stored-figures";
import { areaCode } from "@/lib/domain/area";
import type { Scheme } from "@/lib/domain/dimension";
import { month } from "@/lib/domain/period";
import { looseDigits } from "@/lib/domain/reports/loose-digits";
import { systemContext } from "../access/system-context";
import { userContext } from "../access/user-context";
import { explainFigure } from "../figures/explain-figure";
import { figureChecks } from "../figures/figure-checks";
import { figureRecord } from "../figures/figure-record";
import { showIndicator } from "../indicators/show-indicator";
import { importPublished } from "../installation/import-published";
import { loadReference } from "../installation/load-reference";
import { composeReport } from "../reports/compose-report";
import { DEMONSTRATION_NOW, demonstrationDatabase } from "../testing/demonstration-database";
import { holdMainReason } from "./hold-main-reason";
import { recordEvent } from "./record-event";
import { registerBreak } from "./register-break";
import { withdrawBreak } from "./withdraw-break";
import { withdrawEvent } from "./withdraw-event";

const { db } = await demonstrationDatabase();
const NOW = DEMONSTRATION_NOW;
const system = await systemContext(db, "import", NOW);
const bureau = await userContext(db, "shenhe", NOW);
const prefecture = await userContext(db, "huhehaote", NOW);

/** As published: the release of June 2024 with its note, and releases of 2022 and 2023 that still had the accounts. */
const RELEASE = "国家医保局 2024-06-27";
const released = (period: string, scheme: string, item: string, value: string) => ({
  ...{ year: Number(period.slice(0, 4)), area: "全国", kind: "月度累计", unit: "亿元", source: RELEASE },
  ...{ period, scheme, item, value },
});
await importPublished(system, [
  released("2024-01..2024-05", "基本医保合计", "基金收入", "11606.17"),
  released("2024-01..2024-05", "职工医保", "基金收入", "7069.1"),
  released("2024-01..2024-05", "居民医保", "基金收入", "4537.07"),
  released("2023-01..2023-08", "基本医保合计", "基金收入(含个人账户)", "20923.33"),
  released("2023-01..2023-08", "居民医保", "基金收入(含个人账户)", "6185.27"),
  // Invented for this test: visits of two years as a bulletin might print them.
  ...[
    ["2023", "10000"],
    ["2024", "21000"],
  ].map(([year = "", value = ""]) => ({
    ...released(`${year}-01..${year}-12`, "异地就医", "职工异地就医人次", value),
    ...{ kind: "公报", unit: "万人次" },
  })),
]);

const explain = async (indicator: string, period: string, more: object = {}) =>
  figureRecord(await explainFigure(system, { indicator, area: "全国", period, compare: ["yoy"], ...more }));
const nationwide = async (indicator: string, period: string, scheme: Scheme) =>
  (await explain(indicator, period, { scheme })).comparisons[0];

describe("the shipped changes of scope", () => {
  test("are there once, with their sources, however often the reference is loaded", async () => {
    expect(await loadReference(db, NOW)).toBe(false);
    const shipped = (await scopeBreaks(db)).filter(({ by }) => by === "随产品提供");
    expect(shipped.map(({ area, from, vintage }) => [area, from, vintage])).toEqual([
      ["100000", "2024-01", null],
      ["100000", "2024-01", "monthly"],
    ]);
    for (const { citation } of shipped) expect(citation).toMatch(/国家医保局|公报/);
  });

  test("visits of 2024 count pharmacies: more than twice as many is no growth", async () => {
    const compared = await nationwide("F02.visits", "2024", "employee");
    expect(compared).toMatchObject({
      kind: "not-comparable",
      value: null,
      display: "口径不可比",
      note: "自2024年1月起统计人次含定点药店购药",
      base: { value: null, code: "not-comparable" },
    });
    expect(compared?.breaks).toHaveLength(1);
    expect(await nationwide("F02.visits", "2023", "employee")).not.toMatchObject({ kind: "not-comparable" });
  });

  test("a monthly total without accounts is compared with the base that the release restates", async () => {
    expect(await nationwide("B01", "2024-05", "all")).toMatchObject({
      display: "增长2.5%",
      note: "按可比口径",
      base: { value: "1132813000000" },
    });
  });

  test("where nothing was restated it is not compared, and residents, who have no accounts, are not concerned", async () => {
    expect(await nationwide("B01", "2024-05", "employee")).toMatchObject({ kind: "not-comparable" });
    expect(await nationwide("B01", "2024-05", "resident")).not.toMatchObject({ kind: "not-comparable" });
  });

  test("what the nation publishes otherwise does not reach down into statements of the areas", async () => {
    expect((await stored("B10.revenue", "150000", 2024))?.value).not.toBeNull();
    expect((await stored("B10.revenue", "150100", 2024))?.value).not.toBeNull();
  });

  test("the stored growth says the same, and follows from its parts", async () => {
    const growth = await explain("B10.revenue", "2024-05", { scheme: "all" });
    expect(growth).toMatchObject({ display: "2.5%", denominator: { value: "1132813000000" } });
    const explained = await explainFigure(system, {
      ...{ indicator: "B10.revenue", area: "全国", period: "2024-05", scheme: "all" },
    });
    const checks = await figureChecks(system, await areaTree(db), explained);
    expect(checks.find(({ name }) => name === "复算")).toMatchObject({ outcome: "holds" });
    expect(await explain("B10.revenue", "2024-05", { scheme: "employee" })).toMatchObject({
      value: null,
      reason: "口径不可比：自2024年1月起月度数据不含职工医保个人账户",
    });
  });
});

const region = areaCode("150000");

const stored = async (indicator: string, area: string, at: number, publication: number | null = null) => {
  const [row] = await storedFigures(
    db,
    bureau.scope,
    {
      ...{ indicators: [indicator], areas: [areaCode(area)], throughs: [month(at, 12)] },
      ...{ schemes: ["employee"], vintages: ["monthly"], origin: "demo" },
    },
    publication,
  );
  return row;
};

const FORM = {
  area: "150000",
  from: "2024-01",
  "item-1": "measure:insured",
  scheme: "employee",
  title: "职工参保人数不含异地灵活就业人员",
  before: "含异地灵活就业人员",
  after: "不含异地灵活就业人员",
  citation: "演示：内医保发〔2024〕1号",
};

describe("M1, M2: registering a change of scope", () => {
  let id = 0;
  let before = 0;

  test("names every fault at its field, and is the bureau's act for its own areas", async () => {
    const faulty = await registerBreak(bureau, {
      ...{ ...FORM, area: "火星", from: "2024", "item-1": "", title: "变", before: "同样", after: "同样" },
      ...{ citation: "", "restated-through-1": "2023-12", "restated-value-1": "一百" },
    });
    expect(faulty).toMatchObject({ ok: false });
    const fields = faulty.ok ? [] : faulty.problems.map(({ field }) => field);
    for (const field of ["area", "from", "item-1", "title", "after", "citation", "restated-measure-1"]) {
      expect(fields).toContain(field);
    }
    await expect(registerBreak(prefecture, FORM)).rejects.toThrow("您的角色不能进行此操作");
    await expect(registerBreak(bureau, { ...FORM, area: "120000" })).rejects.toThrow("不在您的权限范围内");
  });

  test("growth over it becomes not comparable in the same transaction; earlier publications keep theirs", async () => {
    before = (await latestPublication(db))?.number ?? 0;
    const growth = await stored("A03", "150100", 2024);
    expect(growth?.value).not.toBeNull();
    const registered = await registerBreak(bureau, FORM);
    expect(registered).toMatchObject({ ok: true });
    id = registered.ok ? registered.id : 0;
    expect(registered.ok && registered.values).toBeGreaterThan(14);
    expect(await registerBreak(bureau, FORM)).toMatchObject({ problems: [{ field: "title" }] });
    expect(await stored("A03", "150100", 2024)).toMatchObject({
      value: null,
      reason: "not-comparable",
      detail: "自2024年1月起职工参保人数不含异地灵活就业人员",
    });
    expect((await stored("A03", "150000", 2024))?.value).toBeNull();
    expect((await stored("A03", "150100", 2025))?.value).not.toBeNull();
    expect((await stored("A01", "150100", 2024))?.value).not.toBeNull();
    expect((await stored("A03", "150100", 2024, before))?.value).toBe(growth?.value);
    expect((await scopeBreaks(db, before)).some((one) => one.id === id)).toBe(false);
  });

  test("tables and pages say so with the same words", async () => {
    const page = await showIndicator(bureau, {
      ...{ code: "A01", area: region, scheme: "employee", span: "cumulative", sort: "value" },
      edition: { through: month(2024, 12), vintage: "monthly", origin: "demo" },
    });
    if ("family" in page) throw new Error("A01 is one indicator");
    expect(page.figure.comparison).toMatchObject({ text: "口径不可比", tone: "neutral" });
    expect(page.ranking.every(({ figure }) => figure.comparison?.text === "口径不可比")).toBe(true);
    const [yoy] = page.comparisons;
    expect(yoy).toMatchObject({ text: "口径不可比", base: "—" });
    expect(yoy?.breaks[0]).toMatchObject({ before: FORM.before, after: FORM.after });
  });

  test("a report tells no growth across it, and its appendix says what changed", async () => {
    const { content } = await composeReport(bureau, { area: region, period: "2024" });
    const text = JSON.stringify(content.document);
    expect(text).toContain("因口径调整与上年同期不可比");
    expect(text).toContain("由“含异地灵活就业人员”改为“不含异地灵活就业人员”");
    expect(looseDigits(content.document)).toEqual([]);
  });

  test("is reversible: withdrawn with a reason, growth is told again, and only once", async () => {
    await expect(withdrawBreak(bureau, id, " ")).rejects.toThrow("请写明理由");
    await withdrawBreak(bureau, id, "文号有误，另行登记");
    expect((await stored("A03", "150100", 2024))?.value).toBe(
      (await stored("A03", "150100", 2024, before))?.value,
    );
    await expect(withdrawBreak(bureau, id, "文号有误，另行登记")).rejects.toThrow("已被撤销");
  });
});

const EVENT = {
  area: "150100",
  from: "2024-09",
  to: "2024-09",
  kind: "subsidy",
  "item-1": "measure:fund.revenue",
  scheme: "resident",
  words: "中央财政补助提前下达",
  citation: "演示：内财社〔2024〕9号",
  amount: "1亿元",
  "amount-measure": "fund.revenue.subsidy",
  "amount-scheme": "resident",
};

const revenue = async (period: string) =>
  (
    await explainFigure(bureau, {
      ...{ indicator: "B01", area: "150100", period, scheme: "resident", vintage: "monthly", origin: "demo" },
      compare: ["yoy"],
    })
  ).comparisons[0];

describe("events", () => {
  let id = 0;

  test("name every fault at its field, and are recorded by an area for itself", async () => {
    const faulty = await recordEvent(prefecture, {
      ...{ ...EVENT, to: "2024-08", kind: "", words: "早", amount: "1", "amount-measure": "insured" },
    });
    const fields = faulty.ok ? [] : faulty.problems.map(({ field }) => field);
    expect(fields).toEqual(["to", "kind", "words", "amount", "amount-measure"]);
    await expect(recordEvent(prefecture, { ...EVENT, area: "150200" })).rejects.toThrow("不在您的权限范围内");
    await expect(recordEvent(prefecture, { ...EVENT, "main-reason": "yes" })).rejects.toThrow("局审核员认定");
    const leader = await userContext(db, "lingdao", NOW);
    await expect(recordEvent(leader, EVENT)).rejects.toThrow("您的角色不能进行此操作");
  });

  test("stand beside the comparison, and growth is told once more without their amounts", async () => {
    const plain = await revenue("2024-12");
    const recorded = await recordEvent(prefecture, EVENT);
    id = recorded.ok ? recorded.id : 0;
    expect(await recordEvent(prefecture, EVENT)).toMatchObject({ problems: [{ field: "words" }] });
    const compared = await revenue("2024-12");
    expect(compared?.text).toBe(plain?.text);
    expect(compared?.events.map(({ words }) => words)).toEqual([EVENT.words]);
    expect(compared?.withoutOneOffs?.taken.map(({ side }) => side)).toEqual(["current"]);
    const [current, rest] = [compared?.current, compared?.withoutOneOffs?.current];
    if (!current?.known || !rest?.known) throw new Error("The demonstration has resident revenue");
    expect(Number(current.value) - Number(rest.value)).toBe(100_000_000);
    expect((await revenue("2025-12"))?.withoutOneOffs?.taken.map(({ side }) => side)).toEqual(["base"]);
    expect((await revenue("2024-08"))?.events).toEqual([]);
  });

  test("are a main reason in a report only when the bureau holds them for one", async () => {
    const told = async () =>
      JSON.stringify(
        (await composeReport(bureau, { area: areaCode("150100"), period: "2024" })).content.document,
      );
    expect(await told()).not.toContain("主要原因：2024年9月");
    expect(await told()).toContain("剔除一次性因素后");
    await expect(holdMainReason(prefecture, id, true)).rejects.toThrow("您的角色不能进行此操作");
    await holdMainReason(bureau, id, true);
    expect(await told()).toContain("主要原因：2024年9月“中央财政补助提前下达”。");
  });

  test("are withdrawn with a reason, by the area or the bureau", async () => {
    const [event] = (await revenue("2024-12"))?.events ?? [];
    const other = await userContext(db, "baotou", NOW).catch(() => null);
    if (other) await expect(withdrawEvent(other, event?.id ?? 0, "与本地无关")).rejects.toThrow();
    await withdrawEvent(prefecture, event?.id ?? 0, "金额核对有误");
    expect((await revenue("2024-12"))?.events).toEqual([]);
    expect((await revenue("2024-12"))?.withoutOneOffs).toBeNull();
  });
});
