import { describe, expect, test } from "vitest";
import { type Area, areaCode } from "../area";
import { month } from "../period";
import type { Form } from "./form";
import { BENEFIT_FORM } from "./forms/benefit";
import { ENROLMENT_FORM } from "./forms/enrolment";
import { FUND_FORM } from "./forms/fund";
import { readStatement } from "./read-statement";
import type { CellContent, Merge, Sheet, SheetCell } from "./sheet";
import { filledSheets } from "./statement-fixture";

const HOHHOT: Area = {
  code: areaCode("150100"),
  name: "呼和浩特市",
  aliases: ["呼市"],
  formerNames: [],
  formerCodes: [],
  level: "prefecture",
  isPoolingArea: true,
  rollsUp: false,
  note: null,
};
const THROUGH = month(2026, 9);
const BY_COLUMN: Record<string, string> = {
  employee: "100",
  pooling: "60",
  account: "40",
  resident: "50",
  total: "150",
};
const CARRIED = ["revenue", "expenditure", "balance", "contribution", "benefit", "budget-revenue"];

const fund = (_: string, slot: string): string => {
  const [row = "", column = ""] = slot.split("/");
  return (CARRIED.includes(row) && BY_COLUMN[column]) || "0";
};
/** 10 000 insured: 4 000 employees of whom 1 000 retired, 6 000 residents; nobody in a key group. */
const INSURED: Record<string, string> = {
  "all/count": "10000",
  "employee/count": "4000",
  "active/count": "3000",
  "retired/count": "1000",
  "resident/count": "6000",
  "insurable/count": "11000",
};
const enrolment = (_: string, slot: string): string | null =>
  INSURED[slot] ?? (/^(adult|minor|student|payable|paid)/.test(slot) ? null : "0");

const text = (value: string): CellContent => ({ kind: "text", text: value });
const number = (value: string): CellContent => ({ kind: "number", text: value, percent: false });
const at = (row: number, column: number, content: CellContent): SheetCell => ({
  row,
  column,
  content,
  formula: false,
});

type Change = {
  readonly put?: readonly SheetCell[];
  readonly without?: (cell: SheetCell) => boolean;
  readonly merges?: readonly Merge[];
  readonly sheet?: Partial<Sheet>;
};

/** Reads the form's filled template after somebody worked on its first sheet. */
function readEdited(form: Form, change: Change) {
  const fill = form === FUND_FORM ? fund : enrolment;
  const [first, ...rest] = filledSheets(form, HOHHOT.name, THROUGH, fill) as [Sheet, ...Sheet[]];
  const { put = [], without = () => false, merges = [] } = change;
  const taken = new Set(put.map(({ row, column }) => `${row},${column}`));
  const kept = first.cells.filter((cell) => !taken.has(`${cell.row},${cell.column}`) && !without(cell));
  const cells = [...kept, ...put].sort((a, b) => a.row - b.row || a.column - b.column);
  const edited = { ...first, cells, merges: [...first.merges, ...merges], ...change.sheet };
  return readStatement(form, [edited, ...rest], { area: HOHHOT, through: THROUGH, otherAreas: [] });
}

const serious = ({ findings }: ReturnType<typeof readEdited>) =>
  findings.filter(({ severity }) => severity !== "note");
const value = ({ entries }: ReturnType<typeof readEdited>, cell: string) =>
  entries.find((entry) => entry.cell === cell)?.value;

describe("what offices do around the numbers is understood", () => {
  test("a title, a unit line and an office's line above the table push it down", () => {
    const shift = (cell: SheetCell): SheetCell => ({ ...cell, row: cell.row + 2 });
    const [first] = filledSheets(FUND_FORM, HOHHOT.name, THROUGH, fund) as [Sheet];
    const reading = readEdited(FUND_FORM, {
      sheet: {
        cells: [at(1, 1, text("附件2")), at(2, 1, text("填报单位：市医保中心")), ...first.cells.map(shift)],
        merges: first.merges.map((merge) => ({ ...merge, top: merge.top + 2, bottom: merge.bottom + 2 })),
      },
    });
    expect(serious(reading)).toEqual([]);
    expect(value(reading, "E7")).toBe("500000");
  });

  test("three rows of merged heads", () => {
    const reading = readEdited(FUND_FORM, {
      sheet: (() => {
        const [first] = filledSheets(FUND_FORM, HOHHOT.name, THROUGH, fund) as [Sheet];
        const below = (row: number): number => (row >= 3 ? row + 1 : row);
        const shifted = first.merges.map((merge) => ({
          ...merge,
          top: below(merge.top),
          bottom: below(merge.bottom),
        }));
        return {
          cells: [
            ...first.cells.map((cell) => ({ ...cell, row: below(cell.row) })),
            at(3, 2, text("基本医疗保险基金")),
            at(3, 1, text("栏目")),
          ],
          merges: [...shifted, { top: 3, left: 2, bottom: 3, right: 6 }],
        };
      })(),
    });
    expect(serious(reading)).toEqual([]);
    expect(value(reading, "C6")).toBe("600000");
  });

  test("notes and signatures under the table are no data", () => {
    const reading = readEdited(FUND_FORM, {
      put: [
        at(40, 1, text("注：1.本表含生育保险；2.单位负责人：")),
        at(41, 3, text("填表日期：2026年10月8日")),
      ],
    });
    expect(reading.findings).toEqual([]);
  });

  test("a total that an office adds below is said, not taken", () => {
    const reading = readEdited(FUND_FORM, { put: [at(40, 1, text("总计")), at(40, 5, number("50"))] });
    expect(reading.findings).toMatchObject([{ severity: "note", rule: "extra-row", cell: "A40" }]);
  });

  test("a sheet of an office's own is said, not read", () => {
    const sheets = filledSheets(FUND_FORM, HOHHOT.name, THROUGH, fund);
    const own = {
      ...(sheets[1] as Sheet),
      name: "底稿",
      cells: [at(1, 1, text("底稿")), at(2, 2, number("7"))],
    };
    const target = { area: HOHHOT, through: THROUGH, otherAreas: [] };
    expect(readStatement(FUND_FORM, [...sheets, own], target).findings).toMatchObject([
      { severity: "note", rule: "extra-sheet", sheet: "底稿" },
    ]);
  });

  test("hidden rows are read, and that is said", () => {
    const reading = readEdited(FUND_FORM, { sheet: { hiddenRows: [14] } });
    expect(reading.findings).toMatchObject([{ severity: "note", rule: "hidden-rows" }]);
    expect(value(reading, "E14")).toBe("500000");
  });

  test("thousands separators typed as text, half or full width", () => {
    const grouped = readEdited(ENROLMENT_FORM, { put: [at(4, 2, text("10，000"))] });
    expect(value(grouped, "B4")).toBe("10000");
    expect(serious(readEdited(FUND_FORM, { put: [at(5, 5, text("5,0"))] }))).toMatchObject([
      { rule: "not-a-number", cell: "E5" },
    ]);
  });

  test("人 and 万人 in one sheet: each line in the unit it states, in the label or in the cell", () => {
    const reading = readEdited(ENROLMENT_FORM, {
      put: [at(4, 1, text("参保人数合计（万人）")), at(4, 2, number("1")), at(5, 2, text("0.4万人"))],
    });
    expect(serious(reading)).toEqual([]);
    expect(value(reading, "B4")).toBe("10000");
    expect(value(reading, "B5")).toBe("4000");
    expect(reading.findings.map(({ rule }) => rule)).toContain("unit-in-cell");
  });
});

describe("what cannot be understood is explained at its cell", () => {
  test.each([
    ["4999", 0],
    ["5001", 0],
    ["5002", 1],
  ])("an 其中 line of %s below a total of 5000, rounding allowed: %i findings", (part, count) => {
    const reading = readEdited(ENROLMENT_FORM, { put: [at(13, 2, number("5000")), at(14, 2, number(part))] });
    const found = serious(reading).filter(({ rule, cell }) => rule === "part-within-total" && cell === "B14");
    expect(found).toHaveLength(count);
  });

  test.each([
    ["75%", text("75%")],
    ["75 with a percent format", { kind: "number", text: "0.75", percent: true } as const],
  ])("%s where an amount belongs", (_, content) => {
    expect(serious(readEdited(FUND_FORM, { put: [at(5, 5, content)] }))).toMatchObject([
      { severity: "refuse", rule: "not-a-number", cell: "E5", message: expect.stringContaining("百分数") },
    ]);
  });

  test("a date where an amount belongs", () => {
    const reading = readEdited(FUND_FORM, { put: [at(5, 5, { kind: "date", text: "2026-09-30" })] });
    expect(serious(reading)).toMatchObject([{ rule: "not-a-number", cell: "E5" }]);
  });

  test("persons counted in 万人 without saying so", () => {
    const reading = readEdited(ENROLMENT_FORM, { put: [at(4, 2, number("1.0234"))] });
    expect(serious(reading)).toMatchObject([{ severity: "refuse", rule: "not-whole", cell: "B4" }]);
  });

  test("暂无 where a number is required asks for a reason", () => {
    expect(serious(readEdited(FUND_FORM, { put: [at(5, 3, text("暂无"))] }))).toMatchObject([
      { severity: "explain", rule: "not-applicable", cell: "C5" },
    ]);
  });

  test("last month's template, told by its hidden stamp", () => {
    const [first, second] = filledSheets(FUND_FORM, HOHHOT.name, THROUGH, fund) as [Sheet, Sheet];
    const stamp: Sheet = {
      ...second,
      name: "_yiheng",
      hidden: true,
      merges: [],
      cells: [at(1, 1, text("through")), at(1, 2, text("2026-08"))],
    };
    const target = { area: HOHHOT, through: THROUGH, otherAreas: [] };
    const { findings } = readStatement(FUND_FORM, [first, second, stamp], target);
    expect(findings).toMatchObject([{ severity: "refuse", rule: "wrong-period" }]);
  });

  test("the template of another form, told by its hidden stamp", () => {
    const sheets = filledSheets(FUND_FORM, HOHHOT.name, THROUGH, fund);
    const stamp = { ...(sheets[1] as Sheet), name: "_yiheng", hidden: true, merges: [] };
    const cells = [at(1, 1, text("form")), at(1, 2, text("enrolment"))];
    const target = { area: HOHHOT, through: THROUGH, otherAreas: [] };
    expect(readStatement(FUND_FORM, [...sheets, { ...stamp, cells }], target).findings).toMatchObject([
      { severity: "refuse", rule: "wrong-form" },
    ]);
  });

  test("expense that is neither its parts nor what was paid for it asks for a sentence", () => {
    const [sheet] = BENEFIT_FORM.sheets;
    const fill = (name: string, slot: string) =>
      name === sheet?.name && slot === "inpatient/expense" ? "9" : "0";
    const target = { area: HOHHOT, through: THROUGH, otherAreas: [] };
    const { findings } = readStatement(
      BENEFIT_FORM,
      filledSheets(BENEFIT_FORM, HOHHOT.name, THROUGH, fill),
      target,
    );
    const explained = findings.filter(({ severity }) => severity === "explain").map(({ rule }) => rule);
    expect(explained).toEqual(expect.arrayContaining(["expense-equals-parts", "expense-equals-payments"]));
  });

  test("a part that cannot be read is said once, not again at its total", () => {
    const put = [
      at(20, 2, number("3")),
      at(20, 5, { kind: "error", text: "#REF!" } as const),
      at(20, 6, number("7")),
    ];
    expect(serious(readEdited(FUND_FORM, { put }))).toMatchObject([{ rule: "error-cell", cell: "E20" }]);
  });

  test("a unit that nobody knows", () => {
    const reading = readEdited(FUND_FORM, { put: [at(2, 1, text("单位：美元"))] });
    expect(serious(reading)).toMatchObject([{ severity: "refuse", rule: "unknown-unit", cell: "A2" }]);
  });

  test("a column that was deleted, and a line", () => {
    const column = readEdited(FUND_FORM, { without: (cell) => cell.column === 6 });
    expect(serious(column).map(({ rule }) => rule)).toContain("missing-column");
    const row = readEdited(FUND_FORM, { without: (cell) => cell.row === 13 });
    expect(serious(row).map(({ rule }) => rule)).toContain("missing-row");
  });

  test("a line that was copied", () => {
    const reading = readEdited(FUND_FORM, {
      put: [at(40, 1, text("一、基金收入")), at(40, 5, number("50"))],
    });
    expect(serious(reading)).toMatchObject([{ rule: "repeated-row", cell: "A40" }, { rule: "extra-row" }]);
  });

  test("a number in a cell that takes none", () => {
    const reading = readEdited(FUND_FORM, { put: [at(6, 3, number("1"))] });
    expect(serious(reading)).toMatchObject([{ rule: "blocked-cell", cell: "C6" }]);
  });

  test("a cell shown in another scale than it is stored in", () => {
    const scaled = { kind: "number", text: "50", percent: false, scaledDisplay: true } as const;
    expect(serious(readEdited(FUND_FORM, { put: [at(5, 5, scaled)] }))).toMatchObject([
      { severity: "explain", rule: "scaled-display", cell: "E5" },
    ]);
  });

  test("a number too long for a spreadsheet, whose last digits are lost", () => {
    const long = { kind: "number", text: "1234567890123456", percent: false, precisionLost: true } as const;
    expect(serious(readEdited(FUND_FORM, { put: [at(5, 5, long)] }))).toMatchObject([
      { severity: "refuse", rule: "precision-lost", cell: "E5" },
    ]);
  });

  test.each([
    [5, "-1", "explain"],
    [21, "-1", undefined],
  ])("a negative amount in row %i is %s", (row, written, severity) => {
    const found = readEdited(FUND_FORM, { put: [at(row, 5, number(written))] }).findings.find(
      ({ rule }) => rule === "negative",
    );
    expect(found?.severity).toBe(severity);
  });
});
