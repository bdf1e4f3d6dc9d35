import { describe, expect, test } from "vitest";
import {
  pathsAndRules,
  SAMPLE_EXTERNAL,
  SAMPLE_TARGET,
  withCommitments,
  withPoints,
  withTarget,
} from "./document-fixture";

const SOUND: string[][] = [];

describe("quotes", () => {
  test.each([
    [{ quote: "支付比例达到76%左右" }, "quote", "quote-not-found"],
    [{ quote: "按照4:4:2的比例" }, "quote", "quote-outside-clause"],
    [{ quote: "支付比例" }, "quote", "quote-repeated"],
    [{ clause: "9" }, "clause", "unknown-clause"],
  ])("%o is refused", (change, field, rule) => {
    expect(pathsAndRules(withTarget(change))).toEqual([[`commitments[0].${field}`, rule]]);
  });

  test("white space and line breaks within a quote do not matter", () => {
    expect(pathsAndRules(withTarget({ quote: "起付线 1.4 万元", kind: "parameter", operator: "=" }))).toEqual(
      SOUND,
    );
  });
});

describe("M16: a report is not a promise", () => {
  const reported = { clause: "1", quote: "参保率达到95%以上", operator: "≥", value: "0.95" };

  test.each(["target", "trend", "milestone", "external"])("%s under 工作回顾 is refused", (kind) => {
    expect(pathsAndRules(withTarget({ ...reported, kind }))).toContainEqual([
      "commitments[0].kind",
      "under-reporting-clause",
    ]);
  });

  test.each(["baseline", "parameter"])("%s is taken", (kind) => {
    expect(pathsAndRules(withTarget({ ...reported, kind }))).toEqual(SOUND);
  });
});

describe("kinds and numbers", () => {
  test.each([
    [{ value: undefined, unit: "" }, "value", "target-without-number"],
    [{ operator: undefined }, "operator", "wrong-operator"],
    [{ operator: "raise" }, "operator", "wrong-operator"],
    [{ operator: "none" }, "operator", "wrong-operator"],
    [{ kind: "trend", operator: "≥" }, "operator", "wrong-operator"],
    [{ unit: undefined }, "unit", "unit-missing"],
    [{ operator: "range", value: undefined, values: ["0.7", "0.6"] }, "values", "range-backwards"],
    [{ operator: "range", value: undefined, values: ["0.7", "0.7"] }, "values", "range-backwards"],
    [{ operator: "range", value: undefined, values: ["0.7"] }, "values", "range-backwards"],
  ])("%o is refused", (change, field, rule) => {
    expect(pathsAndRules(withTarget(change))).toEqual([[`commitments[0].${field}`, rule]]);
  });

  test("a range from low to high is taken", () => {
    expect(
      pathsAndRules(withTarget({ operator: "range", value: undefined, values: ["0.6", "0.7"] })),
    ).toEqual(SOUND);
  });

  test.each([{ value: "0.15" }, { values: ["0.15"] }])("external with %o is refused", (number) => {
    const file = withCommitments({ ...SAMPLE_EXTERNAL, ...number, unit: "ratio" });
    expect(pathsAndRules(file)).toEqual([["commitments[0].value", "external-with-number"]]);
  });
});

describe("schedules", () => {
  test("a date that does not advance", () => {
    const file = withPoints([
      ["2021-12-31", "0.4"],
      ["2021-12-31", "0.8"],
    ]);
    expect(pathsAndRules(file)).toEqual([["commitments[0].points[1].due", "schedule-backwards"]]);
  });

  test.each([
    ["≥", "0.3", false],
    ["≥", "0.4", true],
    ["≥", "0.5", true],
    ["≤", "0.3", true],
    ["≤", "0.4", true],
    ["≤", "0.5", false],
  ])("%s from 0.4 to %s: taken is %s", (operator, later, taken) => {
    const file = withPoints(
      [
        ["2020-12-31", "0.4"],
        ["2021-12-31", later],
      ],
      { operator },
    );
    expect(pathsAndRules(file)).toEqual(
      taken ? [] : [["commitments[0].points[1].value", "schedule-backwards"]],
    );
  });

  test("a schedule without a point", () => {
    expect(pathsAndRules(withPoints([]))).toEqual([["commitments[0].points", "target-without-number"]]);
  });
});

describe("validity", () => {
  test("from after to", () => {
    const file = withTarget({ from: "2020-12", to: "2020-11" });
    expect(pathsAndRules(file)).toEqual([["commitments[0].from", "validity-backwards"]]);
  });

  test.each([
    ["2019-12", false],
    ["2020-01", true],
    ["2020-12", true],
    ["2021-01", false],
  ])("due %s within 2020: taken is %s", (due, taken) => {
    expect(pathsAndRules(withTarget({ due }))).toEqual(
      taken ? [] : [["commitments[0].due", "due-outside-validity"]],
    );
  });

  test("a step after the validity ends", () => {
    const file = withPoints([["2022-07-31", "1"]]);
    expect(pathsAndRules(file)).toEqual([["commitments[0].points[0].due", "due-outside-validity"]]);
  });

  test("two versions of one commitment may follow each other, not overlap", () => {
    const version = (from: string, to: string) => ({ ...SAMPLE_TARGET, from, to, due: undefined });
    const after = withCommitments(version("2020-01", "2020-06"), version("2020-07", "2020-12"));
    const across = withCommitments(version("2020-01", "2020-07"), version("2020-07", "2020-12"));
    expect(pathsAndRules(after)).toEqual(SOUND);
    expect(pathsAndRules(across)).toEqual([["commitments[1].id", "validity-overlaps"]]);
  });

  test("one promise with two numbers at one time", () => {
    const other = { ...SAMPLE_TARGET, id: "rate-again", value: "0.8" };
    expect(pathsAndRules(withCommitments(SAMPLE_TARGET, other))).toEqual([
      ["commitments[1].value", "validity-overlaps"],
    ]);
    expect(pathsAndRules(withCommitments(SAMPLE_TARGET, { ...other, scheme: "employee" }))).toEqual(SOUND);
    expect(pathsAndRules(withCommitments(SAMPLE_TARGET, { ...other, operator: "≥" }))).toEqual(SOUND);
  });
});

describe("indicators and units", () => {
  test.each(["C99", "A08"])("no indicator %s", (indicator) => {
    expect(pathsAndRules(withTarget({ indicator }))).toEqual([
      ["commitments[0].indicator", "unknown-indicator"],
    ]);
  });

  test.each([
    ["0", true],
    ["1", true],
    ["1.5", true],
    ["1.5001", false],
    ["75", false],
    ["-0.1", false],
  ])("ratio %s: taken is %s", (value, taken) => {
    expect(pathsAndRules(withTarget({ value }))).toEqual(
      taken ? [] : [["commitments[0].value", "ratio-out-of-range"]],
    );
  });

  test("550 yuan is no percentage, and 75 % is no amount of money", () => {
    const money = { value: "550", unit: "yuan-per-person" };
    expect(pathsAndRules(withTarget(money))).toEqual([["commitments[0].unit", "wrong-unit"]]);
    expect(pathsAndRules(withTarget({ ...money, indicator: "A08.subsidy-standard" }))).toEqual(SOUND);
    expect(pathsAndRules(withTarget({ indicator: "A08.subsidy-standard" }))).toEqual([
      ["commitments[0].unit", "wrong-unit"],
    ]);
  });
});
