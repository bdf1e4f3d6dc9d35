import { describe, expect, test } from "vitest";
import { month } from "../../period";
import type { ShippedForm } from "../../submissions/form";
import { shippedForm } from "../../submissions/form-catalogue";
import { extendForm } from "../../submissions/own/build-form";
import { formDefinitionOf } from "../../submissions/own/own-form-definition";
import { fieldsBody, line, OWNER } from "../../submissions/own/own-form-fixture";
import { formulaText } from "../formula";
import { checkExpression } from "./check-expression";
import { parseFormula } from "./parse-formula";
import { vocabularyFor, vocabularyOf } from "./vocabulary";

const fields = (columns: readonly string[]) =>
  fieldsBody({
    base: "fund",
    lines: [
      line(1, {
        label: "预付金支出",
        sheet: "基金收支",
        quantity: "yuan",
        unit: "万元",
        accounting: "financial",
        columns,
      }),
    ],
  });

const vocabulary = (columns: readonly string[]) =>
  vocabularyOf([
    extendForm(
      shippedForm("fund") as ShippedForm,
      formDefinitionOf(fields(columns), OWNER, 1, month(2026, 10)),
    ),
  ]);

const rules = (text: string, columns: readonly string[]) => {
  const words = vocabulary(columns);
  const parsed = parseFormula(text, "all", words);
  if (!parsed.ok) return parsed.findings.map(({ rule }) => rule);
  return checkExpression(parsed.expression, () => ({ offset: 0, length: 0 }), words)
    .filter(({ severity }) => severity === "refuse")
    .map(({ rule }) => rule);
};

describe("a formula over a bureau's own number", () => {
  test("knows it by name, and in the cuts that are asked for", () => {
    expect(rules("预付金支出［居民医保］÷基金支出［居民医保］", ["resident"])).toEqual([]);
    expect(rules("预付金支出［职工医保］÷基金支出［职工医保］", ["resident"])).toEqual(["no-slot"]);
    expect(rules("预付金支出÷基金支出", ["resident"])).toEqual(["no-slot"]);
  });

  test("takes the sum of the schemes for the total, as the form says they are complete", () => {
    expect(rules("预付金支出÷基金支出", ["employee", "resident"])).toEqual([]);
  });

  test("is unknown to another bureau", () => {
    expect(parseFormula("预付金支出÷基金支出")).toMatchObject({
      ok: false,
      findings: [{ rule: "unknown-measure" }],
    });
  });

  test("is read back from its own text", () => {
    const parsed = parseFormula("预付金支出［居民医保］÷基金支出", "all", vocabulary(["resident"]));
    if (!parsed.ok) throw new Error("The formula is not read");
    const { expression } = parsed;
    const again = parseFormula(formulaText(expression), "all", vocabularyFor([expression]));
    expect(again).toMatchObject({ ok: true, expression });
  });
});
