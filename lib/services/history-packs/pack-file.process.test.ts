import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type DemonstrationForm, statementNumbers } from "@/db/seed/demonstration/demonstration-statements";
import { type Area, areaCode } from "@/lib/domain/area";
import { decimal } from "@/lib/domain/decimal";
import { month, type Period, parsePeriod, periodText, through } from "@/lib/domain/period";
import { entryKey } from "@/lib/domain/submissions/entry";
import type { FormCode } from "@/lib/domain/submissions/form";
import { SHIPPED_FORMS, shippedForm } from "@/lib/domain/submissions/form-catalogue";
import { historyPeriods } from "@/lib/domain/submissions/history/history-periods";
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

async function read(bytes: Uint8Array, today = TODAY, of = HOHHOT) {
  expect(existsSync(programPath("read-workbook")), "run `npm run build` first").toBe(true);
  const target = { area: of, otherAreas: of === HOHHOT ? [BAOTOU] : [HOHHOT], today };
  return await readPackFile(await file(Buffer.from(bytes)), "历史数据.xlsx", target);
}

const packOf = (fill?: PeriodFill, periods: readonly Period[] = PERIODS) =>
  writePack(SHIPPED_FORMS, HOHHOT, periods, fill);

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
