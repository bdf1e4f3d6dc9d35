import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { areaTree } from "@/db/queries/areas/area-tree";
import { brokenLink } from "@/db/queries/audit/broken-link";
import { reportsCarrying } from "@/db/queries/reports/reports-carrying";
import { publishedStatisticsPath } from "@/db/reference-files";
import { statementNumbers } from "@/db/seed/demonstration/demonstration-statements";
import { type Area, areaCode } from "@/lib/domain/area";
import { parseFigureId } from "@/lib/domain/figure";
import { looseDigits } from "@/lib/domain/reports/loose-digits";
import { boundFigures } from "@/lib/domain/reports/report-content";
import type { Form } from "@/lib/domain/submissions/form";
import { shippedForm } from "@/lib/domain/submissions/form-catalogue";
import { systemContext } from "../access/system-context";
import { userContext } from "../access/user-context";
import type { Context } from "../context";
import { importPublished } from "../installation/import-published";
import { makeRendering } from "../renderings/make-rendering";
import { renderedFile } from "../renderings/rendered-file";
import { acceptSubmission } from "../submissions/accept-submission";
import { reviewSubmission } from "../submissions/review-submission";
import { writeStatement } from "../submissions/statement-workbook";
import { submitFile } from "../submissions/submit-file";
import { DEMONSTRATION_NOW, demonstrationDatabase } from "../testing/demonstration-database";
import { composeReport, contentHashOf } from "./compose-report";
import { correctReport } from "./correct-report";
import { type Drafted, draftReport } from "./draft-report";
import { issueReport } from "./issue-report";
import { listReports } from "./list-reports";
import { type MovingAct, moveReport } from "./move-report";
import { quarterlyReport } from "./quarterly-report";
import { redraftReport } from "./redraft-report";
import { requestReportPdf } from "./request-report-pdf";
import { returnReport } from "./return-report";
import { showReport } from "./show-report";

const { db } = await demonstrationDatabase();
const NOW = DEMONSTRATION_NOW;
await importPublished(
  await systemContext(db, "import", NOW),
  JSON.parse(readFileSync(publishedStatisticsPath(), "utf8")),
);
const PRINTING = { figureBase: "http://yiheng.test", licensedFonts: null };

const as = async (username: string, area?: string): Promise<Context> => {
  const context = await userContext(db, username, NOW);
  if (!area || context.actor.kind !== "user") return context;
  return { ...context, actor: { ...context.actor, area: areaCode(area) } };
};
const drafter = await as("huhehaote");
const reviewer = await as("huhehaote-fuhe");
const leader = await as("lingdao", "150100");
const finance = await as("caizheng");
const system = await systemContext(db, "test", NOW);

const folder = mkdtempSync(join(tmpdir(), "yiheng-report-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const draft = (period: string): Promise<Drafted> => draftReport(drafter, { area: "150100", period });
const move = (context: Context, report: Drafted, act: MovingAct) => moveReport(context, report, act, null);

async function issued(period: string): Promise<Drafted> {
  const report = await draft(period);
  await move(drafter, report, "submit");
  await move(reviewer, report, "review");
  await issueReport(leader, report, { documentNumber: "呼医保发〔2026〕12号" });
  return report;
}

/** The PDF as the web process asks for it and the worker makes it. */
async function pdfOf(id: number): Promise<Uint8Array> {
  const asked = await requestReportPdf(drafter, id, PRINTING);
  if (typeof asked !== "number") return asked.bytes;
  await makeRendering(await systemContext(db, "worker", NOW), asked);
  const made = await renderedFile(drafter, asked, 0);
  return made?.bytes ?? new Uint8Array();
}

/** 呼和浩特 corrects its benefits of June: payments that had been left out. */
async function publishCorrection(added: number): Promise<void> {
  const area = (await areaTree(db)).areas.get(areaCode("150100")) as Area;
  const form = shippedForm("benefit") as Form;
  const numbers = statementNumbers("benefit", "150100", "2026-06" as never);
  const changes: Record<string, number> = { "inpatient/supplement": added, "inpatient/cash": -added };
  const path = join(folder, "correction.xlsx");
  const bytes = await writeStatement(form, area, "2026-06" as never, (sheet, slot) => {
    const text = numbers.text(sheet, slot);
    const change = sheet === "职工" ? changes[slot] : undefined;
    return text === null || change === undefined ? text : (Number(text) + change).toFixed(2);
  });
  writeFileSync(path, bytes);
  const reason = "补录6月份职工大额医疗费用补助支付";
  const { submission } = await submitFile(drafter, await systemContext(db, "test", NOW, "demo"), {
    ...{ form: "benefit", area: "150100", period: "2026-06", vintage: "monthly", reason, path },
    fileName: "更正.xlsx",
    accept: false,
    explanation: reason,
  });
  await reviewSubmission(reviewer, { id: submission, version: 3 });
  await acceptSubmission(await as("shenhe"), { id: submission, version: 4 });
}

describe("a quarterly report of the demonstration", () => {
  test.each([
    ["150000", "2026Q3"],
    ["150000", "2026Q2"],
    ["150100", "2026Q2"],
    ["152200", "2026Q3"],
    ["150000", "2025"],
  ])("law 8: every number of %s %s is bound to a figure", async (area, period) => {
    const { content } = await composeReport(system, { area, period });
    expect(looseDigits(content.document)).toEqual([]);
    expect(boundFigures(content.document).length).toBeGreaterThan(100);
  });

  test.each([
    ["100000", "2022"],
    ["150000", "2022"],
    ["120000", "2021"],
  ])("published figures of %s %s make a report that says what is not published", async (area, period) => {
    const { content } = await composeReport(system, { area, period });
    expect(content.edition.origin).toBe("real");
    expect(content.document.marks).toEqual(["依公布数据编制"]);
    expect(looseDigits(content.document)).toEqual([]);
    expect(JSON.stringify(content.document)).toContain("本期数据来源没有");
    expect(content.gaps.absent).toEqual([]);
  });

  test("published figures that contradict each other block until they are explained", async () => {
    const asked = { area: "150000", period: "2022" };
    const { content } = await composeReport(system, asked);
    expect(content.gaps).toMatchObject({ core: [], contradictions: 1, explained: false });
    const explained = await composeReport(system, {
      ...asked,
      explanation: "合计与分项分别取自公报不同表格",
    });
    expect(explained.content.gaps.explained).toBe(true);
    expect(explained.contentHash).not.toBe(contentHashOf(content));
  });

  test("M21: equal data give an equal hash and equal bytes, whichever process sets them", async () => {
    const [one, two] = await Promise.all(
      [1, 2].map(() => quarterlyReport(system, { area: "150100", period: "2026Q2" }, PRINTING)),
    );
    expect(one?.report).toEqual(two?.report);
    expect(Buffer.compare(one?.bytes as Uint8Array, two?.bytes as Uint8Array)).toBe(0);
  });

  test("without the late area's statement the region's report names what blocks it", async () => {
    const { checklist } = await quarterlyReport(system, { area: "150000", period: "2026Q3" }, PRINTING);
    expect(checklist.map(({ severity, words }) => `${severity}：${words}`)).toEqual([
      "block：缺少核心数据“参保人数”：锡林郭勒盟未报送",
      "block：有更正尚未审核：包头市2026年1—9月参保情况表。请先审核接收或退回",
      "warn：尚未报送：锡林郭勒盟参保情况表。报告中以“—”表示并说明",
    ]);
  });

  test("a period without data has no report, and a month never has", async () => {
    await expect(composeReport(system, { area: "150100", period: "2031Q1" })).rejects.toThrow("不能出具报告");
    await expect(composeReport(system, { area: "150100", period: "2026-06" })).rejects.toThrow(
      "2026Q3 或 2026",
    );
  });
});

describe("the way of a report", () => {
  test("who drafted it neither reviews nor signs it; who is elsewhere does neither", async () => {
    const report = await draft("2025Q1");
    await move(drafter, report, "submit");
    const sameRole: Context = {
      ...drafter,
      actor: { ...(drafter.actor as never as object), role: "leader" } as never,
    };
    await expect(move(sameRole, report, "review")).rejects.toThrow("起草人不能复核通过自己起草的报告");
    await expect(move(await as("lingdao"), report, "review")).rejects.toThrow("由报告所属的医疗保障局办理");
    await expect(issueReport(leader, report)).rejects.toThrow("“待复核”的报告不能签发");
    await move(reviewer, report, "review");
    await expect(issueReport(sameRole, report)).rejects.toThrow("起草人不能签发自己起草的报告");
    await expect(issueReport(reviewer, report)).rejects.toThrow("您的角色不能进行此操作");
  });

  test("another area's people do not find it", async () => {
    const report = await draft("2025Q2");
    await expect(showReport(await as("baotou"), report.id)).rejects.toThrow("没有这份报告");
  });

  test("approval binds to the hash: what was written anew meanwhile is not signed", async () => {
    const report = await draft("2025Q3");
    const anew = await redraftReport(drafter, report, "门诊数据由两个系统分别统计");
    expect(anew.contentHash).not.toBe(report.contentHash);
    await expect(move(drafter, report, "submit")).rejects.toThrow("报告内容刚被更新");
    await move(drafter, anew, "submit");
    await returnReport(reviewer, anew, "请补充说明");
    expect((await showReport(drafter, anew.id)).status).toBe("returned");
  });

  test("what the checklist blocks is not passed on", async () => {
    const baotou: Context = await as("baotou");
    const report = await draftReport(baotou, { area: "150200", period: "2026Q3" });
    await move(baotou, report, "submit");
    await expect(move(await as("lingdao", "150200"), report, "review")).rejects.toThrow("有更正尚未审核");
  });

  test("the same period is drafted once", async () => {
    await draft("2024Q4");
    await expect(draft("2024Q4")).rejects.toThrow("已经起草");
  });

  test("issued, then a correction is published: n figures changed, and the PDF keeps its bytes", async () => {
    const report = await issued("2026Q2");
    const before = await pdfOf(report.id);
    expect(before.byteLength).toBeGreaterThan(100_000);
    expect((await showReport(leader, report.id)).changes).toEqual([]);

    await publishCorrection(86.4);
    const view = await showReport(leader, report.id);
    expect(view.changed).toBeGreaterThan(0);
    expect(view.changes).toContainEqual(
      expect.objectContaining({
        name: "政策范围内住院费用基金支付比例",
        place: "呼和浩特市，职工医保，2026年1—6月",
      }),
    );
    expect(view.changes.every(({ before, after }) => before !== "—" && after !== "—")).toBe(true);
    expect(Buffer.compare(await pdfOf(report.id), before)).toBe(0);
    expect((await listReports(leader, { area: "150100", period: "2026Q2" }))[0]?.changed).toBe(view.changed);

    const correction = await correctReport(drafter, report, "6月份待遇数据更正");
    const corrected = await showReport(drafter, correction.id);
    expect(corrected).toMatchObject({ version: 2, status: "draft", replaces: report.id });
    const text = JSON.stringify(corrected.document);
    expect(text).toContain("更正说明：6月份待遇数据更正");
    expect(looseDigits(corrected.document)).toEqual([]);
    await move(drafter, correction, "submit");
    await move(reviewer, correction, "review");
    await issueReport(leader, correction);
    expect((await showReport(leader, report.id)).status).toBe("corrected");
    expect(Buffer.compare(await pdfOf(report.id), before)).toBe(0);
  });

  test("the whole way to who receives it, told act by act", async () => {
    const report = await issued("2026Q1");
    for (const act of ["refer", "consent", "deliver"] as const) await move(drafter, report, act);
    await move(finance, report, "receive");
    const view = await showReport(leader, report.id);
    expect(view).toMatchObject({
      status: "received",
      signer: "自治区局领导",
      documentNumber: "呼医保发〔2026〕12号",
    });
    expect(view.story.map(({ act }) => act)).toEqual([
      "draft",
      "submit",
      "review",
      "issue",
      "refer",
      "consent",
      "deliver",
      "receive",
    ]);
    expect(new Set(view.story.map(({ contentHash }) => contentHash)).size).toBe(1);
    expect(await brokenLink(db)).toBeNull();
    const [id = ""] = boundFigures(view.document);
    const key = parseFigureId(id)?.key;
    expect(key && (await reportsCarrying(db, leader.scope, key)).map((each) => each.id)).toContain(report.id);
  });

  test("an issued report that the government returns is only answered by a new version", async () => {
    const report = await issued("2024Q2");
    await move(drafter, report, "refer");
    await returnReport(drafter, report, "政府要求补充测算依据");
    await expect(redraftReport(drafter, report, null)).rejects.toThrow("不能重新取数");
    expect((await correctReport(drafter, report, "补充测算依据")).id).toBeGreaterThan(report.id);
  });
});
