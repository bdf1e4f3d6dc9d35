import fc from "fast-check";
import { expect, test } from "vitest";
import { areaCode } from "../area";
import { decimal } from "../decimal";
import { define } from "../indicators/define";
import { constant } from "../indicators/expression";
import { addMonths, type Month, month } from "../period";
import type { Commitment, Operator } from "../policy/commitment";
import { known, missing, type Value } from "../value";
import { lookedAt, looksBackTo } from "./history";
import { judge } from "./judge";

test("a judgement looks back to its own month of any year, to Decembers, and never ahead", () => {
  const at = month(2026, 9);
  expect(looksBackTo(at, at)).toBe(true);
  expect(looksBackTo(at, month(2025, 9))).toBe(true);
  expect(looksBackTo(at, month(2025, 12))).toBe(true);
  expect(looksBackTo(at, month(2026, 8))).toBe(false);
  expect(looksBackTo(at, month(2026, 10))).toBe(false);
  expect(looksBackTo(at, month(2026, 12))).toBe(false);
});

test("months looked at: of a September its own and Decembers before it, of a December all that follow", () => {
  const months = Array.from({ length: 24 }, (_, index) => addMonths(month(2025, 1), index));
  expect(lookedAt(months, [month(2026, 9)])).toEqual(["2025-09", "2025-12", "2026-09"]);
  expect(lookedAt(months, [month(2025, 9)])).toEqual(["2025-09", "2025-12", "2026-09"]);
  expect(lookedAt(months, [month(2025, 12)])).toEqual(months);
  expect(lookedAt(months, [month(2026, 12)])).toEqual(["2025-12", "2026-12"]);
});

const DEFINITION = define({
  code: "T01",
  name: "试验比例",
  group: "benefit",
  unit: "percent",
  polarity: "up",
  accounting: "business",
  expressions: { all: constant(0) },
  numeratorName: "分子",
  source: "试验",
  confidence: "D",
});

const commitment = fc
  .record({
    operator: fc.constantFrom<Operator>("≥", "≤", "about", "keep", "raise", "lower"),
    value: fc.integer({ min: 1, max: 99 }),
    start: fc.integer({ min: 2021, max: 2024 }),
    years: fc.integer({ min: 0, max: 5 }),
    baseline: fc.boolean(),
  })
  .map(
    ({ operator, value, start, years, baseline }): Commitment => ({
      id: "t.1",
      document: "t",
      clause: "1",
      quote: "试验",
      name: "试验",
      kind: "target",
      operator,
      value: decimal(`0.${String(value).padStart(2, "0")}`),
      values: [],
      points: [],
      unit: "%",
      indicator: "T01",
      scheme: "all",
      group: "all",
      area: areaCode("150000"),
      binds: ["area"],
      from: month(start, 1),
      to: null,
      due: years === 0 ? null : month(start + years, 12),
      force: null,
      baseline: baseline ? { value: decimal("0.5"), at: month(start - 1, 12), source: "试验" } : null,
      note: "",
    }),
  );

const FIRST = month(2019, 1);
const history = fc
  .array(fc.option(fc.integer({ min: 0, max: 100 }), { freq: 8 }), { minLength: 84, maxLength: 84 })
  .map(
    (values) =>
      new Map<Month, Value>(
        values.map((value, index) => [
          addMonths(FIRST, index),
          value === null ? missing("not-reported") : known(decimal(String(value / 100))),
        ]),
      ),
  );

test("a judgement is the same when it is told only of the months that it looks back to", () => {
  fc.assert(
    fc.property(
      commitment,
      history,
      fc.integer({ min: 36, max: 83 }),
      fc.boolean(),
      (asked, whole, index, accumulates) => {
        const at = addMonths(FIRST, index);
        fc.pre(at >= asked.from);
        const value = whole.get(at) as Value;
        const seen = new Map([...whole].filter(([earlier]) => looksBackTo(at, earlier)));
        const about = { commitment: asked, definition: DEFINITION, at, value, accumulates };
        expect(judge({ ...about, history: seen })).toEqual(judge({ ...about, history: whole }));
      },
    ),
    { numRuns: 500 },
  );
});
