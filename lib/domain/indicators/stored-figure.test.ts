import { describe, expect, test } from "vitest";
import { areaCode } from "../area";
import { decimal } from "../decimal";
import { month } from "../period";
import { headlineOf, shownOf } from "./headline";
import { chooseFigure, figureValue, type StoredFigure } from "./stored-figure";

const row = (more: Partial<StoredFigure>): StoredFigure => ({
  indicator: "B01",
  version: 1,
  area: areaCode("150000"),
  through: month(2022, 12),
  scheme: "all",
  vintage: "bulletin",
  origin: "real",
  basis: "reported",
  value: decimal(100),
  bound: null,
  numerator: null,
  denominator: null,
  reason: null,
  detail: null,
  stated: false,
  expected: 1,
  present: 1,
  absent: [],
  partialValue: null,
  partialNumerator: null,
  partialDenominator: null,
  publicationFrom: 1,
  ...more,
});

const REPORTED = row({});
const SUMMED = row({ basis: "rolled-up", value: decimal(99) });
const MADE_UP = row({ origin: "demo", vintage: "yearbook" });

describe("M9: reported and rolled-up stand side by side", () => {
  test("the reported real one is the headline, whatever the order", () => {
    expect(chooseFigure([MADE_UP, SUMMED, REPORTED], null, null)).toBe(REPORTED);
    expect(headlineOf([SUMMED, REPORTED])).toBe(REPORTED);
  });

  test("the sum answers where the area itself reported nothing that is known", () => {
    const unknown = row({ value: null, reason: "not-reported" });
    expect(chooseFigure([unknown, SUMMED], null, null)).toBe(SUMMED);
    expect(headlineOf([unknown, SUMMED])).toBe(SUMMED);
    expect(chooseFigure([unknown], null, null)).toBe(unknown);
  });

  test("a made-up figure answers when asked for, or when there is no real row at all", () => {
    expect(chooseFigure([MADE_UP, REPORTED], null, "demo")).toBe(MADE_UP);
    expect(chooseFigure([MADE_UP], null, null)).toBe(MADE_UP);
    expect(chooseFigure([MADE_UP, row({ value: null })], null, null)?.origin).toBe("real");
  });
});

describe("M9: what settlement detail adds up to", () => {
  const SETTLED = row({ basis: "settlement", vintage: "monthly", value: decimal(98) });
  const unknown = row({ value: null, reason: "not-reported" });

  test("is never the headline, and stands where nothing is reported", () => {
    for (const rows of [[SETTLED], [SETTLED, unknown]]) {
      expect(headlineOf(rows)?.basis).not.toBe("settlement");
      expect(shownOf(rows)).toBe(SETTLED);
      expect(chooseFigure(rows, null, null)).toBe(SETTLED);
    }
    expect(headlineOf([SETTLED])).toBeNull();
  });

  test("gives way to whatever a statement says, its own or those of the areas below", () => {
    for (const stated of [REPORTED, SUMMED, row({ value: null, reason: "zero-denominator" })]) {
      expect(shownOf([SETTLED, stated])).toBe(stated);
      expect(chooseFigure([SETTLED, stated], null, null)).toBe(stated);
    }
  });

  test("of real settlements goes before made-up statements, and never answers for a final figure", () => {
    expect(chooseFigure([SETTLED, MADE_UP], null, null)).toBe(SETTLED);
    expect(chooseFigure([SETTLED, MADE_UP], null, "demo")).toBe(MADE_UP);
    expect(chooseFigure([SETTLED], "final", null)).toBeNull();
  });

  test("that is not known stands for nothing", () => {
    const silent = row({ basis: "settlement", value: null, reason: "zero-denominator" });
    expect(shownOf([silent, unknown])).toBe(unknown);
    expect(shownOf([silent])).toBeNull();
  });
});

describe("M5: vintages are ordered", () => {
  const VINTAGES = (["monthly", "flash", "bulletin", "yearbook"] as const).map((vintage) => row({ vintage }));

  test("an unasked question is answered by the most final", () => {
    expect(chooseFigure(VINTAGES, null, null)?.vintage).toBe("yearbook");
    expect(chooseFigure(VINTAGES.slice(0, 2), null, null)?.vintage).toBe("flash");
  });

  test("`final` is the best of bulletin and yearbook, and nothing less", () => {
    expect(chooseFigure(VINTAGES, "final", null)?.vintage).toBe("yearbook");
    expect(chooseFigure(VINTAGES.slice(0, 3), "final", null)?.vintage).toBe("bulletin");
    expect(chooseFigure(VINTAGES.slice(0, 2), "final", null)).toBeNull();
  });
});

test("law 2: a row without a value says why, never zero", () => {
  expect(figureValue(row({ value: null, reason: "zero-denominator" }))).toMatchObject({
    known: false,
    reason: "zero-denominator",
  });
});
