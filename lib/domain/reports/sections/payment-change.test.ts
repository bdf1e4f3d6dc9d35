import { describe, expect, test } from "vitest";
import { sampleBreak } from "../../comparability/comparability-fixture";
import { NO_EVENTS } from "../../comparability/one-off";
import type { ScopeBreak } from "../../comparability/scope-break";
import { decimal } from "../../decimal";
import { month } from "../../period";
import { paragraph } from "../blocks";
import { looseDigits } from "../loose-digits";
import type { ReportComparability } from "../report-figure";
import { textOf } from "../runs";
import { type SampleFigure, sampleFacts } from "../sample-facts";
import { paymentChange } from "./payment-change";

const resident = (
  indicator: string,
  now: readonly [string, string],
  ago: readonly [string, string] | null,
): SampleFigure => ({
  ...{ indicator, scheme: "resident", now: "0.5", parts: now },
  ...(ago ? { ago: "0.5", partsAgo: ago } : {}),
});

/** 100 persons, a fifth admitted, 1000 yuan each, half paid; then 10 % more admitted and 10 % dearer. */
const RATE = resident("C02", ["12100", "24200"], ["10000", "20000"]);
const PRICE = resident("C05", ["24200", "22"], ["20000", "20"]);
const ADMITTED = resident("C06", ["22", "100"], ["20", "100"]);

const across = (...breaks: ScopeBreak[]): ReportComparability => ({
  guard: (indicator, area) => ({ indicator, area, origin: "real", breaks, whole: true, formulas: [] }),
  events: () => NO_EVENTS,
});

const told = (figures: readonly SampleFigure[], comparability?: ReportComparability) => {
  const facts = sampleFacts(figures, comparability ? { comparability } : {});
  return paymentChange(facts, "resident");
};
const said = (...given: Parameters<typeof told>): string => textOf(told(...given));
const LEAD = "按出院日期统计，居民医保住院基金支付";

describe("why hospital payments rose, in a report", () => {
  test("four factors add up to the growth, the greatest first", () => {
    expect(said([RATE, PRICE, ADMITTED])).toBe(
      `${LEAD}1.21万元，同比增长21.0%，其中住院率提高拉动10.5个百分点、次均住院费用上升拉动10.5个百分点、参保人数持平、实际报销比例持平。`,
    );
  });

  test("every number is bound to the figure that it is of", () => {
    const runs = told([RATE, PRICE, ADMITTED]);
    const ids = runs.flatMap((run) => (run.kind === "figure" ? [run.id.split("~")[0]?.slice(0, 3)] : []));
    expect(ids).toEqual(["C02", "C02", "C06", "C05"]);
    const document = { title: [], recipient: "", body: [paragraph(runs)], appendices: [] };
    expect(looseDigits(document as never)).toEqual([]);
  });

  test("a fall pulls down, and one factor may pull against the others", () => {
    const less = resident("C02", ["9000", "24200"], ["10000", "20000"]);
    expect(said([less, PRICE, ADMITTED])).toMatch(
      /同比下降10\.0%，其中实际报销比例降低下拉\d+\.\d个百分点、住院率提高拉动/,
    );
  });

  test("without the insured persons admissions stay whole, and it says whose are missing", () => {
    const missing: SampleFigure = {
      ...{ indicator: "C06", scheme: "resident", reason: "not-reported", detail: "锡林郭勒盟" },
      ...{ ago: "0.2", partsAgo: ["20", "100"] },
    };
    expect(said([RATE, PRICE, missing])).toBe(
      `${LEAD}1.21万元，同比增长21.0%，其中住院人次增加拉动10.5个百分点、次均住院费用上升拉动10.5个百分点、实际报销比例持平（参保人数锡林郭勒盟未报送，住院人次不再拆分）。`,
    );
  });

  test("a part that is missing is named, and nothing is parted", () => {
    expect(said([RATE, resident("C05", ["24200", "22"], null), ADMITTED])).toBe(
      `${LEAD}1.21万元，同比增长21.0%，住院率上年同期未报送、次均住院费用上年同期未报送，不作因素分解。`,
    );
  });

  test("across a change of scope nothing is parted, and it says so", () => {
    const one = sampleBreak({ from: month(2026, 1), measures: ["pay.pooling"] });
    expect(said([RATE, PRICE, ADMITTED], across(one))).toBe(
      `${LEAD}1.21万元，因口径调整与上年同期不可比，不作因素分解。`,
    );
  });

  test("a restated base is parted where every part was restated, else the part is named", () => {
    const restated = (measure: string, value: string, setting: "inpatient") => ({
      ...{ measure, scheme: "resident" as const, setting, through: month(2025, 9) },
      ...{ value: decimal(value), source: "测试" },
    });
    const one = (more: readonly ReturnType<typeof restated>[]) =>
      sampleBreak({ from: month(2026, 1), measures: ["visits"], restated: more });
    expect(said([RATE, PRICE, ADMITTED], across(one([restated("visits", "20", "inpatient")])))).toContain(
      "其中住院率提高拉动10.5个百分点",
    );
    expect(said([RATE, PRICE, ADMITTED], across(one([])))).toContain(
      "住院率上年同期口径不可比、次均住院费用上年同期口径不可比，不作因素分解。",
    );
  });

  test("there is nothing to say without the payment, or without last year's", () => {
    expect(said([])).toBe("");
    expect(said([resident("C02", ["12100", "24200"], null), PRICE, ADMITTED])).toBe("");
  });
});
