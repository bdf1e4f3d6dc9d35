import { describe, expect, test } from "vitest";
import { decimal } from "../decimal";
import { parseMonth } from "../period";
import type { Operator } from "../policy/commitment";
import { plainStanding } from "./standing";
import { targetBar } from "./target-bar";

const definition = { unit: "percent", decimals: 1 } as const;

const bar = (operator: Operator, value: string, more: object = {}, baseline: string | null = null) =>
  targetBar({
    commitment: { operator, values: [decimal("0.6"), decimal("0.7")] },
    definition,
    value: decimal(value),
    standing: { ...plainStanding("met", "", decimal("0.7")), ...more },
    baseline: baseline === null ? null : { value: decimal(baseline), at: parseMonth("2025-12") },
  });

describe("a target bar", () => {
  test("keeps value and target in order and inside", () => {
    const drawn = bar("≥", "0.68");
    expect(drawn?.value.at).toBeGreaterThan(0);
    expect(drawn?.value.at).toBeLessThan(drawn?.target.at ?? 0);
    expect(drawn?.target.at).toBeLessThan(100);
    expect(drawn?.value.text).toBe("68.0%");
  });

  test("opens towards what is better", () => {
    expect(bar("≥", "0.68")?.zone.to).toBe(100);
    expect(bar("≤", "0.72")?.zone.from).toBe(0);
  });

  test("closes 左右 one percentage point around the number, and a range at its ends", () => {
    const about = bar("about", "0.7");
    expect(about?.zone.from).toBeLessThan(about?.target.at ?? 0);
    expect(about?.zone.to).toBeGreaterThan(about?.target.at ?? 100);
    expect(bar("range", "0.7")?.zone.to).toBe(bar("range", "0.7")?.target.at);
  });

  test("says in words all that it shows", () => {
    const drawn = bar(
      "≥",
      "0.68",
      {
        path: decimal("0.69"),
        pathSource: "自2025年末基线线性推进",
        projected: decimal("0.695"),
        projectedLow: decimal("0.69"),
        projectedHigh: decimal("0.7"),
      },
      "0.66",
    );
    expect(drawn?.words).toBe(
      "基线 66.0%（2025年12月），本期应达 69.0%（自2025年末基线线性推进），预计期末 69.5%（69.0%至70.0%）",
    );
    expect(drawn?.projected?.low).toBeLessThan(drawn?.projected?.at ?? 0);
  });

  test("does not invent a range that was not tested", () => {
    expect(bar("≥", "0.68", { projected: decimal("0.7") })?.words).toContain("没有可检验的区间");
  });

  test("is not drawn without a target", () => {
    expect(bar("raise", "0.68", { target: null })).toBeNull();
  });

  test("stands in the middle when everything is one number", () => {
    expect(bar("=", "0.7")?.value.at).toBe(50);
  });
});
