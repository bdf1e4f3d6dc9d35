import { expect, test } from "vitest";
import { areaCode } from "../area";
import { decimal } from "../decimal";
import { type FigureKey, figureId } from "../figure";
import type { StoredFigure } from "../indicators/stored-figure";
import { paragraph } from "./blocks";
import { changedFigures, changedTexts } from "./changed-figures";
import type { ReportContent } from "./report-content";
import { bound } from "./runs";

const KEY = {
  ...{ indicator: "B01", area: areaCode("150100"), through: "2026-06", span: "cumulative" },
  ...{ scheme: "resident", vintage: "monthly", origin: "demo" },
} as FigureKey;
const behind: FigureKey = { ...KEY, indicator: "B04" };

const content = {
  document: {
    body: [paragraph("当季结余", bound(figureId({ ...KEY, span: "single" }, 7), "3.00"), "亿元")],
    appendices: [],
  },
  inputs: [
    [figureId(KEY, 7), "300", null],
    [figureId(behind, 7), null, "90"],
  ],
} as unknown as ReportContent;

const now = (key: FigureKey, value: string | null, partial: string | null = null): StoredFigure =>
  ({
    ...key,
    basis: "reported",
    value: value === null ? null : decimal(value),
    partialValue: partial === null ? null : decimal(partial),
  }) as unknown as StoredFigure;

test("what has the same value is no change", () => {
  expect(changedFigures(content, [now(KEY, "300"), now(behind, null, "90")], 9)).toEqual([]);
});

test("a changed cumulative stands for the single quarter that was printed; what only lies behind comes last", () => {
  const changed = changedFigures(content, [now(behind, "95"), now(KEY, "310")], 9);
  expect(changed.map(({ key, before, after, printed }) => [key.indicator, before, after, printed])).toEqual([
    ["B01", "300", "310", true],
    ["B04", "90", "95", false],
  ]);
  expect(changed[0]).toMatchObject({ beforeId: figureId(KEY, 7), afterId: figureId(KEY, 9) });
});

test("another basis is the headline only where it is known", () => {
  const summed: StoredFigure = { ...now(KEY, "305"), basis: "rolled-up" };
  expect(changedFigures(content, [summed, now(KEY, "300")], 9)).toEqual([]);
  expect(changedFigures(content, [summed, now(KEY, null)], 9)[0]?.after).toBe("305");
});

test("a change that rounding would hide is told with more decimals; a missing value is a dash", () => {
  const percent = { unit: "percent", decimals: 1 } as const;
  const texts = (before: string | null, after: string | null) =>
    changedTexts(
      { before: before === null ? null : decimal(before), after: after === null ? null : decimal(after) },
      percent,
    );
  expect(texts("0.7671", "0.7691")).toEqual({ before: "76.7%", after: "76.9%" });
  expect(texts("0.76712", "0.76734")).toEqual({ before: "76.71%", after: "76.73%" });
  expect(texts(null, "0.7")).toEqual({ before: "—", after: "70.0%" });
});
