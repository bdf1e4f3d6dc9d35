import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { publishAudited } from "@/db/audited-transaction";
import { areaTree } from "@/db/queries/areas/area-tree";
import { statementNumbers } from "@/db/seed/demonstration/demonstration-statements";
import { testDatabase } from "@/db/testing/test-database";
import { type Area, areaCode } from "@/lib/domain/area";
import { decimal, divide } from "@/lib/domain/decimal";
import type { FigureId } from "@/lib/domain/figure";
import { month, parseMonth } from "@/lib/domain/period";
import type { Form } from "@/lib/domain/submissions/form";
import { shippedForm } from "@/lib/domain/submissions/form-catalogue";
import { systemContext } from "../access/system-context";
import { explainFigure } from "../figures/explain-figure";
import { readFigureBook } from "../figures/figure-book";
import { recomputeFigures } from "../figures/recompute-figures";
import { showFigure } from "../figures/show-figure";
import { viewFigure } from "../figures/view-figure";
import { loadReference } from "../installation/load-reference";
import { chooseEdition, offeredPeriods } from "../periods/available-periods";
import { writeStatement } from "../submissions/statement-workbook";
import { submitFile } from "../submissions/submit-file";
import { csvOf, loadSettlement } from "../testing/settlement-uploads";
import { activateLoad } from "./activate-load";
import { viewLoad } from "./view-load";

const { db } = await testDatabase();
const NOW = new Date("2026-10-20T01:00:00Z");
await loadReference(db, NOW);
const operator = await systemContext(db, "test", NOW, "demo");
const tree = await areaTree(db);
const folder = mkdtempSync(join(tmpdir(), "yiheng-settled-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
/** Statements are read by a process of their own: seconds, more on a busy machine. */
const PATIENCE = { timeout: 120_000 };
const JUNE = month(2026, 6);

async function report(form: "benefit" | "protection", area: string): Promise<void> {
  const numbers = statementNumbers(form, area, JUNE);
  const path = join(folder, `${area}-${form}.xlsx`);
  const place = tree.areas.get(areaCode(area)) as Area;
  writeFileSync(
    path,
    await writeStatement(shippedForm(form) as Form, place, JUNE, (sheet, slot) => numbers.text(sheet, slot)),
  );
  const { status } = await submitFile(operator, operator, {
    ...{ form, area, period: "2026Q2", vintage: "monthly", fileName: "演示.xlsx", path, reason: null },
    ...{ accept: true, explanation: "按系统口径填报" },
  });
  expect(status).toBe("published");
}

async function settle(
  quarter: 1 | 2,
  change: { seed?: number; reason?: string; edit?: (csv: string) => string } = {},
) {
  const { seed, reason, edit = (csv) => csv } = change;
  const csv = csvOf({ rows: 300, year: 2026, quarter, ...(seed ? { seed } : {}) });
  const sent = { period: `2026Q${quarter}`, ...(reason ? { reason } : {}) };
  const load = await loadSettlement(operator, db, folder, Buffer.from(edit(csv.toString())), sent);
  expect(load.status).toBe("loaded");
  await activateLoad(operator, load);
  return load.id;
}

/** Straight from the rows of active loads. */
async function summed(column: string): Promise<string> {
  const [row] = await db.$client.unsafe(
    `select coalesce(sum(s.${column}), 0)::text as value from settlement s
     join settlement_load l on l.id = s.load_id and l.status = 'active'
     where s.insutype = '390' and s.med_type = '21'`,
  );
  return decimal(row?.value as string);
}

const stored = async (where: string): Promise<unknown[]> => [
  ...(await db.$client.unsafe(
    `select indicator, scheme, area_code, basis, value::text, numerator::text, absent, partial_value::text,
       publication_from
     from indicator_value where publication_to is null and ${where} order by 1, 2, 3, 4`,
  )),
];

const asked = { indicator: "C01", area: "150100", period: "2026Q2", scheme: "resident" };
const edition = { through: JUNE, vintage: "monthly", origin: "demo" } as const;
const view = async (area: string) => {
  const code = areaCode(area);
  const book = await readFigureBook(operator, {
    ...{ indicators: ["C01"], areas: [code], throughs: [JUNE, parseMonth("2025-06")], edition },
  });
  return {
    value: book.value("C01", code, "resident", JUNE),
    view: viewFigure(book, { indicator: "C01", area: code, scheme: "resident", at: JUNE, publication: 99 }),
  };
};

let first = 0;
let settledId: FigureId;

describe("M9: an area that sent its settlements and no statement", () => {
  test("has a figure on the basis 结算明细汇总, of nothing but its settlements", PATIENCE, async () => {
    await report("benefit", "150200");
    const before = await stored("true");
    const judged = await db.$client`select count(*)::int as n from standing`;
    await settle(1);
    first = await settle(2);
    const explained = await explainFigure(operator, asked);
    settledId = explained.id;
    expect(explained).toMatchObject({ basis: "settlement", members: ["150100"], others: [] });
    expect(explained.denominator).toEqual({ known: true, value: await summed("inscp_scp_amt") });
    const parts = explained.parts.flatMap(({ facts }) => facts);
    expect(new Set(parts.map(({ form, area }) => `${form} ${area}`))).toEqual(new Set(["settlement 150100"]));
    const numerator = explained.numerator?.known ? explained.numerator.value : decimal(0);
    expect(explained.value).toEqual({
      known: true,
      value: divide(numerator, decimal(await summed("inscp_scp_amt"))),
    });
    // Nothing that anybody reported has changed by it, and nothing is judged by it.
    expect(await stored("basis <> 'settlement'")).toEqual(before);
    expect(await db.$client`select count(*)::int as n from standing`).toEqual(judged);
  });

  test("stays unreported, with what is settled beside it", async () => {
    const { value, view: shown } = await view("150100");
    expect(value).toMatchObject({ known: false, reason: "not-reported" });
    expect(shown).toMatchObject({ number: "—", reason: "未报送", comparison: null, drawing: null });
    expect(shown?.partial).toMatchObject({ label: "明细", words: "由结算明细汇总" });
    const page = await showFigure(operator, settledId);
    expect(page).toMatchObject({ basis: "结算明细汇总", figure: { partial: shown?.partial } });
    expect(page.dependents.upper).toEqual([]);
    expect(page.checks.filter(({ outcome }) => outcome !== "holds")).toEqual([]);
    expect(page.editions.every(({ text }) => text.endsWith("（结算明细汇总）"))).toBe(true);
  });

  test("can be asked for on its own screens, which do not open on it", async () => {
    const periods = await offeredPeriods(operator, tree, areaCode("150100"));
    expect(periods).toContainEqual({ ...edition, areas: 0 });
    expect(chooseEdition(periods, JUNE, null)).toEqual(edition);
    expect(chooseEdition(periods, null, null)).toBeNull();
    const region = await offeredPeriods(operator, tree, areaCode("150000"));
    expect(region.filter(({ origin }) => origin === "demo")).toEqual([{ ...edition, areas: 1 }]);
  });

  test("names the line that each sum is held against, and who uploaded and activated it", async () => {
    const { tree: parts } = await showFigure(operator, settledId);
    const cells = parts.sides.flatMap(({ lines }) => lines.flatMap((line) => line.cells));
    expect(cells.map(({ sheet, cell }) => `${sheet} ${cell}`)).toContain("居民 一、住院 费用 政策范围内费用");
    for (const cell of cells)
      expect(cell).toMatchObject({
        ...{ settled: true, statement: "结算明细汇总 2026年1—6月" },
        ...{ uploaded: { by: "系统" }, accepted: { by: "系统" } },
      });
  });

  test("M8: is absent from the sum of its region, which says what is at hand", async () => {
    const explained = await explainFigure(operator, { ...asked, area: "150000" });
    expect(explained.basis).toBe("rolled-up");
    expect(explained.stored).toMatchObject({ value: null, present: 1, expected: 14 });
    expect(explained.stored?.absent).toContain("150100");
    const parts = explained.parts.flatMap(({ facts }) => facts);
    expect(new Set(parts.map(({ form, area }) => `${form} ${area}`))).toEqual(new Set(["benefit 150200"]));
    const page = await showFigure(operator, explained.id);
    const own = page.tree.areas.find(({ area }) => area === "150100");
    expect(own?.figure?.partial?.words).toBe("由结算明细汇总");
    expect(own?.sides.flatMap(({ text, lines }) => [text, ...lines.map((line) => line.text)])).toEqual(
      own?.sides.flatMap(({ lines }) => [null, ...lines.map(() => null)]),
    );
  });

  test("a corrected load corrects the figure, and one that tells less takes figures away", async () => {
    expect(await stored("basis = 'settlement' and indicator = 'C05.tertiary'")).not.toEqual([]);
    const unlevelled = (csv: string) => csv.replace("hosp_lv", "备用");
    await settle(2, { seed: 8, reason: "更正", edit: unlevelled });
    const explained = await explainFigure(operator, asked);
    expect(explained.denominator).toEqual({ known: true, value: await summed("inscp_scp_amt") });
    expect(
      await stored(`basis = 'settlement' and through >= '2026-04' and indicator = 'C05.tertiary'`),
    ).toEqual([]);
    expect(
      await stored(`basis = 'settlement' and through < '2026-04' and indicator = 'C05.tertiary'`),
    ).not.toEqual([]);
    expect((await showFigure(operator, settledId)).figure.partial).not.toEqual(
      (await showFigure(operator, explained.id)).figure.partial,
    );
  });

  test("a rebuild from nothing finds nothing to write", async () => {
    const what = { kind: "data", summary: "重算" } as const;
    const rebuilt = await publishAudited(db, { id: null, name: "test" }, NOW, what, async (tx) => ({
      result: await recomputeFigures(tx, tree, "monthly", "demo", "everything"),
      audit: [{ act: "test.rebuild", subject: "test", detail: {} }],
    }));
    expect(rebuilt).toEqual({ values: 0, standings: 0 });
  });
});

describe("M9: as soon as its statement is published", () => {
  test(
    "that is the headline, the settlements stand beside it with the difference, and sums take it up",
    PATIENCE,
    async () => {
      await report("benefit", "150100");
      const explained = await explainFigure(operator, { ...asked, compare: ["yoy"] });
      expect(explained.basis).toBe("reported");
      expect(explained.others).toMatchObject([{ basis: "settlement" }]);
      const { value, view: shown } = await view("150100");
      expect(value).toEqual(explained.value);
      expect(shown).toMatchObject({ reason: null, partial: null });
      const page = await showFigure(operator, explained.id);
      expect(page.checks).toContainEqual(
        expect.objectContaining({ name: "与结算明细汇总", outcome: "open" }),
      );
      expect(page.siblings).toMatchObject([{ name: "结算明细汇总" }]);
      const region = await explainFigure(operator, { ...asked, area: "150000" });
      expect(region.stored).toMatchObject({ present: 2, expected: 14 });
      expect(new Set(region.parts.flatMap(({ facts }) => facts.map(({ form }) => form)))).toEqual(
        new Set(["benefit"]),
      );
      // What it was before it was reported still stands at its own address.
      expect((await showFigure(operator, settledId)).basis).toBe("结算明细汇总");
    },
  );

  test("every form of the business basis is held against its own statement", PATIENCE, async () => {
    const lines = async () => (await viewLoad(operator, first + 1, folder)).reconciliation ?? [];
    const oneStop = async () => (await lines()).find(({ label }) => label.startsWith("一站式结算救助人次"));
    expect(await oneStop()).toMatchObject({
      form: "待遇保障和支付方式专项表",
      reported: null,
      differs: false,
    });
    await report("protection", "150100");
    const [counted] = await db.$client`
      select count(*)::text as n from settlement s join settlement_load l on l.id = s.load_id and l.status = 'active'
      where s.maf_pay > 0 and s.setl_type = '2' and s.insutype in ('310', '390')`;
    expect((await oneStop())?.rolledUp.replaceAll(",", "")).toBe(counted?.n);
    expect(await oneStop()).toMatchObject({ differs: true, submission: expect.any(Number) });
    expect(
      new Set((await lines()).filter(({ reported }) => reported !== null).map(({ form }) => form)),
    ).toEqual(new Set(["待遇与结算汇总表", "待遇保障和支付方式专项表"]));
  });
});
