import { describe, expect, test } from "vitest";
import { month } from "../../period";
import type { ShippedForm } from "../form";
import { shippedForm } from "../form-catalogue";
import { formFields } from "../form-field";
import { readStatement } from "../read-statement";
import { filledSheets } from "../statement-fixture";
import { buildOwnForm, extendForm } from "./build-form";
import type { OwnFormBody } from "./own-form-body";
import { formDefinitionOf } from "./own-form-definition";
import { fieldsBody, line, OWNER, ownBody } from "./own-form-fixture";
import { rowColumns } from "./row-columns";

const OCTOBER = month(2026, 10);
const FUND = shippedForm("fund") as ShippedForm;
const MANAGEMENT = shippedForm("management") as ShippedForm;

const definition = (body: OwnFormBody) => formDefinitionOf(body, OWNER, 1, OCTOBER);

const bySchemes = (change = {}) =>
  fieldsBody({
    base: "fund",
    lines: [
      line(1, {
        ...{ label: "其中：预付金支出", sheet: "基金收支", after: "benefit", within: "expenditure" },
        ...{ quantity: "yuan", unit: "万元", accounting: "financial" },
        columns: ["employee", "resident", "total"],
        ...change,
      }),
    ],
  });

describe("which columns a row may be added in", () => {
  const columns = (form: ShippedForm, sheet: string) =>
    rowColumns(form.sheets.find(({ name }) => name === sheet) as never);

  test("one by scheme, not two of one scheme", () => {
    expect(columns(FUND, "基金收支")).toEqual([
      { key: "employee", scheme: "employee" },
      { key: "resident", scheme: "resident" },
      { key: "total", scheme: "all" },
    ]);
  });

  test("the only one", () => {
    expect(columns(MANAGEMENT, "基金监管")).toEqual([{ key: "amount", scheme: "all" }]);
  });

  test("none where columns are different numbers", () => {
    expect(columns(shippedForm("benefit") as ShippedForm, "异地就医")).toEqual([]);
    expect(columns(shippedForm("enrolment") as ShippedForm, "重点人群")).toEqual([]);
  });
});

describe("fields on a shipped form", () => {
  test("stand after their row, in their columns; the shipped numbers stay as they are", () => {
    const form = extendForm(FUND, definition(bySchemes()));
    const [sheet] = form.sheets;
    const keys = sheet?.rows.map(({ key }) => key) ?? [];
    expect(keys[keys.indexOf("benefit") + 1]).toBe("own-1");
    expect(sheet?.slots.get("own-1/resident")).toMatchObject({ dimensions: { scheme: "resident" } });
    expect(sheet?.slots.has("own-1/pooling")).toBe(false);
    expect(formFields(form).filter(({ own }) => !own)).toEqual(formFields(FUND));
    expect(form.relations.slice(0, FUND.relations.length)).toEqual(FUND.relations);
  });

  test("are parts of their total in each column, and add up over the schemes", () => {
    const form = extendForm(FUND, definition(bySchemes()));
    expect(form.relations.slice(FUND.relations.length)).toMatchObject([
      { kind: "within", total: "expenditure/employee", parts: ["own-1/employee"] },
      { kind: "within", total: "expenditure/resident", parts: ["own-1/resident"] },
      { kind: "within", total: "expenditure/total", parts: ["own-1/total"] },
      { kind: "equal", total: "own-1/total", parts: ["own-1/employee", "own-1/resident"] },
    ]);
  });

  test("do not add up where a scheme is not asked for, or nothing adds up", () => {
    const relations = (change: object) =>
      extendForm(FUND, definition(bySchemes(change))).relations.slice(FUND.relations.length);
    expect(relations({ columns: ["resident", "total"], within: "" })).toEqual([]);
    expect(relations({ kind: "parameter", within: "" })).toEqual([]);
  });

  test("that fit on no sheet have one of their own, which a workbook has to have", () => {
    const body = fieldsBody({ lines: [line(1, { sheet: "补充项目", accounting: "register" })] });
    const form = extendForm(MANAGEMENT, definition(body));
    expect(form.sheets.map(({ name }) => name)).toEqual([
      ...MANAGEMENT.sheets.map(({ name }) => name),
      "补充项目",
    ]);
    const sheets = filledSheets(MANAGEMENT, "呼和浩特市", OCTOBER, () => "1");
    const target = {
      area: { code: "150100", name: "呼和浩特市", aliases: [], formerNames: [] },
      through: OCTOBER,
    };
    const { findings } = readStatement(form, sheets, { ...target, otherAreas: [] } as never);
    expect(findings).toMatchObject([{ rule: "missing-sheet", sheet: "补充项目" }]);
  });
});

describe("a form of the bureau's own", () => {
  test("has a sheet for each name, its notes on the first, its units in the heads", () => {
    const lines = [...ownBody().lines, line(4, { label: "建床机构数", sheet: "机构", note: "期末数" })];
    const form = buildOwnForm(definition(ownBody({ lines })));
    expect(form.sheets.map(({ name, title, notes }) => [name, title, notes])).toEqual([
      ["家庭病床", "家庭病床情况表家庭病床", ["只计已建床的患者。"]],
      ["机构", "家庭病床情况表机构", ["建床机构数：期末数"]],
    ]);
    expect(form.sheets[0]?.units).toEqual({ visit: "人次", yuan: "万元" });
  });

  test("reads its own template back, number by number", () => {
    const form = buildOwnForm(definition(ownBody()));
    const sheets = filledSheets(form, "呼和浩特市", OCTOBER, (_, slot) =>
      slot.includes("own-3") ? "7" : "9",
    );
    const target = {
      area: { code: "150100", name: "呼和浩特市", aliases: [], formerNames: [] },
      through: OCTOBER,
    };
    const { entries, findings } = readStatement(form, sheets, { ...target, otherAreas: [] } as never);
    expect(findings).toEqual([]);
    expect(entries.map(({ measure, value }) => [measure.split(".").at(-1), value])).toEqual([
      ["家庭病床结算人次", "9"],
      ["家庭病床医疗费用", "90000"],
      ["家庭病床基金支付", "70000"],
    ]);
  });
});
