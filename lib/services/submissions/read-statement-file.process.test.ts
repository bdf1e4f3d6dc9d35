import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type DemonstrationForm, statementNumbers } from "@/db/seed/demonstration/demonstration-statements";
import { type Area, areaCode } from "@/lib/domain/area";
import { type Decimal, decimal } from "@/lib/domain/decimal";
import { type Month, month } from "@/lib/domain/period";
import type { KnownBeside } from "@/lib/domain/submissions/comparison";
import { entryKey } from "@/lib/domain/submissions/entry";
import { FINDING_ADVICE } from "@/lib/domain/submissions/finding-advice";
import { type Form, type FormCode, slotKey } from "@/lib/domain/submissions/form";
import { SHIPPED_FORMS, shippedForm } from "@/lib/domain/submissions/form-catalogue";
import { FUND_FORM } from "@/lib/domain/submissions/forms/fund";
import type { KnownFigures } from "@/lib/domain/submissions/known-check";
import { slotAddress } from "@/lib/domain/submissions/template";
import { toBaseUnit } from "@/lib/domain/unit";
import { programPath } from "@/lib/programs";
import { oleContainer } from "@/lib/workbooks/corpus/ole-container";
import { temporaryFiles } from "@/lib/workbooks/corpus/temporary-files";
import { PackageDraft } from "@/lib/workbooks/marking/package-draft";
import { isWorkbookRefusal } from "@/lib/workbooks/workbook-refusal";
import { openThroughGate } from "@/lib/workbooks/xlsx-gate";
import { readStatementFile } from "./read-statement-file";
import { writeStatement } from "./statement-workbook";

const HOHHOT: Area = {
  code: areaCode("150100"),
  name: "呼和浩特市",
  aliases: [],
  formerNames: [],
  formerCodes: [],
  level: "prefecture",
  isPoolingArea: true,
  rollsUp: false,
  note: null,
};
const THROUGH = month(2026, 9);
const NOTHING_KNOWN: KnownFigures = {
  history: new Map(),
  earlier: { lastYear: new Map(), thisYear: new Map(), opening: new Map() },
  accepted: new Map(),
  heads: { insured: new Map(), expenditure: new Map(), population: null },
};

const file = temporaryFiles();

async function read(content: Buffer | string, name: string, form: FormCode = "fund") {
  expect(existsSync(programPath("read-workbook")), "run `npm run build` first").toBe(true);
  const layout = shippedForm(form);
  const stated = {
    ...{ form, layout, period: "2026Q3", through: THROUGH, area: HOHHOT, otherAreas: [] },
    mappings: [],
  };
  return await readStatementFile(await file(content), name, stated, NOTHING_KNOWN);
}

describe("every form's own template", () => {
  test.each(SHIPPED_FORMS.map((form) => [form.code, form] as const))(
    "%s, filled in, is read without a finding",
    async (code, form) => {
      const numbers = statementNumbers(code as DemonstrationForm, HOHHOT.code, THROUGH);
      const bytes = await writeStatement(form, HOHHOT, THROUGH, (sheet, slot) => numbers.text(sheet, slot));
      const { entries, findings } = await read(Buffer.from(bytes), "报表.xlsx", code);
      expect(findings).toEqual([]);
      const slots = form.sheets.flatMap((sheet) =>
        [...sheet.slots.keys()].filter((slot) => numbers.text(sheet.name, slot) !== null),
      );
      expect(entries).toHaveLength(slots.length);
    },
  );

  test.each(SHIPPED_FORMS.map((form) => [form.code, form] as const))(
    "%s with earlier figures beside it says exactly what was entered, and nothing of what stands beside",
    async (code, form) => {
      const numbers = statementNumbers(code as DemonstrationForm, HOHHOT.code, THROUGH);
      const beside = besideOf(form, code as DemonstrationForm);
      const bytes = await writeStatement(
        form,
        HOHHOT,
        THROUGH,
        (sheet, slot) => numbers.text(sheet, slot),
        beside,
      );
      const { entries, findings } = await read(Buffer.from(bytes), "报表.xlsx", code);
      expect(findings).toEqual([]);
      expect(entries.map(({ sheet, cell, value }) => [sheet, cell, value])).toEqual(entered(form, numbers));
    },
  );

  test.each(SHIPPED_FORMS.map((form) => [form.code, form] as const))(
    "%s handed out blank says nothing, whatever stands beside it",
    async (code, form) => {
      const bytes = await writeStatement(
        form,
        HOHHOT,
        THROUGH,
        () => null,
        besideOf(form, code as DemonstrationForm),
      );
      const { entries, findings } = await read(Buffer.from(bytes), "报表.xlsx", code);
      expect(entries).toEqual([]);
      expect([...new Set(findings.map(({ rule }) => rule))]).toEqual(["missing-value"]);
    },
  );
});

/** June and last September of the demonstration, and last December for what is carried forward. */
function besideOf(form: Form, code: DemonstrationForm): KnownBeside {
  const at = (through: Month): Map<string, { value: Decimal; bound: null }> => {
    const numbers = statementNumbers(code, HOHHOT.code, through);
    return new Map(entries(form, numbers).map(({ slot, value }) => [entryKey(slot), { value, bound: null }]));
  };
  const source = { submission: 7, reportedOn: "2026-07-09", vintage: "monthly" } as const;
  return {
    comparisons: [
      { name: "上期", through: month(2026, 6), source, values: at(month(2026, 6)) },
      { name: "上年同期", through: month(2025, 9), source, values: at(month(2025, 9)) },
    ],
    opening: new Map([...at(month(2025, 12))].map(([key, { value }]) => [key, value])),
  };
}

type Numbers = ReturnType<typeof statementNumbers>;

const entries = (form: Form, numbers: Numbers) =>
  form.sheets.flatMap((sheet) =>
    sheet.rows.flatMap((row) =>
      sheet.columns.flatMap((column) => {
        const key = slotKey(row.key, column.key);
        const slot = sheet.slots.get(key);
        const text = slot && numbers.text(sheet.name, key);
        if (!slot || !text) return [];
        const value = toBaseUnit(decimal(text), slot.quantity, sheet.units[slot.quantity] ?? "");
        return [{ sheet: sheet.name, cell: slotAddress(sheet, key), slot, value }];
      }),
    ),
  );

const entered = (form: Form, numbers: Numbers) =>
  entries(form, numbers).map(({ sheet, cell, value }) => [sheet, cell, value]);

describe("files as offices send them", () => {
  test.each([
    [".xls and .et", oleContainer(["Workbook"]), ".xlsx"],
    ["with a password", oleContainer(["EncryptionInfo", "EncryptedPackage"]), "密码"],
    ["a PDF with another ending", "%PDF-1.7\n", "PDF"],
  ])("%s are refused with what to do, and not kept", async (_, content, words) => {
    const { findings, keepFile } = await read(content, "基金收支.xlsx");
    expect(keepFile).toBe(false);
    expect(findings).toMatchObject([
      { severity: "refuse", rule: "unreadable-file", message: expect.stringContaining(words) },
    ]);
  });

  test("CSV in GBK is read; what it lacks is named, and that several sheets need XLSX", async () => {
    // 项目,金额 / 基金收入,5 in GBK
    const gbk = Buffer.from("cfeec4bf2cbdf0b6ee0abbf9bdf0cad5c8eb2c350a", "hex");
    const { findings, entries } = await read(gbk, "基金收支.csv");
    expect(entries).toEqual([]);
    expect(findings.map(({ rule, sheet }) => [rule, sheet])).toContainEqual(["missing-sheet", "基金收支"]);
    expect(FINDING_ADVICE["missing-sheet"].mend).toContain("CSV 只有一张表，多张表的报表请用 XLSX");
  });

  test("formulas that take from another workbook are read as saved, and that is said", async () => {
    const original = await openThroughGate(
      Buffer.from(await writeStatement(FUND_FORM, HOHHOT, THROUGH, () => "0")),
    );
    if (isWorkbookRefusal(original)) throw new Error(original.code);
    const draft = new PackageDraft(original);
    draft.set("xl/externalLinks/externalLink1.xml", "<externalLink/>");
    await draft.relate("xl/workbook.xml", "externalLink", "xl/externalLinks/externalLink1.xml");
    const { findings, keepFile } = await read(await draft.bytes(), "基金收支.xlsx");
    expect(keepFile).toBe(true);
    expect(findings).toMatchObject([{ severity: "note", rule: "external-link" }]);
  });

  test("one person's ID number refuses the file, masked, and nothing of it is kept", async () => {
    const { findings, keepFile } = await read("经办人,11010519491231002X\n", "基金收支.csv");
    expect(keepFile).toBe(false);
    expect(findings).toMatchObject([{ severity: "refuse", rule: "identity", cell: "B1" }]);
    expect(findings[0]?.message).not.toContain("19491231");
  });
});
