import { describe, expect, test } from "vitest";
import { REGION, restatedRevenue, sampleBreak } from "../comparability/comparability-fixture";
import { standInAt } from "../comparability/history-in-scope";
import type { ScopeBreak } from "../comparability/scope-break";
import { UNGUARDED } from "../comparability/scope-guard";
import { decimal } from "../decimal";
import { leaf } from "../indicators/expression";
import { type Month, month } from "../period";
import type { History } from "../targets/history";
import { known } from "../value";
import { balanceOutlook } from "./outlook";

/** Balances of the resident fund cumulated from January, in 亿元, shaped as published: strong springs, weak autumns. */
const history = (rows: Record<string, number>): History =>
  new Map(Object.entries(rows).map(([at, value]) => [at as Month, known(decimal(value))]));

const PAST = {
  "2020-03": 1100,
  "2020-06": 500,
  "2020-09": -50,
  "2020-12": 400,
  "2021-03": 1150,
  "2021-06": 520,
  "2021-09": -20,
  "2021-12": 428,
  "2022-03": 1200,
  "2022-06": 560,
  "2022-09": 20,
  "2022-12": 470,
};

describe("resident balance within the year", () => {
  test("a first quarter that looks too good gives no green light by itself", () => {
    expect(balanceOutlook(history({ "2023-03": 1455 }), month(2023, 3)).verdict).toBe("unknown");
    expect(balanceOutlook(history({ ...PAST, "2023-03": 1455 }), month(2023, 3))).toMatchObject({
      verdict: "open",
      change: "255",
      outlook: { expected: "725" },
    });
    expect(balanceOutlook(history({ ...PAST, "2023-06": 815 }), month(2023, 6)).verdict).toBe("surplus");
  });

  test("a third quarter that looks too bad gives no alarm when the year leads to a surplus", () => {
    const bad = balanceOutlook(history({ ...PAST, "2023-09": -60 }), month(2023, 9));
    expect(bad).toMatchObject({ verdict: "surplus", change: "-80", outlook: { expected: "390" } });
  });

  test("a year that really is bad is said to be bad before it ends, and at its end", () => {
    const falling = balanceOutlook(history({ ...PAST, "2023-09": -738 }), month(2023, 9));
    expect(falling).toMatchObject({ verdict: "deficit", change: "-758", outlook: { expected: "-288" } });
    expect(falling.outlook?.high).toBe("-286");
    expect(balanceOutlook(history({ ...PAST, "2023-12": -112 }), month(2023, 12)).verdict).toBe("deficit");
  });

  test("the published years: +241 in September 2022 and −738 in September 2023 do not make a deficit certain", () => {
    const published = history({ "2022-09": 241, "2022-12": 775, "2023-09": -738 });
    expect(balanceOutlook(published, month(2023, 9))).toMatchObject({
      verdict: "open",
      change: "-979",
      outlook: { expected: "-204", low: null },
    });
  });

  test("without the same months of last year nothing is judged", () => {
    expect(balanceOutlook(history({ "2023-09": -738 }), month(2023, 9)).verdict).toBe("unknown");
  });
});

describe("across a change of scope", () => {
  const SEPTEMBER = month(2023, 9);
  const past = history({ ...PAST, "2023-09": -60 });
  const told = (more: Partial<ScopeBreak>) => {
    const guard = { ...UNGUARDED, indicator: "B03", area: REGION, breaks: [sampleBreak(more)] };
    return balanceOutlook(past, SEPTEMBER, standInAt(guard, leaf("fund.revenue"), past, SEPTEMBER));
  };
  const words = (at: string) => `自${at}起收入不含个人账户`;

  test("years wholly after it are looked back on as ever", () => {
    const whole = balanceOutlook(past, SEPTEMBER);
    expect(whole).toMatchObject({ verdict: "surplus", scope: null, outlook: { years: 3 } });
    expect(told({ from: month(2020, 1) })).toEqual(whole);
    expect(told({ from: month(2023, 10) })).toEqual(whole);
  });

  test("years before it, and the year with both scopes, are left out: the range is as wide as the rest can test", () => {
    expect(told({ from: month(2020, 2) })).toMatchObject({
      outlook: { expected: "390", years: 2 },
      scope: { effect: "shortened", words: words("2020年2月") },
    });
    expect(told({ from: month(2022, 1) })).toMatchObject({
      verdict: "open",
      outlook: { expected: "390", low: null, years: 1 },
      scope: { effect: "shortened", words: words("2022年1月") },
    });
  });

  test.each([
    ["2022年2月", 2022, 2],
    ["2023年1月", 2023, 1],
    ["2023年9月", 2023, 9],
  ])("from %s on last year is no base, and nothing is worked out", (name, year, index) => {
    expect(told({ from: month(year, index) })).toEqual({
      verdict: "unknown",
      outlook: null,
      change: null,
      reason: "口径不可比",
      scope: { effect: "stopped", words: words(name) },
    });
  });

  test("last year as its source restated it is a base: its month and its end, not one of them", () => {
    const [same, end] = [
      restatedRevenue(month(2022, 9), "10"),
      restatedRevenue(month(2022, 12), "450"),
    ] as const;
    expect(told({ from: month(2023, 1), restated: [same, end] })).toMatchObject({
      change: "-70",
      outlook: { expected: "380", low: null, years: 1 },
      scope: { effect: "restated" },
    });
    expect(told({ from: month(2023, 1), restated: [same] }).reason).toBe("口径不可比");
  });
});
