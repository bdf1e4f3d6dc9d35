import { describe, expect, test } from "vitest";
import { areaCode } from "../../area";
import { restatedRevenue, sampleBreak, sampleEvent } from "../../comparability/comparability-fixture";
import { NO_EVENTS } from "../../comparability/one-off";
import type { RecordedEvent } from "../../comparability/recorded-event";
import type { ScopeBreak } from "../../comparability/scope-break";
import { decimal } from "../../decimal";
import { type Month, month } from "../../period";
import { baseCell, changeCell, differenceCell } from "../figure-cells";
import { changeAndGrowth, yearOnYear } from "../figure-words";
import { noteOfOneOffs } from "../notes";
import type { ReportComparability } from "../report-figure";
import { textOf } from "../runs";
import { type SampleFigure, sampleFacts, sentences } from "../sample-facts";
import { mainReasons } from "./main-reasons";
import { residentFund } from "./resident-fund";
import { risks } from "./risks";

const comparability = (
  breaks: readonly ScopeBreak[],
  near: readonly RecordedEvent[],
): ReportComparability => ({
  guard: (indicator, area) => ({ indicator, area, origin: "real", breaks, whole: true, formulas: [] }),
  events: () => (near.length > 0 ? { near, own: near } : NO_EVENTS),
});

const facts = (breaks: readonly ScopeBreak[], near: readonly RecordedEvent[] = []) =>
  sampleFacts([{ indicator: "B01", now: "12000000000", ago: "10000000000" }], {
    period: "2024Q3",
    comparability: comparability(breaks, near),
  });

describe("a report across a change of scope", () => {
  test("says that it does not compare, in sentences, and leaves a dash in tables", () => {
    const revenue = facts([sampleBreak()]).figure("B01");
    expect(textOf(yearOnYear(revenue))).toBe("，因口径调整与上年同期不可比");
    expect(textOf(changeAndGrowth(revenue))).toBe("，因口径调整与上年同期不可比");
    expect(textOf(yearOnYear(revenue, "同比"))).toBe("因口径调整与上年同期不可比");
    const scales = { money: { unit: "亿元", power: 8 }, moneyDecimals: 2 } as never;
    for (const cell of [changeCell(revenue), differenceCell(revenue, scales), baseCell(revenue, scales)])
      expect(textOf(cell)).toBe("—");
  });

  test("compares with a restated base and says on what footing", () => {
    const restated = [restatedRevenue(month(2023, 9), "11000000000")];
    const revenue = facts([sampleBreak({ restated })]).figure("B01");
    expect(textOf(yearOnYear(revenue))).toBe("，按可比口径同比增长9.1%");
  });

  test("is as before where no break lies between", () => {
    const revenue = facts([sampleBreak({ from: month(2024, 10) })]).figure("B01");
    expect(textOf(yearOnYear(revenue))).toBe("，同比增长20.0%");
  });
});

describe("the resident fund's year across a change of scope", () => {
  const balance = (value: string, at?: string): SampleFigure => ({
    ...{ indicator: "B03", scheme: "resident", now: value },
    ...(at ? { at: at as Month } : {}),
  });
  const years = (from: Month) => {
    const reported = sampleFacts(
      [
        { indicator: "B01", scheme: "resident", now: "15000000000" },
        balance("100000000"),
        balance("200000000", "2024-06"),
        ...[2021, 2022, 2023].flatMap((year) => [
          balance("2400000000", `${year}-06`),
          balance("2300000000", `${year}-09`),
          balance("2500000000", `${year}-12`),
        ]),
      ],
      { period: "2024Q3", comparability: comparability([sampleBreak({ from })], []) },
    );
    const blocks = residentFund(reported);
    return {
      words: sentences(blocks).at(-1),
      lines: blocks.flatMap((block) =>
        block.kind === "chart" && "lines" in block.chart ? block.chart.lines.length : [],
      ),
      cell: risks(reported).flatMap((block) =>
        block.kind === "table" ? block.rows.map(({ cells }) => textOf(cells[4] ?? [])) : [],
      ),
    };
  };

  test("before it and after it: the outlook, the habit of earlier years and their lines", () => {
    const { words, lines } = years(month(2024, 10));
    expect(words).toContain("推算，2024年全年当期结余3.00亿元");
    expect(words).toContain("2021—2023年第三季度均为当季赤字");
    expect(words).not.toContain("口径");
    expect(lines).toEqual([4]);
  });

  test("on it: no outlook, no habit, no line of another scope, and one sentence why", () => {
    const { words, lines, cell } = years(month(2024, 9));
    expect(words).toContain("“自2024年9月起收入不含个人账户”，上年数与本年不是同一口径，不推算全年。");
    expect(words).not.toContain("推算，2024年全年");
    expect(words).not.toContain("时序不匹配");
    expect(lines).toEqual([1]);
    expect(cell).toContain("口径不可比");
  });

  test("within the years looked back on: only those after it", () => {
    const { words, lines } = years(month(2022, 1));
    expect(words).toContain("“自2022年1月起收入不含个人账户”，只与同口径的年份相比。");
    expect(words).toContain("2022—2023年第三季度均为当季赤字");
    expect(lines).toEqual([3]);
  });
});

describe("a report beside events", () => {
  const event = sampleEvent({
    area: areaCode("150000"),
    amount: { value: decimal("1000000000"), measure: "fund.revenue.subsidy", scheme: "resident" },
  });

  test("tells growth once more without their amounts", () => {
    expect(textOf(yearOnYear(facts([], [event]).figure("B01")))).toBe(
      "，同比增长20.0%（剔除一次性因素后增长10.0%）",
    );
  });

  test("gives a reason only where the bureau holds it for a main one", () => {
    const plain = facts([], [event]);
    expect(mainReasons(plain, plain.figure("B01"))).toBe("");
    const held = facts([], [{ ...event, isMainReason: true }]);
    expect(mainReasons(held, held.figure("B01"))).toBe("主要原因：2024年9月“中央补助提前下达”。");
    const two = facts(
      [],
      [
        { ...event, isMainReason: true },
        {
          ...event,
          id: 2,
          amount: null,
          measures: ["fund.revenue"],
          words: "清缴历年欠费",
          isMainReason: true,
        },
      ],
    );
    expect(mainReasons(two, two.figure("B01"))).toBe(
      "主要原因：一是2024年9月“中央补助提前下达”；二是2024年9月“清缴历年欠费”。",
    );
  });
});

describe("a table beside events", () => {
  const event = sampleEvent({
    area: areaCode("150000"),
    amount: { value: decimal("1000000000"), measure: "fund.revenue.subsidy", scheme: "resident" },
  });
  const told = (near: readonly RecordedEvent[]) => {
    const cells = changeCell(facts([], near).figure("B01"));
    return { text: textOf(cells), notes: noteOfOneOffs([{ cells: [cells] }]), cells };
  };

  test("tells growth once more in brackets, bound like the growth itself, with a note", () => {
    const { text, notes, cells } = told([event]);
    expect(text).toBe("+20.0（+10.0）");
    expect(notes).toEqual(["括号内为剔除已量化的一次性因素后的同比，一次性因素见附表8。"]);
    expect(cells.filter(({ kind }) => kind === "figure")).toHaveLength(2);
  });

  test("has neither where nothing is quantified", () => {
    expect(told([])).toMatchObject({ text: "+20.0", notes: [] });
    expect(told([{ ...event, amount: null }]).text).toBe("+20.0");
  });
});
