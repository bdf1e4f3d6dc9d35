import { describe, expect, test } from "vitest";
import { areaCode } from "../../area";
import { decimal } from "../../decimal";
import type { IndicatorDefinition } from "../../indicators/definition";
import { month } from "../../period";
import { known, missing } from "../../value";
import { effectGroups, type FigureChange, type ReadFigure, readsDifferently } from "./effect-groups";

const amount = { name: "基金支出", unit: "yuan", decimals: 2, polarity: "none" } as IndicatorDefinition;
const share = { name: "支付比例", unit: "percent", decimals: 1, polarity: "up" } as IndicatorDefinition;
const number = (text: string): ReadFigure => ({ value: known(decimal(text)), partial: null });
const none: ReadFigure = { value: missing("not-reported", "锡林郭勒盟"), partial: null };

function change(
  of: Partial<FigureChange> & { indicator?: string; through?: string; area?: string },
): FigureChange {
  const { indicator = "B01", through = "2026-09", area = "150100", ...more } = of;
  return {
    key: {
      ...{
        indicator,
        area: areaCode(area),
        through: month(Number(through.slice(0, 4)), Number(through.slice(5))),
      },
      ...{ span: "cumulative", scheme: "resident", vintage: "monthly", origin: "demo" },
    },
    definition: amount,
    ...{ areaName: "呼和浩特市", own: true, current: true, before: null, after: null, lastYear: null },
    ...more,
  };
}

const lineOf = (of: Parameters<typeof change>[0]) => effectGroups([change(of)], 7)[0]?.lines[0];

describe("a change in the words and unit of its indicator", () => {
  test("amounts grow and fall in percent", () => {
    expect(lineOf({ before: number("100000000"), after: number("120000000") })).toMatchObject({
      before: { text: "1.00亿元", reason: null, coverage: null },
      after: { text: "1.20亿元", reason: null, coverage: null },
      change: { text: "增长20.0%", tone: "neutral" },
    });
    expect(lineOf({ before: number("100000000"), after: number("80000000") })?.change.text).toBe("下降20.0%");
    expect(lineOf({ before: number("100000000"), after: number("99900000") })?.change.text).toBe("下降0.1%");
  });

  test("ratios move by 个百分点, coloured by what is better", () => {
    expect(lineOf({ definition: share, before: number("0.689"), after: number("0.699") })?.change).toEqual({
      text: "提高1.0个百分点",
      tone: "good",
    });
    expect(lineOf({ definition: share, before: number("0.699"), after: number("0.689") })?.change).toEqual({
      text: "降低1.0个百分点",
      tone: "bad",
    });
  });

  test("a change too small for the definition's decimals still reads as two numbers", () => {
    const line = lineOf({ definition: share, before: number("0.68901"), after: number("0.68903") });
    expect(line?.before.text).not.toBe(line?.after.text);
    expect(line?.change).toEqual({ text: "提高0.002个百分点", tone: "neutral" });
    expect(lineOf({ before: number("100000000"), after: number("99990000") })?.change.text).toBe(
      "减少1.00万元",
    );
  });

  test("what becomes known is new and held against last year; what is lost says why", () => {
    expect(lineOf({ before: null, after: number("110"), lastYear: number("100") })).toMatchObject({
      before: { text: "—", reason: "未报送" },
      href: null,
      change: { text: "新增" },
      lastYear: { text: "增长10.0%" },
    });
    expect(lineOf({ before: number("110"), after: none })).toMatchObject({
      after: { text: "—", reason: "未报送", detail: "未报送：锡林郭勒盟" },
      change: { text: "不再有数" },
    });
  });

  describe("a sum that still waits for somebody", () => {
    const partial = (value: string, present = 13, who = "锡林郭勒盟"): ReadFigure => ({
      value: missing("not-reported", who),
      partial: { value: decimal(value), present, expected: 14 },
    });

    test("is told by those who reported: what they say now, would say, and by how much that differs", () => {
      const waiting = { definition: share, before: partial("0.9512"), after: partial("0.9513") };
      expect(readsDifferently(waiting)).toBe(true);
      expect(lineOf(waiting)).toMatchObject({
        before: { text: "95.12%", reason: null, detail: "未报送：锡林郭勒盟", coverage: "13/14" },
        after: { text: "95.13%", reason: null, coverage: "13/14" },
        change: { text: "提高0.01个百分点" },
        lastYear: null,
      });
    });

    test("is not held against the sum of other areas, nor against a whole one", () => {
      const more = lineOf({ before: partial("100", 12), after: partial("120", 13) });
      expect(more).toMatchObject({ change: { text: "已报地区有变" }, after: { coverage: "13/14" } });
      const others = lineOf({ before: partial("100", 13, "阿拉善盟"), after: partial("120", 13) });
      expect(others?.change.text).toBe("已报地区有变");
      const whole = lineOf({ before: partial("100"), after: number("120"), lastYear: partial("90") });
      expect(whole).toMatchObject({ change: { text: "补齐" }, after: { coverage: null }, lastYear: null });
    });

    test("goes by how far it moves among the others", () => {
      const groups = effectGroups(
        [
          change({ indicator: "A", before: number("100"), after: number("101") }),
          change({ indicator: "B", before: partial("100"), after: partial("150") }),
        ],
        1,
      );
      expect(groups.map(({ indicator }) => indicator)).toEqual(["B", "A"]);
    });
  });

  test("the present figure is a link to where it comes from, at the publication it was computed on", () => {
    expect(lineOf({ before: number("1"), after: number("2") })?.href).toBe(
      "/figures/B01_150100_2026-09_resident_monthly_demo_cumulative.7",
    );
  });
});

describe("the order of what changes", () => {
  test("the indicator that moves farthest first; what is lost before all", () => {
    const groups = effectGroups(
      [
        change({ indicator: "A", before: number("100"), after: number("101") }),
        change({ indicator: "B", before: number("100"), after: number("150") }),
        change({ indicator: "C", before: number("100"), after: none }),
        change({ indicator: "D", before: null, after: number("120"), lastYear: number("100") }),
        change({ indicator: "E", before: null, after: number("120") }),
      ],
      1,
    );
    expect(groups.map(({ indicator }) => indicator)).toEqual(["C", "B", "D", "A", "E"]);
  });

  test("of one indicator the reported period first, then the own area, then by month", () => {
    const moved = { before: number("1"), after: number("2") };
    const [group] = effectGroups(
      [
        change({ ...moved, through: "2026-12", current: false }),
        change({ ...moved, area: "150000", own: false, areaName: "内蒙古自治区" }),
        change({ ...moved, through: "2026-10", current: false }),
        change(moved),
      ],
      1,
    );
    expect(group?.lines.map(({ area, period }) => `${area} ${period}`)).toEqual([
      "呼和浩特市 2026年1—9月",
      "内蒙古自治区 2026年1—9月",
      "呼和浩特市 2026年1—10月",
      "呼和浩特市 2026年",
    ]);
  });
});

test("the same number from other parts does not read differently; another reason for none does", () => {
  expect(readsDifferently({ before: number("1"), after: number("1") })).toBe(false);
  expect(readsDifferently({ before: none, after: none })).toBe(false);
  expect(
    readsDifferently({ before: none, after: { value: missing("zero-denominator"), partial: null } }),
  ).toBe(true);
});
