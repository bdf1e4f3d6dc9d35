import { describe, expect, test } from "vitest";
import { type Area, areaCode } from "../../area";
import { type Decimal, decimal } from "../../decimal";
import { month } from "../../period";
import { entryKey } from "../entry";
import { ENROLMENT_FORM } from "../forms/enrolment";
import { FUND_FORM } from "../forms/fund";
import { MANAGEMENT_FORM } from "../forms/management";
import { readStatement } from "../read-statement";
import type { Sheet } from "../sheet";
import { filledSheets } from "../statement-fixture";
import type { LabelMapping } from "./label-mapping";
import { assumedCounts, unitQuestions } from "./unit-questions";

const HOHHOT: Area = {
  ...{ code: areaCode("150100"), name: "呼和浩特市", aliases: [], formerNames: [], formerCodes: [] },
  ...{ level: "prefecture", isPoolingArea: true, rollsUp: false, note: null },
};
const THROUGH = month(2026, 9);
const TARGET = { area: HOHHOT, through: THROUGH, otherAreas: [] };
const AMOUNTS: Record<string, string> = {
  employee: "100",
  pooling: "60",
  account: "40",
  resident: "50",
  total: "150",
};
const CARRIED = ["revenue", "expenditure", "balance", "contribution", "benefit", "budget-revenue"];
const fill = (_: string, slot: string): string => {
  const [row = "", column = ""] = slot.split("/");
  return (CARRIED.includes(row) && AMOUNTS[column]) || "0";
};

/** The filled template after somebody called some of its cells otherwise. */
function called(texts: Readonly<Record<string, string>>, without: readonly string[] = []): Sheet[] {
  const [first, ...rest] = filledSheets(FUND_FORM, HOHHOT.name, THROUGH, fill) as [Sheet, ...Sheet[]];
  const cells = first.cells
    .filter(({ content }) => !without.some((text) => content.text.startsWith(text)))
    .map((cell) => {
      const text = texts[cell.content.text];
      return text === undefined ? cell : { ...cell, content: { kind: "text", text } as const };
    });
  return [{ ...first, cells }, ...rest];
}

const confirmed = (
  kind: LabelMapping["kind"],
  label: string,
  target: string | null,
  more: Partial<LabelMapping> = {},
): LabelMapping => ({
  ...{ id: 1, kind, sheet: "基金收支", label, written: label, target, once: false },
  ...{ confirmedBy: "张三", confirmedOn: "2026-10-12" },
  ...more,
});

const read = (sheets: Sheet[], mappings: readonly LabelMapping[] = []) =>
  readStatement(FUND_FORM, sheets, TARGET, mappings);
const rules = ({ findings }: ReturnType<typeof read>) =>
  findings.filter(({ severity }) => severity !== "note").map(({ rule }) => rule);
const valueIn = ({ entries }: ReturnType<typeof read>, cell: string) =>
  entries.find((entry) => entry.cell === cell)?.value;

describe("a renamed column and a renamed line", () => {
  const sheets = called({ 统筹基金: "医保统筹小计", "二、基金支出": "二、本期各项开支" });

  test("are refused without a mapping, and outlined with what they probably are", () => {
    const reading = read(sheets);
    expect(rules(reading)).toEqual(
      expect.arrayContaining(["missing-row", "missing-column", "extra-row", "extra-column"]),
    );
    const outline = reading.outline?.sheets[0];
    expect(outline?.columns.filter(({ how }) => how === "unknown")).toMatchObject([
      {
        at: "C",
        written: "职工医保—医保统筹小计",
        samples: ["60", "60", "60"],
        proposal: { target: "pooling" },
      },
    ]);
    expect(outline?.rows.filter(({ how }) => how === "unknown")).toMatchObject([
      { at: "13", written: "二、本期各项开支", proposal: { target: "expenditure", why: "位置与模板相同" } },
    ]);
    expect(outline?.openRows).toEqual([{ key: "expenditure", name: "二、基金支出", required: true }]);
  });

  test("are read by one, and each says by whom and when", () => {
    const reading = read(sheets, [
      confirmed("column", "职工医保—医保统筹小计", "pooling"),
      confirmed("row", "本期各项开支", "expenditure"),
    ]);
    expect(rules(reading)).toEqual([]);
    expect(valueIn(reading, "C5")).toBe("600000");
    expect(valueIn(reading, "E13")).toBe("500000");
    expect(reading.findings).toContainEqual({
      ...{ severity: "note", rule: "mapped-label", sheet: "基金收支", cell: "C4" },
      message: "按本地区已确认的对应关系读取：“职工医保—医保统筹小计”→“统筹基金”（张三 2026-10-12 确认）",
    });
  });

  test("a mapping of another sheet or kind is none of theirs", () => {
    const other = [
      confirmed("column", "职工医保—医保统筹小计", "pooling", { sheet: "医疗救助基金" }),
      confirmed("row", "职工医保—医保统筹小计", "pooling"),
    ];
    expect(rules(read(sheets, other))).toContain("missing-column");
  });
});

test("the first line of a table may be called otherwise: it is told, and never taken for a head", () => {
  const reading = read(called({ "一、基金收入": "一、本年总收" }));
  expect(reading.findings.filter(({ rule }) => rule === "extra-row").map(({ cell }) => cell)).toEqual(["A5"]);
  expect(reading.outline?.sheets[0]?.rows[0]).toMatchObject({ at: "5", how: "unknown" });
});

describe("a unit that nobody wrote", () => {
  const sheets = called({}, ["单位"]);
  const uses = (reading: ReturnType<typeof read>) => reading.outline?.sheets[0] ?? raise();
  const raise = (): never => {
    throw new Error("Not outlined");
  };
  const ground = (reading: ReturnType<typeof read>, factor: string) => ({
    entries: reading.entries,
    findings: reading.findings,
    earlier: {
      lastYear: new Map(
        reading.entries
          .filter(({ value }) => value !== "0")
          .map((entry) => [entryKey(entry), decimal(`${Number(entry.value) * Number(factor)}`)]),
      ),
      thisYear: new Map(),
      opening: new Map(),
    },
  });
  const ask = (reading: ReturnType<typeof read>, factor: string) =>
    unitQuestions(
      FUND_FORM.sheets[0] as (typeof FUND_FORM.sheets)[number],
      uses(reading),
      ground(reading, factor),
    );

  test("is the form's, asks for a sentence, and is put as a question", () => {
    const reading = read(sheets);
    expect(rules(reading)).toEqual(["unit-assumed"]);
    expect(ask(reading, "0.98")).toMatchObject([
      { label: "yuan", stated: null, used: "万元", proposal: "万元", name: "本表的金额" },
    ]);
  });

  test("that the numbers speak against is proposed with its evidence", () => {
    const [question] = ask(read(sheets), "0.0001");
    expect(question?.proposal).toBe("元");
    expect(question?.evidence.join()).toMatch(/按万元读取：.*10,000倍.*按元读取：.*1\.00倍/);
  });

  test("is read as confirmed, and the sheet's own unit line goes before what is remembered", () => {
    const remembered = [confirmed("unit", "yuan", "元")];
    expect(valueIn(read(sheets, remembered), "C5")).toBe("60");
    expect(rules(read(sheets, remembered))).toEqual([]);
    expect(valueIn(read(called({}), remembered), "C5")).toBe("600000");
  });

  test("is read against the unit line for one statement, with a sentence; of one column where it is one", () => {
    const once = read(called({}), [confirmed("unit", "yuan", "元", { once: true })]);
    expect(valueIn(once, "C5")).toBe("60");
    expect(once.findings.filter(({ severity }) => severity === "explain")).toMatchObject([
      { rule: "mapped-label", message: expect.stringContaining("表内写的单位是万元") },
    ]);
    const column = read(called({}), [confirmed("unit", "yuan@resident", "元", { once: true })]);
    expect([valueIn(column, "C5"), valueIn(column, "E5")]).toEqual(["600000", "50"]);
  });
});

describe("a unit of a count that nobody wrote", () => {
  const HEADS = "参保人数";
  const people = (text: string): Sheet[] =>
    filledSheets(ENROLMENT_FORM, HOHHOT.name, THROUGH, () => text).map((sheet) => ({
      ...sheet,
      cells: sheet.cells.filter(({ content }) => !content.text.startsWith("单位")),
    }));
  const readPeople = (sheets: Sheet[], mappings: readonly LabelMapping[] = []) =>
    readStatement(ENROLMENT_FORM, sheets, TARGET, mappings);

  /** What is asked of the first sheet, where last year every number was so many times what it is now. */
  function asked(reading: ReturnType<typeof readPeople>, times: number | null) {
    const [form, sheet] = [ENROLMENT_FORM.sheets[0], reading.outline?.sheets[0]];
    if (form?.name !== HEADS || !sheet) throw new Error("Not outlined");
    const past = reading.entries.map((entry) => [
      entryKey(entry),
      decimal(`${Number(entry.value) * (times ?? 0)}`),
    ]);
    const lastYear = new Map(times === null ? [] : (past as [string, Decimal][]));
    const earlier = { lastYear, thisYear: new Map(), opening: new Map() };
    const { entries, findings } = reading;
    const units = unitQuestions(form, sheet, { entries, findings, earlier });
    return { units, sentences: assumedCounts({ sheets: [{ ...sheet, units }], missingSheets: [] }) };
  }

  test("is asked for with a sentence where no past tells it", () => {
    const { units, sentences } = asked(readPeople(people("1200000")), null);
    expect(units).toMatchObject([
      { label: "person", assumed: true, used: "人", proposal: "人", choices: ["人", "万人", "亿人"] },
    ]);
    expect(sentences).toMatchObject([
      {
        ...{ severity: "explain", rule: "unit-assumed", sheet: HEADS },
        message: expect.stringMatching(/人数没有写计量单位，按模板的人读取，例如 B4 填的是“1200000”/),
      },
    ]);
  });

  test.each([
    ["as much as last year", 1, 0],
    ["just under a hundred times", 99, 0],
    ["a hundred times", 100, 1],
    ["ten thousand times", 10000, 1],
    ["a ten thousandth", 0.0001, 1],
  ])("last year's numbers were %s (%s): %i question", (_, times, questions) => {
    const { units, sentences } = asked(readPeople(people("120")), times);
    expect([units.length, sentences.length]).toEqual([questions, questions]);
  });

  test("the unit that last year's numbers speak for is proposed", () => {
    const { units } = asked(readPeople(people("120")), 10000);
    expect(units[0]?.proposal).toBe("万人");
    expect(units[0]?.evidence.join()).toMatch(/按人读取：.*10,000分之一.*按万人读取：.*1\.00倍/);
  });

  test("decimals of people are no people: ten thousands are proposed, and read when confirmed", () => {
    const reading = readPeople(people("120.53"));
    expect(reading.entries).toEqual([]);
    const { units } = asked(reading, null);
    expect(units).toMatchObject([{ used: "人", proposal: "万人" }]);
    expect(units[0]?.evidence).toEqual([expect.stringMatching(/^B4、B5 等 \d+ 格有小数，不像以人为单位$/)]);
    const mappings = [confirmed("unit", "person", "万人", { sheet: HEADS })];
    const again = readPeople(people("120.53"), mappings);
    expect(again.entries.find(({ cell }) => cell === "B4")?.value).toBe("1205300");
    expect(asked(again, null).units).toEqual([]);
  });

  test("is not asked for where the sheet states it, as every template does, nor where nothing was counted", () => {
    const stated = readPeople(filledSheets(ENROLMENT_FORM, HOHHOT.name, THROUGH, () => "120"));
    expect(asked(stated, null).units).toEqual([]);
    expect(asked(readPeople(people("0")), null).units).toEqual([]);
  });
});

test("pieces have one unit: nothing is asked where it is unwritten", () => {
  const sheets = filledSheets(MANAGEMENT_FORM, HOHHOT.name, THROUGH, () => "12").map((sheet) => ({
    ...sheet,
    cells: sheet.cells.filter(({ content }) => !content.text.startsWith("单位")),
  }));
  const { outline, entries, findings } = readStatement(MANAGEMENT_FORM, sheets, TARGET);
  const earlier = { lastYear: new Map(), thisYear: new Map(), opening: new Map() };
  const of = (name: string) => {
    const at = MANAGEMENT_FORM.sheets.findIndex((sheet) => sheet.name === name);
    const [form, sheet] = [MANAGEMENT_FORM.sheets[at], outline?.sheets[at]];
    if (!form || !sheet) throw new Error("Not outlined");
    return unitQuestions(form, sheet, { entries, findings, earlier }).map(({ quantity }) => quantity);
  };
  expect(of("基金监管")).not.toContain("item");
});
