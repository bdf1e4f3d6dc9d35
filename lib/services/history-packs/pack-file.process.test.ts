import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type DemonstrationForm, statementNumbers } from "@/db/seed/demonstration/demonstration-statements";
import { type Area, areaCode } from "@/lib/domain/area";
import { decimal } from "@/lib/domain/decimal";
import { type Month, month, type Period, parsePeriod, periodText, through } from "@/lib/domain/period";
import { entryKey } from "@/lib/domain/submissions/entry";
import type { Form, FormCode, ShippedFormCode } from "@/lib/domain/submissions/form";
import { SHIPPED_FORMS, shippedForm } from "@/lib/domain/submissions/form-catalogue";
import { historyPeriods } from "@/lib/domain/submissions/history/history-periods";
import { type PackForms, packedForm } from "@/lib/domain/submissions/history/pack-forms";
import { formOfDefinition } from "@/lib/domain/submissions/own/form-book";
import type { OwnFormBody } from "@/lib/domain/submissions/own/own-form-body";
import { formDefinitionOf } from "@/lib/domain/submissions/own/own-form-definition";
import { fieldsBody, line, OWNER, ownBody } from "@/lib/domain/submissions/own/own-form-fixture";
import { toBaseUnit } from "@/lib/domain/unit";
import { programPath } from "@/lib/programs";
import { temporaryFiles } from "@/lib/workbooks/corpus/temporary-files";
import { writeStatement } from "../submissions/statement-workbook";
import type { PeriodFill } from "./pack-sheet";
import { writePack } from "./pack-workbook";
import { readPackFile } from "./read-pack-file";

const area = (code: string, name: string): Area => ({
  ...{ code: areaCode(code), name, aliases: [], formerNames: [], formerCodes: [] },
  ...{ level: "prefecture", isPoolingArea: true, rollsUp: false, note: null },
});
const HOHHOT = area("150100", "呼和浩特市");
const BAOTOU = area("150200", "包头市");
const TODAY = month(2026, 11);
const PERIODS = historyPeriods(TODAY);

const formOf = (sheet: string): FormCode =>
  SHIPPED_FORMS.find(({ sheets }) => sheets.some(({ name }) => name === sheet))?.code as FormCode;

const filled: PeriodFill = (period, sheet, slot) =>
  statementNumbers(formOf(sheet) as DemonstrationForm, HOHHOT.code, through(period)).text(sheet, slot);

const file = temporaryFiles();

async function read(bytes: Uint8Array, today = TODAY, of = HOHHOT, forms: PackForms = () => SHIPPED_FORMS) {
  expect(existsSync(programPath("read-workbook")), "run `npm run build` first").toBe(true);
  const target = { area: of, otherAreas: of === HOHHOT ? [BAOTOU] : [HOHHOT], today };
  return await readPackFile(forms, await file(Buffer.from(bytes)), "历史数据.xlsx", target);
}

const packOf = (fill?: PeriodFill, periods: readonly Period[] = PERIODS) =>
  writePack(() => SHIPPED_FORMS, HOHHOT, periods, fill);

describe("the workbook of history", () => {
  test("has a name for every sheet of every form", () => {
    const names = SHIPPED_FORMS.flatMap(({ sheets }) => sheets.map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
  });

  test("filled in, says exactly what was entered, statement by statement", async () => {
    const { statements, findings } = await read(await packOf(filled));
    expect(findings).toEqual([]);
    expect(statements).toHaveLength(SHIPPED_FORMS.length * PERIODS.length);
    for (const { form, period, reading } of statements) {
      const asked = parsePeriod(period) as Period;
      const entered = (shippedForm(form)?.sheets ?? []).flatMap((sheet) =>
        [...sheet.slots].flatMap(([key, slot]) => {
          const text = filled(asked, sheet.name, key);
          const unit = sheet.units[slot.quantity] ?? "";
          return text === null
            ? []
            : [[entryKey(slot), toBaseUnit(decimal(text), slot.quantity, unit)] as const];
        }),
      );
      expect(reading.findings, `${form} ${period}`).toEqual([]);
      expect(new Map(reading.entries.map((entry) => [entryKey(entry), entry.value]))).toEqual(
        new Map(entered),
      );
    }
  });

  test("handed out blank, says that nothing was filled in", async () => {
    const { statements, findings } = await read(await packOf());
    expect(statements.every(({ isEmpty }) => isEmpty)).toBe(true);
    expect(findings).toMatchObject([{ severity: "refuse", rule: "missing-value" }]);
  });

  test("a period that is wholly empty is left out, one that is half filled is told what is missing", async () => {
    const { statements, findings } = await read(
      await packOf((period, sheet, slot) => {
        if (periodText(period) === "2024") return null;
        const isHalf = periodText(period) === "2025Q2" && sheet === "基金收支" && slot.startsWith("balance/");
        return isHalf ? null : filled(period, sheet, slot);
      }),
    );
    expect(findings).toEqual([]);
    expect(statements.filter(({ isEmpty }) => isEmpty).map(({ period }) => period)).toEqual(
      SHIPPED_FORMS.map(() => "2024"),
    );
    const half = statements.find(({ form, period }) => form === "fund" && period === "2025Q2");
    expect(half?.isEmpty).toBe(false);
    expect(half?.reading.findings.map(({ rule }) => rule)).toEqual(Array(5).fill("missing-value"));
    expect(half?.reading.findings[0]).toMatchObject({
      sheet: "基金收支",
      cell: expect.stringMatching(/^B\d+$/),
    });
  });

  test.each([
    ["another area's pack", () => packOf(filled), TODAY, BAOTOU, "wrong-area"],
    ["a period that is not over", () => packOf(filled), month(2026, 6), HOHHOT, "wrong-period"],
    [
      "a statement of one period",
      () => writeStatement(SHIPPED_FORMS[0] as never, HOHHOT, month(2026, 9), () => "1"),
      ...[TODAY, HOHHOT, "wrong-form"],
    ],
  ] as [string, () => Promise<Uint8Array>, typeof TODAY, Area, string][])(
    "%s is refused as a whole",
    async (_, write, today, of, rule) => {
      const { findings } = await read(await write(), today, of);
      expect(findings.filter(({ severity }) => severity === "refuse").map((one) => one.rule)).toContain(rule);
    },
  );
});

describe("a bureau's own forms and fields in the workbook of history", () => {
  const from = (body: OwnFormBody, at: Month) => formOfDefinition(formDefinitionOf(body, OWNER, 1, at));
  const supplement = (base: ShippedFormCode): OwnFormBody =>
    fieldsBody({ base, lines: [line(1, { sheet: "补充项目", accounting: "register" })] });
  const fields = from(fieldsBody(), month(2025, 1));
  const beds = from(ownBody(), month(2025, 5));
  const forms = (at: Month): readonly Form[] =>
    [
      from(supplement("fund"), month(2025, 1)),
      from(supplement("enrolment"), month(2025, 1)),
      at < month(2025, 1) ? (shippedForm("management") as Form) : fields,
      ...(at < month(2025, 5) ? [] : [beds]),
    ].map(packedForm);
  const numbers: PeriodFill = (_, __, slot) => (slot.startsWith("own-2") ? "300" : "20");

  const pack = async () => await read(await writePack(forms, HOHHOT, PERIODS, numbers), TODAY, HOHHOT, forms);

  test("stand for the periods in which they hold, and are read as they were entered", async () => {
    const { statements, findings } = await pack();
    expect(findings).toEqual([]);
    const periods = (code: string) =>
      statements.filter(({ form }) => form === code).map(({ period }) => period);
    // Asked by months only: the month that ends the quarter.
    expect(periods(beds.code)).toEqual(["2025-06", "2025-09", "2025-12", "2026-03", "2026-06"]);
    expect(periods("management")).toEqual(PERIODS.map(periodText));
    const own = (form: string, period: string) =>
      statements
        .find((one) => one.form === form && one.period === period)
        ?.reading.entries.filter(({ measure }) => measure.startsWith("own."))
        .map(({ value, sheet }) => [value, sheet]);
    expect(own("management", "2024")).toEqual([]);
    expect(own("management", "2025Q1")).toEqual([["20", "基金监管"]]);
    expect(own(beds.code, "2025-12")).toEqual([
      ["20", "本局·家庭病床情况表"],
      ["3000000", "本局·家庭病床情况表"],
      ["200000", "本局·家庭病床情况表"],
    ]);
  });

  test("fields that fit on no sheet of two forms are two sheets", async () => {
    const { statements } = await pack();
    const sheets = (form: string) =>
      statements
        .find((one) => one.form === form && one.period === "2025")
        ?.reading.entries.filter(({ measure }) => measure.startsWith("own."))
        .map(({ sheet }) => sheet);
    expect(sheets("fund")).toEqual(["补充项目·基金收支情况表"]);
    expect(sheets("enrolment")).toEqual(["补充项目·参保情况表"]);
  });

  test("a table of a period that no longer has the form is told at its place", async () => {
    const bytes = await writePack(forms, HOHHOT, PERIODS, numbers);
    const later = (at: Month) => forms(at).filter(({ code }) => code !== beds.code || at > month(2025, 6));
    const { findings } = await read(bytes, TODAY, HOHHOT, later);
    expect(findings).toMatchObject([
      { severity: "refuse", rule: "wrong-period", sheet: "本局·家庭病床情况表", cell: "A3" },
    ]);
  });
});
