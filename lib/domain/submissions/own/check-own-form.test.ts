import { describe, expect, test } from "vitest";
import { month } from "../../period";
import { checkFormEnd, checkOwnForm } from "./check-own-form";
import type { OwnFormBody, OwnLine } from "./own-form-body";
import { formDefinitionOf, type RegisteredForm } from "./own-form-definition";
import { fieldsBody, line, NEW_REFERENCE, OWNER, ownBody } from "./own-form-fixture";
import type { OwnFormReference } from "./own-form-reference";

const faults = (body: OwnFormBody, reference: Partial<OwnFormReference> = {}) =>
  checkOwnForm(body, { ...NEW_REFERENCE, ...reference }).findings.map(({ line, part, field, rule }) =>
    [line, part ?? field, rule].filter((word) => word !== null).join(" "),
  );

const withLine = (change: Partial<OwnLine>, base: OwnFormBody = ownBody()): OwnFormBody => ({
  ...base,
  lines: base.lines.map((one, index) => (index === 0 ? { ...one, ...change } : one)),
});

const FUND = fieldsBody({
  base: "fund",
  lines: [
    line(1, {
      label: "其中：异地就医预付金支出",
      quantity: "yuan",
      unit: "万元",
      accounting: "financial",
      sheet: "基金收支",
      after: "benefit",
      within: "expenditure",
      columns: ["employee", "resident", "total"],
    }),
  ],
});

describe("what is sound is defined", () => {
  test.each([
    ["an own form", ownBody()],
    ["fields on a sheet of one column", fieldsBody()],
    ["fields by scheme", FUND],
  ])("%s", (_, body) => {
    expect(faults(body)).toEqual([]);
  });

  test("its numbers are measures that say what they are", () => {
    const { definition } = checkOwnForm(ownBody(), NEW_REFERENCE);
    expect(definition?.code).toBe("own.150000.家庭病床情况表");
    expect(definition?.lines.map(({ measure }) => measure)).toEqual([
      "own.150000.家庭病床情况表.flow.business.visit.家庭病床结算人次",
      "own.150000.家庭病床情况表.flow.business.yuan.家庭病床医疗费用",
      "own.150000.家庭病床情况表.flow.business.yuan.家庭病床基金支付",
    ]);
  });
});

describe("the form as a whole", () => {
  test.each<[string, Partial<OwnFormBody>, string[]]>([
    ["no name", { name: " " }, ["name required"]],
    ["30 characters", { name: `病${"床".repeat(29)}` }, []],
    ["31 characters", { name: `病${"床".repeat(30)}` }, ["name name"]],
    ["a name that divides a code", { name: "家庭.病床" }, ["name name"]],
    ["a year in the name", { name: "2026年家庭病床表" }, ["name name"]],
    ["the name of a shipped form", { name: "基金收支情况表" }, ["name name"]],
    ["no frequency", { frequencies: [] }, ["frequencies frequencies"]],
    ["due on day 0", { dueDay: 0 }, ["dueDay dueDay"]],
    ["due on day 28", { dueDay: 28 }, []],
    ["due on day 29", { dueDay: 29 }, ["dueDay dueDay"]],
    ["no lines", { lines: [] }, ["lines required"]],
    ["no source", { source: "" }, ["source required"]],
    ["no month", { from: "2026" }, ["from from"]],
  ])("%s", (_, change, expected) => {
    expect(faults(ownBody(change))).toEqual(expected);
  });

  test("a hundred lines, and one more", () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => line(index + 10, { label: `病床${index}类` }));
    expect(faults(ownBody({ lines: many(100) }))).toEqual([]);
    expect(faults(ownBody({ lines: many(101) }))).toEqual(["lines lines"]);
  });

  test.each([
    ["before what was reported", "2026-08", ["from from"]],
    ["in its month", "2026-09", ["from from"]],
    ["after it", "2026-10", []],
  ])("takes effect %s", (_, from, expected) => {
    expect(faults(fieldsBody({ from }), { lastReported: month(2026, 9) })).toEqual(expected);
  });

  test("a version begins later than the one before, and keeps name and basis", () => {
    const latest = formDefinitionOf(ownBody(), OWNER, 1, month(2026, 10));
    const reference = { latest, version: 2, measures: new Map(latest.lines.map((l) => [l.name, l.measure])) };
    expect(faults(ownBody({ from: "2026-10" }), reference)).toEqual(["from from"]);
    expect(faults(ownBody({ from: "2026-11" }), reference)).toEqual([]);
    expect(faults(ownBody({ from: "2026-11", name: "病床表" }), reference)).toContain("name name");
    expect(faults(ownBody({ from: "2026-11", accounting: "register" }), reference)).toContain(
      "accounting accounting",
    );
  });

  test("a number that indicators read is not taken away unsaid", () => {
    const latest = formDefinitionOf(ownBody(), OWNER, 1, month(2026, 10));
    const visits = latest.lines[0]?.measure as string;
    const body = ownBody({ from: "2026-11", lines: ownBody().lines.slice(1) });
    const reference = { ...NEW_REFERENCE, latest, readers: new Map([[visits, ["Z01"]]]) };
    const { definition, findings } = checkOwnForm(body, reference);
    expect(definition).not.toBeNull();
    expect(findings).toMatchObject([{ severity: "advise", message: expect.stringContaining("Z01") }]);
  });
});

describe("a line", () => {
  test.each<[string, Partial<OwnLine>, string[]]>([
    ["no label", { label: "" }, ["own-1 label required"]],
    ["a label of 40 characters", { label: "床".repeat(40), name: "床数" }, []],
    ["one of 41", { label: "床".repeat(41), name: "床数" }, ["own-1 label label"]],
    ["a name of 30 characters", { label: "床".repeat(30) }, []],
    ["one of 31", { label: "床".repeat(31) }, ["own-1 label label"]],
    ["a unit in the label", { label: "家庭病床结算人次（万人次）" }, ["own-1 label label"]],
    ["signs in the name", { label: "建床/撤床" }, ["own-1 label label"]],
    ["signs in the label, a name beside it", { label: "建床/撤床", name: "建床撤床数" }, []],
    ["the name of a shipped number", { label: "基金支出" }, ["own-1 label label"]],
    ["a word of the formula language", { label: "住院" }, ["own-1 label label"]],
    ["a unit of another quantity", { unit: "万元" }, ["own-1 unit unit"]],
    ["a rate that adds up", { quantity: "ratio", unit: "%" }, ["own-1 kind kind"]],
    ["a rate that does not", { quantity: "ratio", unit: "%", kind: "parameter" }, []],
    ["cash on a form by settlement", { accounting: "financial" }, ["own-1 accounting accounting"]],
    ["a register on a form by settlement", { accounting: "register" }, []],
    ["a sheet without a name", { sheet: "" }, ["own-1 sheet required"]],
    [
      "an alias of another line",
      { aliases: ["家庭病床基金支付"] },
      ["own-1 aliases repeated-alias", "own-3 label repeated-label"],
    ],
  ])("%s", (_, change, expected) => {
    expect(faults(withLine(change))).toEqual(expected);
  });

  test("two that are called alike are both pointed at", () => {
    expect(faults(withLine({ label: "其中：家庭病床医疗费用" }))).toEqual([
      "own-1 label repeated-name",
      "own-1 label repeated-label",
      "own-2 label repeated-name",
      "own-2 label repeated-label",
    ]);
  });

  test("a name that is another measure of the bureau", () => {
    const measures = new Map([
      ["家庭病床结算人次", "own.150000.别的表.flow.business.visit.家庭病床结算人次"],
    ]);
    expect(faults(ownBody(), { measures })).toEqual(["own-1 label known-name"]);
  });

  test.each<[string, Partial<OwnLine>, string[]]>([
    ["of another unit", { within: "own-2" }, ["own-1 within within-unit"]],
    ["of a part", { within: "own-3" }, ["own-1 within within", "own-1 within within-unit"]],
    ["of nothing", { within: "own-9" }, ["own-1 within within"]],
  ])("其中 %s", (_, change, expected) => {
    expect(faults(withLine(change))).toEqual(expected);
  });

  test("one sheet writes a quantity in one unit", () => {
    const lines = ownBody().lines.map((one, index) => (index === 2 ? { ...one, unit: "元" } : one));
    expect(faults(ownBody({ lines }))).toEqual(["own-3 unit sheet-unit"]);
  });
});

describe("on a shipped form", () => {
  test.each<[string, Partial<OwnLine>, string[]]>([
    [
      "the label of a row",
      { label: "现场检查定点机构数" },
      ["own-1 label label", "own-1 label repeated-label"],
    ],
    ["其中 of another unit", { within: "recovered" }, ["own-1 within within-unit"]],
    ["after a row that is not there", { after: "nowhere" }, ["own-1 after after"]],
    ["on a sheet that is not there", { sheet: "没有" }, ["own-1 sheet sheet", "own-1 within within"]],
    ["on the sheet for all others", { sheet: "补充项目", after: "", within: "" }, []],
  ])("%s", (_, change, expected) => {
    expect(faults(withLine(change, fieldsBody()))).toEqual(expected);
  });

  test.each<[string, Partial<OwnLine>, string[]]>([
    ["an alias of a row", { label: "滚存结余", within: "" }, ["own-1 label repeated-label"]],
    ["a column that repeats a scheme", { columns: ["pooling"] }, ["own-1 columns columns"]],
    ["no column", { columns: [] }, ["own-1 columns required"]],
    [
      "people on a sheet of money",
      { quantity: "person", unit: "人", within: "" },
      ["own-1 quantity quantity"],
    ],
    ["其中 of a row without the column", { within: "subsidy-due" }, ["own-1 within within-columns"]],
    ["元 on a sheet in 万元", { unit: "元" }, ["own-1 unit sheet-unit"]],
  ])("by scheme: %s", (_, change, expected) => {
    expect(faults(withLine(change, FUND))).toEqual(expected);
  });

  test("a sheet whose columns are different numbers takes no rows", () => {
    const benefit = fieldsBody({
      base: "benefit",
      lines: [line(1, { sheet: "异地就医", accounting: "business" })],
    });
    expect(faults(benefit)).toContain("own-1 sheet sheet");
  });
});

describe("the end of a form", () => {
  const versions: RegisteredForm[] = [
    { definition: formDefinitionOf(ownBody(), OWNER, 1, month(2026, 10)), endedThrough: null },
  ];

  test.each([
    ["before its version began", "2026-09", 1],
    ["in its first month", "2026-10", 0],
  ])("%s", (_, through, faultsFound) => {
    expect(checkFormEnd(versions, through as never, null)).toHaveLength(faultsFound);
  });

  test.each([
    ["before the last report", "2026-10", 1],
    ["with the last report", "2026-11", 0],
  ])("%s", (_, through, faultsFound) => {
    expect(checkFormEnd(versions, through as never, month(2026, 11))).toHaveLength(faultsFound);
  });

  test("what is ended is not ended again", () => {
    const ended = versions.map((one) => ({ ...one, endedThrough: month(2026, 12) }));
    expect(checkFormEnd(ended, month(2027, 1), null)).toMatchObject([{ rule: "end" }]);
  });
});
