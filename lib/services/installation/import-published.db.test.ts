import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { publishedStatisticsPath } from "@/db/reference-files";
import { testDatabase } from "@/db/testing/test-database";
import { fixed, shift } from "@/lib/domain/decimal";
import { displayText } from "@/lib/domain/indicators/format";
import { systemContext } from "../access/system-context";
import { explainFigure } from "../figures/explain-figure";
import { importPublished } from "./import-published";
import { loadReference } from "./load-reference";

const { db } = await testDatabase();
const NOW = new Date("2026-11-01T00:00:00Z");
await loadReference(db, NOW);
const context = await systemContext(db, "import", NOW);
const imported = await importPublished(context, JSON.parse(readFileSync(publishedStatisticsPath(), "utf8")));

const figure = (indicator: string, area: string, period: string, more: object = {}) =>
  explainFigure(context, { indicator, area, period, ...more });

const shown = async (...asked: Parameters<typeof figure>): Promise<string> => {
  const { value, definition } = await figure(...asked);
  return displayText(value, definition);
};

describe("published statistics through the submission path", () => {
  test("every line is published or named", () => {
    expect(imported.placed + imported.unplaced.length).toBe(558);
    expect(imported.submissions.filter(({ status }) => status !== "published")).toEqual([]);
  });

  test("2021: total revenue grew by 15.6 %", async () => {
    expect(await shown("B10.revenue", "全国", "2021")).toBe("15.6%");
    const explained = await figure("B01", "100000", "2021", { compare: ["yoy"] });
    expect(explained.comparisons[0]).toMatchObject({ text: "增长15.6%", kind: "growth" });
  });

  test("2022: current balance 6324.93", async () => {
    expect(await shown("B03", "100000", "2022")).toBe("6,324.93亿元");
    expect(await shown("B03", "100000", "2022", { scheme: "resident" })).toBe("775.46亿元");
  });

  test("M10: in-policy rates are stated without parts", async () => {
    const rate = await figure("C01", "100000", "2020", { scheme: "resident" });
    expect(displayText(rate.value, rate.definition)).toBe("70.0%");
    expect(rate.numerator).toMatchObject({ known: false, reason: "parts-unpublished" });
    expect(rate.parts[0]?.facts[0]).toMatchObject({ sheet: "公布数据", written: "70" });
  });

  test("reserve months of residents from the bulletin, with the formula", async () => {
    const months = await figure("B07", "100000", "2022", { scheme: "resident" });
    expect(displayText(months.value, months.definition)).toBe("9.7个月");
    expect(months.formula).toBe("居民医保累计结余÷（近12个月居民医保基金支出÷12）");
  });

  test("M5: a total balance that includes individual accounts answers for no reserve months", async () => {
    const months = await figure("B07", "100000", "2021", { scheme: "employee" });
    expect(months.value).toMatchObject({ known: false });
  });

  test("M10: 95以上 is a bound and proves the target of 95 %", async () => {
    const rate = await figure("A02", "内蒙古", "2022");
    expect(displayText(rate.value, rate.definition)).toBe("≥95.0%");
  });

  test("M5: vintages stand side by side and final prefers the bulletin", async () => {
    expect(await shown("B01", "100000", "2021", { vintage: "flash" })).toBe("28,710.28亿元");
    expect(await shown("B01", "100000", "2021", { vintage: "final" })).toBe("28,727.58亿元");
    const flash = await figure("B10.revenue", "100000", "2021", { vintage: "flash" });
    expect(fixed(shift(flash.value.known ? flash.value.value : ("0" as never), 2), 2)).toBe("15.55");
  });

  test("direct settlement across provinces 2020: 300.23 of 585", async () => {
    expect(await shown("F01", "100000", "2020")).toBe("51.3%");
  });

  test("Inner Mongolia 2022: 369.07 against 369.29 is flagged, not mended", async () => {
    const spent = await figure("B02", "150000", "2022");
    expect(displayText(spent.value, spent.definition)).toBe("369.07亿元");
    expect(spent.contradictions.map(({ message }) => message)).toEqual([
      expect.stringContaining("369.07亿元 与分险种相加 238.02亿元＋131.27亿元＝369.29亿元 不符"),
    ]);
    expect(imported.contradictions.map(({ message }) => message)).toContainEqual(
      expect.stringContaining("369.29"),
    );
  });
});
