import { describe, expect, test } from "vitest";
import type { AreaCode } from "@/lib/domain/area";
import { add, decimal, toDrawing } from "@/lib/domain/decimal";
import type { Edition } from "@/lib/domain/edition";
import { month } from "@/lib/domain/period";
import { looseDigits } from "@/lib/domain/reports/loose-digits";
import { systemContext } from "../access/system-context";
import { userContext } from "../access/user-context";
import { areaTree } from "../areas/area-tree";
import { registerBreak } from "../comparability/register-break";
import { withdrawBreak } from "../comparability/withdraw-break";
import { availablePeriods } from "../periods/available-periods";
import { composeReport } from "../reports/compose-report";
import { DEMONSTRATION_NOW, demonstrationDatabase } from "../testing/demonstration-database";
import { readFund } from "./read-fund";

const { db } = await demonstrationDatabase();
const context = await systemContext(db, "test", DEMONSTRATION_NOW);
const tree = await areaTree(context);

const SEPTEMBER: Edition = { through: month(2026, 9), vintage: "monthly", origin: "demo" };

async function fundOf(code: string, edition = SEPTEMBER) {
  const area = code as AreaCode;
  const periods = await availablePeriods(context, tree, area);
  const published = periods.map(({ through }) => through);
  return await readFund(context, { tree, area, edition, scheme: "resident", published });
}

const region = await fundOf("150000");

describe("the region's funds in September 2026", () => {
  test("every amount leads to its figure and stands in the table's unit", () => {
    expect(region.amounts.unit).toBe("亿元");
    const figures = region.amounts.lines.flatMap((line) => Object.values(line.figures));
    expect(figures.every((figure) => figure?.id && figure.unit === "" && figure.demonstration)).toBe(true);
  });

  test("M3: the months alone add up to what is cumulated", () => {
    const { step, revenue } = region.series;
    expect(step).toBe("month");
    const total = revenue.reduce((sum, value) => (value.known ? add(sum, value.value) : sum), decimal(0));
    const cumulated = region.years[0]?.revenue[8];
    expect(cumulated).toMatchObject({ known: true });
    expect(cumulated?.known && toDrawing(cumulated.value)).toBe(toDrawing(total));
  });

  test("months that have not come are missing, never zero", () => {
    expect(region.years[0]?.revenue.slice(9).every((value) => !value.known)).toBe(true);
    expect(region.years[1]?.revenue.every((value) => value.known)).toBe(true);
  });

  test("reserve months stand on four bases, each with its formula in words", () => {
    expect(region.reserves.map(({ code }) => code)).toEqual([
      "B07.rolling-12",
      "B07.year-to-date",
      "B07.last-year",
      "B07.budget",
    ]);
    expect(region.reserves.every(({ formula }) => /.+ ÷（.+）/.test(formula))).toBe(true);
  });

  test("budgets are held against nine twelfths of the year", () => {
    expect(new Set(region.paces.map(({ elapsed }) => elapsed))).toEqual(new Set(["75.0%"]));
    expect(region.paces.every(({ gap }) => gap === "一致" || /^[快慢]\d+\.\d个百分点$/.test(gap ?? ""))).toBe(
      true,
    );
  });

  test("who has not received all of the subsidies is listed, the most owed first", () => {
    const { owing, owingUnit, owed } = region.subsidy;
    expect(owing.map(({ name }) => name)).toEqual(["赤峰市", "兴安盟", "阿拉善盟"]);
    expect(owing.map((row) => Number(row.owed))).toEqual(
      [...owing.map((row) => Number(row.owed))].sort((a, b) => b - a),
    );
    expect([owingUnit, owed.unit]).toEqual(["亿元", "亿元"]);
  });

  test("all fourteen pooling areas are ranked", () => {
    expect(region.ranking.length).toBe(14);
    expect(region.ranking.every(({ figure }) => figure?.drawing !== null)).toBe(true);
  });
});

test("the troubled area is red for its reserve and for where its year leads", async () => {
  const { funds, ranking, subsidy } = await fundOf("152200");
  const resident = funds.find(({ scheme }) => scheme === "resident");
  expect(resident?.risk.level).toBe("red");
  expect(resident?.outlook.verdict).toBe("deficit");
  expect(ranking).toEqual([]);
  expect(subsidy.owing).toEqual([]);
});

test("an area without anything published has reasons in place of figures", async () => {
  const { amounts, funds, series } = await fundOf("150000", { ...SEPTEMBER, vintage: "flash" });
  expect(amounts.lines.flatMap((line) => Object.values(line.figures)).every((figure) => figure?.reason)).toBe(
    true,
  );
  expect(funds.every(({ risk }) => risk.level === "unknown")).toBe(true);
  expect(series.balance.every((value) => !value.known)).toBe(true);
});

describe("where the funds' years cross a change of scope", async () => {
  const bureau = await userContext(db, "shenhe", DEMONSTRATION_NOW);
  const area = "150000" as AreaCode;
  const register = async (from: string): Promise<number> => {
    const registered = await registerBreak(bureau, {
      ...{ area, from, "item-1": "measure:fund.revenue", title: "居民基金收入不含医疗救助资助（演示）" },
      ...{ scheme: "resident", before: "含资助", after: "不含资助", citation: "演示：内医保发〔2026〕1号" },
    });
    return registered.ok ? registered.id : expect.unreachable();
  };
  const outlooks = async (code: string) =>
    (await fundOf(code)).funds.map(({ scheme, outlook: { verdict, reason, outlook, scope } }) => ({
      ...{ scheme, verdict, reason, years: outlook?.years ?? 0, effect: scope?.effect ?? null },
    }));
  const reported = async () => {
    const { document } = (await composeReport(bureau, { area, period: "2026Q3" })).content;
    return { text: JSON.stringify(document), loose: looseDigits(document) };
  };

  test("this year's: the resident fund has no outlook, in the region and its areas, and the report says why", async () => {
    const [employee, resident] = await outlooks(area);
    expect(resident).toMatchObject({ scheme: "resident", years: 3, effect: null });
    const id = await register("2026-01");
    const stopped = { verdict: "unknown", reason: "口径不可比", years: 0, effect: "stopped" };
    expect(await outlooks(area)).toEqual([employee, { scheme: "resident", ...stopped }]);
    expect((await outlooks("152200"))[1]).toMatchObject(stopped);
    const [, last] = (await fundOf(area)).years;
    expect(last?.revenue.every((value) => !value.known && value.reason === "not-comparable")).toBe(true);
    expect(last?.expenditure[8]).toMatchObject({ known: true });
    const { text, loose } = await reported();
    expect(text).toContain("居民基金收入不含医疗救助资助（演示）”，上年数与本年不是同一口径，不推算全年。");
    expect(text).not.toContain("时序不匹配");
    expect(loose).toEqual([]);
    await withdrawBreak(bureau, id, "演示完毕");
    expect(await outlooks(area)).toEqual([employee, resident]);
  });

  test("an earlier year's: the years from it on are gone by", async () => {
    const id = await register("2025-01");
    expect((await outlooks(area))[1]).toMatchObject({ years: 1, effect: "shortened" });
    expect((await reported()).text).toContain("只与同口径的年份相比。");
    await withdrawBreak(bureau, id, "演示完毕");
  });
});
