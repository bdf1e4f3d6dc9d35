import { describe, expect, test } from "vitest";
import type { Area } from "@/lib/domain/area";
import { areaCode } from "@/lib/domain/area";
import { add, decimal, sum } from "@/lib/domain/decimal";
import type { Leaf } from "@/lib/domain/indicators/expression";
import { leavesOf } from "@/lib/domain/indicators/leaf-key";
import { type Month, month } from "@/lib/domain/period";
import { DATA_RULES } from "@/lib/domain/submissions/checks/data-rules";
import { judgeDataRule } from "@/lib/domain/submissions/checks/judge-data-rule";
import { type Entry, entryKey } from "@/lib/domain/submissions/entry";
import { SHIPPED_FORMS, shippedForm } from "@/lib/domain/submissions/form-catalogue";
import { readStatement } from "@/lib/domain/submissions/read-statement";
import { filledSheets } from "@/lib/domain/submissions/statement-fixture";
import {
  DEMONSTRATION_AREAS,
  type DemonstrationForm,
  demonstrationStatements,
  statementNumbers,
} from "./demonstration-statements";

const statements = [...demonstrationStatements()];

const area = (code: string): Area => ({
  code: areaCode(code),
  name: "演示市",
  aliases: [],
  formerNames: [],
  formerCodes: [],
  level: "prefecture",
  isPoolingArea: true,
  rollsUp: false,
  note: null,
});

const regional = (form: "fund" | "enrolment", sheet: string, slot: string, at = month(2023, 12)): number =>
  Number(
    sum(
      DEMONSTRATION_AREAS.map((code) => decimal(statementNumbers(form, code, at).text(sheet, slot) ?? "0")),
    ),
  );

describe("the demonstration", () => {
  test("is 14 areas, 45 months and three forms, one of them late, and three forms of 15 quarters", () => {
    expect(statements).toHaveLength(14 * 45 * 3 - 1 + 14 * 15 * 3);
  });

  test("statements add up by the rules of anyone's upload", () => {
    const everyTenth = statements.filter((_, index) => index % 10 === 0);
    for (const { form: code, area: areaOf, through, numbers } of everyTenth) {
      const form = shippedForm(code);
      if (!form) throw new Error(code);
      const target = { area: area(areaOf), through, otherAreas: [] };
      const sheets = filledSheets(form, "演示市", through, (sheet, slot) => numbers.text(sheet, slot));
      const { findings } = readStatement(form, sheets, target);
      expect({ code, areaOf, through, findings }).toEqual({ code, areaOf, through, findings: [] });
    }
  });

  test("statements of one month and the year's opening agree across forms, and each rule finds its numbers", () => {
    const first = DEMONSTRATION_AREAS[0] as string;
    const entriesOf = (at: Month) =>
      SHIPPED_FORMS.flatMap((form) => {
        const numbers = statementNumbers(form.code as DemonstrationForm, first, at);
        const sheets = filledSheets(form, "演示市", at, (sheet, slot) => numbers.text(sheet, slot));
        return readStatement(form, sheets, { area: area(first), through: at, otherAreas: [] }).entries;
      });
    const byKey = (entries: readonly Entry[]) => new Map(entries.map((entry) => [entryKey(entry), entry]));
    const through = month(2026, 6);
    const entries = byKey(entriesOf(through));
    const opening = new Map([...byKey(entriesOf(month(2025, 12)))].map(([key, { value }]) => [key, value]));
    const ground = { through, entries, accepted: new Map(), opening };
    expect(DATA_RULES.flatMap((rule) => judgeDataRule(rule, ground) ?? [])).toEqual([]);
    for (const rule of DATA_RULES.filter(({ relation }) => relation === "=")) {
      const [leaf] = leavesOf(rule.left) as [Leaf, ...Leaf[]];
      const entry = entries.get(entryKey(leaf)) as Entry;
      const off = new Map(entries).set(entryKey(leaf), { ...entry, value: add(entry.value, decimal(1e6)) });
      expect(judgeDataRule(rule, { ...ground, entries: off })?.rule).toBe(rule.rule);
    }
  });

  test("comes near the region's published totals of 2022 a year later", () => {
    const hundredMillion = (value: number) => value / 10_000;
    expect(hundredMillion(regional("fund", "基金收支", "revenue/employee"))).toBeCloseTo(339.44 * 1.05, -1.3);
    expect(hundredMillion(regional("fund", "基金收支", "expenditure/employee"))).toBeCloseTo(
      238.02 * 1.09,
      -1.3,
    );
    expect(hundredMillion(regional("fund", "基金收支", "revenue/resident"))).toBeCloseTo(171.73, -1.3);
    expect(hundredMillion(regional("fund", "基金收支", "expenditure/resident"))).toBeCloseTo(
      131.27 * 1.13,
      -1.3,
    );
    expect(regional("enrolment", "参保人数", "all/count") / 10_000).toBeCloseTo(2_150, -2);
  });

  test("is the same whenever it is made", () => {
    const again = [...demonstrationStatements()];
    expect(again.at(-1)?.numbers.text("职工", "inpatient/expense")).toBe(
      statements.at(-1)?.numbers.text("职工", "inpatient/expense"),
    );
  });
});
