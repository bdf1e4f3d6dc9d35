import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { areaTree } from "@/db/queries/areas/area-tree";
import { brokenLink } from "@/db/queries/audit/broken-link";
import { statementNumbers } from "@/db/seed/demonstration/demonstration-statements";
import { type Area, areaCode } from "@/lib/domain/area";
import { decimal, divide } from "@/lib/domain/decimal";
import { figureId } from "@/lib/domain/figure";
import { vocabularyOf } from "@/lib/domain/indicators/language/vocabulary";
import { measureChoices } from "@/lib/domain/indicators/own/measure-choices";
import { emptyOwnBody } from "@/lib/domain/indicators/own/own-body";
import { type Month, month } from "@/lib/domain/period";
import { formAt, ownerForms } from "@/lib/domain/submissions/own/form-book";
import type { OwnFormBody } from "@/lib/domain/submissions/own/own-form-body";
import { fieldsBody, line, OWNER, ownBody } from "@/lib/domain/submissions/own/own-form-fixture";
import { cellAddress } from "@/lib/domain/submissions/sheet";
import { readXlsx } from "@/lib/workbooks/read-xlsx";
import { WorkbookAssembly } from "@/lib/workbooks/workbook-event";
import { isWorkbookRefusal } from "@/lib/workbooks/workbook-refusal";
import { systemContext } from "../access/system-context";
import { userContext } from "../access/user-context";
import { collectionStatus } from "../collection/collection-status";
import { timeliness } from "../collection/timeliness";
import type { Context } from "../context";
import { returnDraft } from "../drafts/return-draft";
import { saveDefinition } from "../drafts/save-definition";
import { showFigure } from "../figures/show-figure";
import { formRegister } from "../forms/form-register";
import { formChoices } from "../forms/forms-in-force";
import { approveOwnDraft } from "../own-indicators/approve-own-draft";
import { startOwnDraft } from "../own-indicators/start-own-draft";
import { submitOwnDraft } from "../own-indicators/submit-own-draft";
import { acceptSubmission } from "../submissions/accept-submission";
import { collectionView } from "../submissions/collection-view";
import { newStatement } from "../submissions/new-statement";
import { reviewSubmission } from "../submissions/review-submission";
import type { SlotFill } from "../submissions/slot-fill";
import { writeStatement } from "../submissions/statement-workbook";
import { submitFile } from "../submissions/submit-file";
import { viewSubmission } from "../submissions/view-submission";
import { writeTemplate } from "../submissions/write-template";
import { demonstrationDatabase } from "../testing/demonstration-database";
import { approveOwnForm } from "./approve-own-form";
import { listForms } from "./list-forms";
import { prepareOwnForm } from "./prepare-own-form";
import { proposeFormEnd } from "./propose-form-end";
import { requestDraftTemplate } from "./request-draft-template";
import { showOwnForm } from "./show-own-form";
import { startOwnForm } from "./start-own-form";
import { submitOwnForm } from "./submit-own-form";
import { tryOwnForm } from "./try-own-form";
import { writeDraftTemplate } from "./write-draft-template";

const { db } = await demonstrationDatabase();
const NOW = new Date("2026-12-20T01:00:00Z");
const PATIENCE = { timeout: 120_000 };
const author = await userContext(db, "shenhe", NOW);
const reviewer = await userContext(db, "zhengce", NOW);
const prefecture = await userContext(db, "huhehaote-fuhe", NOW);
const submitter = await userContext(db, "huhehaote", NOW);
const neighbour = await userContext(db, "xinjiang", NOW);
const operator = await systemContext(db, "test", NOW, "demo");
const tree = await areaTree(db);
const folder = await mkdtemp(join(tmpdir(), "yiheng-own-forms-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

const HOHHOT = "150100";
const FORM = "own.150000.家庭病床情况表";
const [OCTOBER, NOVEMBER] = [month(2026, 10), month(2026, 11)];

const seen = async (id: string) => ({ id, version: (await showOwnForm(author, id)).version });

async function approved(body: OwnFormBody, by: Context = author, other: Context = reviewer) {
  const id = await startOwnForm(by, body);
  await submitOwnForm(by, { id, version: 1 });
  return await approveOwnForm(other, { id, version: 2 });
}

const form = async (code: string, through: Month, area = HOHHOT) =>
  formAt(await formRegister(db), tree, code, { area: areaCode(area), through, origin: "demo" });

/** Fills the form of a month with one number each, and carries it as far as asked. */
async function file(code: string, through: Month, fill: SlotFill, by: Month = through) {
  const layout = await form(code, by);
  if (!layout) throw new Error(`No form ${code} in ${by}`);
  const place = tree.areas.get(areaCode(HOHHOT)) as Area;
  const path = join(folder, `${through}-${by}.xlsx`);
  await writeFile(path, await writeStatement(layout, place, through, fill));
  return await submitFile(operator, operator, {
    ...{ form: code, area: HOHHOT, period: through, vintage: "monthly", fileName: "病床.xlsx", path },
    ...{ reason: null, accept: false, explanation: "按实填报" },
  });
}

/** Texts of a sheet by address. */
async function cellsOf(bytes: Uint8Array, sheet: string): Promise<Map<string, string>> {
  const assembly = new WorkbookAssembly();
  for await (const event of readXlsx(Buffer.from(bytes))) assembly.add(event);
  const opened = assembly.result;
  if (!opened || isWorkbookRefusal(opened)) throw new Error("Not readable");
  const found = opened.sheets.find(({ name }) => name === sheet);
  return new Map(found?.cells.map(({ row, column, content }) => [cellAddress(row, column), content.text]));
}

async function publish(submission: number): Promise<number> {
  await reviewSubmission(operator, { id: submission, version: 3 });
  return (await acceptSubmission(operator, { id: submission, version: 4 })).publication;
}

describe("who may define", () => {
  test("not a prefecture, not without a second person, and nothing that is wrong", async () => {
    await expect(startOwnForm(prefecture, ownBody())).rejects.toThrow("您的角色不能进行此操作");
    await expect(listForms(prefecture)).resolves.toMatchObject({ defines: false, drafts: [] });
    const id = await startOwnForm(author, ownBody({ name: "基金收支情况表" }));
    await expect(submitOwnForm(author, { id, version: 1 })).rejects.toThrow("已有名为“基金收支情况表”的报表");
    await expect(requestDraftTemplate(author, id)).rejects.toThrow("1 处须更正");
    await saveDefinition(author, "form", { id, version: 1 }, ownBody());
    expect(await requestDraftTemplate(reviewer, id)).toBeGreaterThan(0);
    await expect(requestDraftTemplate(neighbour, id)).rejects.toMatchObject({ code: "not-found" });
    const sample = await writeDraftTemplate(operator, { draft: id });
    expect(sample.fileName).toBe("草稿样表-家庭病床情况表.xlsx");
    await submitOwnForm(author, { id, version: 2 });
    await expect(approveOwnForm(author, { id, version: 3 })).rejects.toThrow("须由另一人办理");
    await expect(showOwnForm(neighbour, id)).rejects.toMatchObject({ code: "not-found" });
    await returnDraft(reviewer, "form", { id, version: 3 }, "请补上人次的口径");
    expect(await showOwnForm(author, id)).toMatchObject({ status: "returned", reason: "请补上人次的口径" });
    expect(await formRegister(db)).toEqual([]);
  });

  test("what is typed is checked and shown as the sheet, and nothing is stored", async () => {
    const tried = await tryOwnForm(author, fieldsBody({ from: "2026-09" }));
    expect(tried.findings).toMatchObject([{ field: "from", message: expect.stringContaining("2026-09") }]);
    const [sheet] = tried.sheets;
    const own = sheet?.cells.filter(({ row }) => sheet.ownRows.includes(row)).map(({ text }) => text);
    expect(sheet).toMatchObject({ name: "基金监管", ownRows: [6] });
    expect(own?.[0]).toContain("其中：飞行检查定点机构数");
    expect(await formRegister(db)).toEqual([]);
  });
});

describe("a form of the bureau's own", () => {
  let first = 0;
  let submission = 0;

  test("is owed by every pooling area of the bureau from its month on, and by no other bureau's", async () => {
    const approval = await approved(ownBody());
    expect(approval).toMatchObject({ code: FORM, version: 1, areas: 14 });
    const owed = async (context: Context, through: Month) =>
      (await collectionStatus(context, through, "demo")).filter((duty) => duty.form === FORM);
    expect(await owed(author, OCTOBER)).toHaveLength(14);
    expect((await owed(author, OCTOBER))[0]).toMatchObject({ dueOn: "2026-11-15" });
    expect(await owed(author, month(2026, 9))).toEqual([]);
    expect(await owed(neighbour, OCTOBER)).toEqual([]);
    expect((await formChoices(neighbour)).map(({ code }) => code)).not.toContain(FORM);
    expect((await formChoices(submitter)).map(({ code }) => code)).toContain(FORM);
    expect(await form(FORM, OCTOBER, "650100")).toBeNull();
    expect(await form(FORM, month(2026, 9))).toBeNull();
    const view = await newStatement(submitter, {
      ...{ form: FORM, area: undefined, period: "2026-10", vintage: undefined },
    });
    expect(view).toMatchObject({ form: FORM, due: { on: "2026-11-15" } });
    const late = await timeliness(author, 2026, FORM);
    expect(late.rows).toHaveLength(14);
  });

  test("has a template, is read by it, checked, published, and shows on every screen", PATIENCE, async () => {
    const template = await writeTemplate(operator, { form: FORM, area: HOHHOT, period: "2026-10" });
    expect(template.fileName).toBe("呼和浩特市-2026-10-家庭病床情况表.xlsx");
    const wrong = await file(FORM, OCTOBER, (_, slot) => (slot.startsWith("own-3") ? "21.5" : "20"));
    expect(wrong).toMatchObject({
      status: "refused",
      findings: [{ rule: "part-within-total", cell: "B6" }],
    });
    const filed = await file(FORM, OCTOBER, (_, slot) => (slot.startsWith("own-3") ? "12.5" : "20"));
    expect(filed).toMatchObject({ status: "submitted" });
    submission = filed.submission;
    first = await publish(submission);
    const view = await viewSubmission(submitter, submission, null);
    expect(view).toMatchObject({ formName: "家庭病床情况表", accounting: "业务口径", status: "published" });
    expect(view.tables[0]?.rows.map(({ label }) => label)).toEqual(
      ["家庭病床结算人次（人次）", "家庭病床医疗费用（万元）", "其中：家庭病床基金支付（万元）"].map(
        (label) => label.replace(/（[^（）]*）$/, ""),
      ),
    );
    const asked = { through: OCTOBER, everyMonth: false, status: undefined, area: undefined, page: 1 };
    const all = await collectionView(author, { ...asked, form: FORM });
    expect(all.forms.map(({ name }) => name)).toContain("家庭病床情况表");
    expect(all.lines).toHaveLength(2);
    const theirs = await collectionView(neighbour, { ...asked, form: undefined });
    expect(theirs.forms.map(({ name }) => name)).not.toContain("家庭病床情况表");
  });

  test("another bureau's statement of it is refused", async () => {
    await expect(writeTemplate(operator, { form: FORM, area: "650100", period: "2026-10" })).rejects.toThrow(
      "本地区这一期没有“家庭病床情况表”",
    );
  });

  test("formulas name its numbers, and a figure over them leads to the cells", PATIENCE, async () => {
    const vocabulary = vocabularyOf(ownerForms(await formRegister(db), OWNER));
    expect(measureChoices(vocabulary).map(({ name }) => name)).toContain("家庭病床基金支付");
    const id = await startOwnDraft(author, {
      ...emptyOwnBody("", "2026-10"),
      ...{ name: "家庭病床报销比例", group: "benefit", levels: ["pooling-area", "province"] },
      ...{ formula: "家庭病床基金支付÷家庭病床医疗费用", source: "内医保发〔2026〕8号（演示）" },
    });
    await submitOwnDraft(author, { id, version: 1 });
    const { code, publication } = await approveOwnDraft(reviewer, { id, version: 2 });
    const key = {
      ...{ indicator: code, area: areaCode(HOHHOT), through: OCTOBER, span: "cumulative" as const },
      ...{ scheme: "all" as const, vintage: "monthly" as const, origin: "demo" as const },
    };
    const page = await showFigure(author, figureId(key, publication));
    expect(page.exact).toBe("0.625");
    expect(JSON.stringify(page.tree)).toContain("家庭病床情况表");
    expect(JSON.stringify(page.tree)).toContain("B6");
    expect(page.checks.find(({ name }) => name === "报表校验")).toMatchObject({ outcome: "holds" });
    expect(page.checks.find(({ name }) => name === "复算")).toMatchObject({ outcome: "holds" });
  });

  test("a changed version holds from its month on; the month before is what it was", PATIENCE, async () => {
    const body = await prepareOwnForm(author, { version: FORM });
    expect(body).toMatchObject({ name: "家庭病床情况表", from: "2026-12" });
    const early = { ...body, from: "2026-10" };
    expect((await tryOwnForm(author, early)).findings).toHaveLength(2);
    const [visits, ...money] = body.lines;
    const next: OwnFormBody = {
      ...{ ...body, from: "2026-11" },
      lines: [...money, line(4, { label: "期末在床人数", quantity: "person", unit: "人", kind: "stock" })],
    };
    expect(visits?.label).toBe("家庭病床结算人次");
    expect(await approved(next)).toMatchObject({ version: 2, areas: 0 });
    const labels = async (at: Month) => (await form(FORM, at))?.sheets[0]?.rows.map(({ label }) => label);
    expect(await labels(OCTOBER)).toEqual(ownBody().lines.map(({ label }) => label));
    expect(await labels(NOVEMBER)).toEqual(["家庭病床医疗费用", "其中：家庭病床基金支付", "期末在床人数"]);
    const view = await viewSubmission(author, submission, null);
    expect(view.tables[0]?.rows).toHaveLength(3);
    expect(view.tables[0]?.rows[0]?.label).toBe("家庭病床结算人次");
    const old = await file(FORM, NOVEMBER, () => "5", OCTOBER);
    expect(old.status).toBe("refused");
    expect(old.findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(["missing-row"]));
    const filed = await file(FORM, NOVEMBER, (_, slot) => (slot.startsWith("own-3") ? "15" : "25"));
    const second = await publish(filed.submission);
    expect(second).toBeGreaterThan(first);
    const facts = await db.execute(sql`
      select f.through, trim_scale(f.value)::text as value from fact f join series s on s.id = f.series_id
      where s.measure like 'own.%家庭病床基金支付' and f.publication_to is null order by f.through`);
    expect([...facts]).toEqual([
      { through: "2026-10", value: "125000" },
      { through: "2026-11", value: "150000" },
    ]);
    const values = await db.execute(sql`
      select v.through, round(v.value, 4)::text as value from indicator_value v
      where v.indicator = 'Z01' and v.area_code = ${HOHHOT} and v.publication_to is null order by through`);
    expect([...values]).toEqual([
      { through: "2026-10", value: "0.6250" },
      { through: "2026-11", value: "0.6000" },
    ]);
  });

  test("ended with a month, nobody owes it afterwards", async () => {
    await expect(proposeFormEnd(author, FORM, "2026-10", "改由省平台采集")).rejects.toThrow("停用月不能早于");
    const id = await proposeFormEnd(author, FORM, "2026-11", "改由省平台采集");
    await approveOwnForm(reviewer, await seen(id));
    expect(await form(FORM, NOVEMBER)).not.toBeNull();
    expect(await form(FORM, month(2026, 12))).toBeNull();
    const owed = await collectionStatus(author, month(2026, 12), "demo");
    expect(owed.filter((duty) => duty.form === FORM)).toEqual([]);
    const [entry] = (await listForms(author)).registered;
    expect(entry).toMatchObject({ ended: "2026-11", versions: [{ name: "第 2 版" }, { name: "第 1 版" }] });
    expect(await brokenLink(db)).toBeNull();
  });
});

describe("fields on a shipped form", () => {
  const DECEMBER = month(2026, 12);

  test("stand on the bureau's sheet from their month on, and on nobody else's", async () => {
    const shipped = await form("management", DECEMBER, "650100");
    expect(await approved(fieldsBody())).toMatchObject({ version: 1, areas: 0 });
    const rows = async (at: Month, area: string) =>
      (await form("management", at, area))?.sheets
        .find(({ name }) => name === "基金监管")
        ?.rows.map(({ key }) => key);
    expect(await rows(DECEMBER, HOHHOT)).toEqual([
      ...["providers", "inspected", "own-1", "recovered", "complaints", "closed", "claimed", "deducted"],
    ]);
    expect(await rows(month(2026, 9), HOHHOT)).not.toContain("own-1");
    expect(await form("management", DECEMBER, "650100")).toBe(shipped);
    const real = { area: areaCode(HOHHOT), through: DECEMBER, origin: "real" } as const;
    expect(formAt(await formRegister(db), tree, "management", real)).toBe(shipped);
  });

  test("a quarter that was reported keeps its form", async () => {
    const late = fieldsBody({
      from: "2026-09",
      lines: [line(1, { sheet: "补充项目", accounting: "register" })],
    });
    const id = await startOwnForm(author, late);
    await expect(submitOwnForm(author, { id, version: 1 })).rejects.toThrow("处须更正");
    const { findings } = (await showOwnForm(author, id)).tried;
    expect(findings.map(({ message }) => message).join()).toContain("已有 2026-09 的报送");
  });

  test("is filled in, uploaded, published, and read by an indicator of its own", PATIENCE, async () => {
    const template = await writeTemplate(operator, { form: "management", area: HOHHOT, period: "2026-12" });
    const blank = await cellsOf(template.bytes, "基金监管");
    expect(blank.get("A6")).toMatch(/^其中：飞行检查定点机构数/);
    expect(blank.get("B6")).toBeUndefined();
    const shipped = statementNumbers("management", HOHHOT, month(2026, 9));
    const fill =
      (checked: string): SlotFill =>
      (sheet, slot) =>
        slot.startsWith("own-1/") ? checked : shipped.text(sheet, slot);
    const providers = Number(shipped.text("基金监管", "providers/amount"));
    const wrong = await file("management", DECEMBER, fill(String(providers + 100)));
    expect(wrong).toMatchObject({ status: "refused", findings: [{ rule: "part-within-total", cell: "B6" }] });
    const gap = await file("management", DECEMBER, (sheet, slot) =>
      slot.startsWith("own-1/") ? null : shipped.text(sheet, slot),
    );
    expect(gap).toMatchObject({ status: "refused", findings: [{ rule: "missing-value", cell: "B6" }] });
    const filed = await file("management", DECEMBER, fill("25"));
    expect(filed).toMatchObject({ status: "submitted" });
    const view = await viewSubmission(submitter, filed.submission, null);
    expect(JSON.stringify(view.tables)).toContain("其中：飞行检查定点机构数");
    await publish(filed.submission);
    const facts = await db.execute(sql`
      select s.measure, f.area_code, trim_scale(f.value)::text as value, f.form, f.cell
      from fact f join series s on s.id = f.series_id
      where s.measure like 'own.150000.management.%' and f.publication_to is null`);
    expect([...facts]).toMatchObject([{ area_code: HOHHOT, value: "25", form: "management", cell: "B6" }]);
    const id = await startOwnDraft(author, {
      ...emptyOwnBody("", "2026-12"),
      ...{ name: "飞行检查覆盖率", group: "supervision", levels: ["pooling-area", "province"] },
      ...{ formula: "飞行检查定点机构数÷定点机构总数", source: "内医保发〔2026〕9号（演示）" },
    });
    await submitOwnDraft(author, { id, version: 1 });
    const { code, publication } = await approveOwnDraft(reviewer, { id, version: 2 });
    const page = await showFigure(
      author,
      figureId(
        {
          ...{ indicator: code, area: areaCode(HOHHOT), through: DECEMBER, span: "cumulative" as const },
          ...{ scheme: "all" as const, vintage: "monthly" as const, origin: "demo" as const },
        },
        publication,
      ),
    );
    expect(page.exact).toBe(divide(decimal("25"), decimal(String(providers))));
    expect(JSON.stringify(page.tree)).toContain("B6");
    expect(page.checks.find(({ name }) => name === "复算")).toMatchObject({ outcome: "holds" });
  });
});
