import { describe, expect, test } from "vitest";
import { decimal } from "../decimal";
import { parseMonth } from "../period";
import { askedText, statedNumber } from "./asked-text";
import type { Commitment } from "./commitment";
import { validityText } from "./validity-text";

const asked = (fields: Partial<Commitment>): string =>
  askedText({
    kind: "target",
    operator: null,
    value: null,
    values: [],
    points: [],
    due: null,
    ...fields,
  } as Commitment);

const ratio = (value: string): Partial<Commitment> => ({ value: decimal(value), unit: "ratio" });

describe("what a commitment asks for, in words", () => {
  test.each<[string, Partial<Commitment>]>([
    ["不低于 95%", { ...ratio("0.95"), operator: "≥" }],
    ["70%左右，2025年底前", { ...ratio("0.7"), operator: "about", due: parseMonth("2025-12") }],
    ["100%，2026年9月底前", { ...ratio("1"), operator: "all", due: parseMonth("2026-09") }],
    ["全部", { operator: "all", unit: "" }],
    ["保持稳定", { operator: "keep", unit: "ratio" }],
    ["取消或不设", { kind: "parameter", operator: "none", unit: "" }],
    ["提高30元/人·年", { kind: "parameter", operator: "raise", value: decimal(30), unit: "yuan-per-person" }],
    ["降低（与上年同期比）", { kind: "trend", operator: "lower", comparison: "last-year", unit: "" }],
    ["文件未给数值", { kind: "external", unit: "" }],
    [
      "70%左右（2020年底）",
      {
        ...ratio("0.7"),
        kind: "baseline",
        operator: "about",
        from: parseMonth("2020-12"),
        to: parseMonth("2020-12"),
      },
    ],
    ["未写期限", { kind: "milestone", unit: "" }],
    [
      "每季度（首次 2022年3月底）",
      { kind: "milestone", recurs: "quarter", due: parseMonth("2022-03"), unit: "" },
    ],
  ])("%s", (words, fields) => {
    expect(asked(fields)).toBe(words);
  });

  test("names each step of a schedule, not its end alone", () => {
    const points = [
      { due: "2026-06-30", value: decimal("0.6") },
      { due: "2026-09-30", value: decimal("1") },
    ];
    expect(asked({ ...ratio("1"), operator: "all", points, due: parseMonth("2026-09") })).toBe(
      "2026年6月底 60%，2026年9月底 100%",
    );
  });

  test("gives a range its two ends", () => {
    expect(asked({ operator: "range", values: [decimal("0.6"), decimal("0.7")], unit: "ratio" })).toBe(
      "60%至70%",
    );
  });

  test("writes numbers with the digits of the text", () => {
    expect(statedNumber(decimal(14000), "yuan")).toBe("1.4万元");
    expect(statedNumber(decimal(21500000), "person")).toBe("2,150万人");
    expect(statedNumber(decimal("0.05"), "point")).toBe("5个百分点");
    expect(statedNumber(decimal(270), "yuan-per-visit")).toBe("270元/人次");
  });
});

describe("how long it holds", () => {
  const months = (from: string, to: string | null) => ({
    from: parseMonth(from),
    to: to === null ? null : parseMonth(to),
  });
  test.each([
    ["2021—2025年", months("2021-01", "2025-12")],
    ["2020年", months("2020-01", "2020-12")],
    ["2019年3月—2020年6月", months("2019-03", "2020-06")],
    ["2020年12月", months("2020-12", "2020-12")],
    ["2021年11月起", months("2021-11", null)],
    ["2026年起", months("2026-01", null)],
  ])("%s", (words, validity) => {
    expect(validityText(validity)).toBe(words);
  });
});
