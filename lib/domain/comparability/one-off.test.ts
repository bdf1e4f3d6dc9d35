import { describe, expect, test } from "vitest";
import { areaCode } from "../area";
import { decimal } from "../decimal";
import type { Evaluation } from "../indicators/evaluate";
import { type Expression, growth, leaf, minus, over } from "../indicators/expression";
import { cumulativePoint } from "../indicators/point";
import { type Month, month, sameMonthLastYear } from "../period";
import { known } from "../value";
import { REGION, sampleEvent } from "./comparability-fixture";
import { type Compared, eventsBeside, eventsNear, withoutOneOffs } from "./one-off";
import type { RecordedEvent } from "./recorded-event";

const REVENUE = leaf("fund.revenue");

const plain = (value: string): Evaluation => ({
  value: known(decimal(value)),
  numerator: null,
  denominator: null,
});

const compared = (
  expression: Expression,
  at: Month,
  current = plain("120"),
  base = plain("100"),
): Compared => ({
  expression,
  now: cumulativePoint(at),
  ago: cumulativePoint(sameMonthLastYear(at)),
  current,
  base,
});

const sides = (asked: Compared, ...events: RecordedEvent[]) => {
  const rest = withoutOneOffs(asked, events);
  return rest && [rest.current, rest.base].map((value) => (value.known ? value.value : null));
};

describe("growth without one-off items", () => {
  test("takes an amount out of the year that it lies in, and says of which", () => {
    const rest = withoutOneOffs(compared(REVENUE, month(2024, 9)), [sampleEvent()]);
    expect(rest).toMatchObject({ current: known(decimal(100)), base: known(decimal(100)) });
    expect(rest?.taken.map(({ side }) => side)).toEqual(["current"]);
    expect(sides(compared(REVENUE, month(2025, 9)), sampleEvent())).toEqual(["120", "80"]);
  });

  test("adds a shortfall back", () => {
    const less = sampleEvent({ amount: { ...sampleEvent().amount, value: decimal("-5") } as never });
    expect(sides(compared(REVENUE, month(2024, 9)), less)).toEqual(["125", "100"]);
  });

  test("takes nothing before its month, nor a part of an amount that reaches out of the period", () => {
    expect(sides(compared(REVENUE, month(2024, 8)), sampleEvent())).toBeNull();
    const long = sampleEvent({ from: month(2024, 8), to: month(2024, 10) });
    expect(sides(compared(REVENUE, month(2024, 9)), long)).toBeNull();
    expect(sides(compared(REVENUE, month(2024, 10)), long)).toEqual(["100", "100"]);
  });

  test("an amount is in its own scheme and in the total, not in another", () => {
    const at = month(2024, 9);
    expect(sides(compared(leaf("fund.revenue", { scheme: "resident" }), at), sampleEvent())).not.toBeNull();
    expect(sides(compared(leaf("fund.revenue", { scheme: "employee" }), at), sampleEvent())).toBeNull();
    expect(sides(compared(leaf("fund.expenditure"), at), sampleEvent())).toBeNull();
  });

  test("follows the signs of a formula and both sides of a ratio", () => {
    const at = month(2024, 9);
    const spent = sampleEvent({
      amount: { value: decimal("7"), measure: "fund.expenditure", scheme: "resident" },
    });
    expect(sides(compared(minus(REVENUE, leaf("fund.expenditure")), at), spent)).toEqual(["127", "100"]);
    const current: Evaluation = {
      value: known(decimal("12")),
      numerator: known(decimal("120")),
      denominator: known(decimal("10")),
    };
    expect(sides(compared(over(REVENUE, leaf("insured")), at, current, current), sampleEvent())).toEqual([
      "10",
      "12",
    ]);
  });

  test("is not told of formulas in which the amount enters otherwise", () => {
    expect(sides(compared(growth(REVENUE), month(2024, 9)), sampleEvent())).toBeNull();
  });
});

describe("events beside a comparison", () => {
  test("are those about it in the months of either side", () => {
    const event = sampleEvent({ measures: ["fund.revenue"], amount: null });
    const beside = (at: Month) => eventsBeside(compared(REVENUE, at), "B01", [event]).length;
    expect(
      [month(2024, 8), month(2024, 9), month(2025, 8), month(2025, 9), month(2026, 12)].map(beside),
    ).toEqual([0, 1, 0, 1, 0]);
    expect(eventsBeside(compared(leaf("insured"), month(2024, 9)), "A01", [event])).toEqual([]);
    const named = { ...event, measures: [], indicators: ["A01"] };
    expect(eventsBeside(compared(leaf("insured"), month(2024, 9)), "A01", [named])).toEqual([named]);
  });

  test("are told for the area and its members; amounts of areas above and made-up ones are not counted in it", () => {
    const place = {
      area: areaCode("150100"),
      above: [REGION],
      members: [areaCode("150100")],
      origin: "real",
    } as const;
    const region = sampleEvent();
    const own = sampleEvent({ id: 2, area: areaCode("150100") });
    const other = sampleEvent({ id: 3, area: areaCode("150200") });
    const made = sampleEvent({ id: 4, area: areaCode("150100"), origin: "demo" });
    const found = eventsNear([region, own, other, made], place);
    expect(found.near).toEqual([region, own]);
    expect(found.own).toEqual([own]);
  });
});
