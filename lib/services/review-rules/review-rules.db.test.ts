import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { brokenLink } from "@/db/queries/audit/broken-link";
import { submissionTrails } from "@/db/queries/submissions/submission-trails";
import { type DemonstrationForm, statementNumbers } from "@/db/seed/demonstration/demonstration-statements";
import { testAccount } from "@/db/testing/test-account";
import { testDatabase } from "@/db/testing/test-database";
import { type Area, areaCode } from "@/lib/domain/area";
import { type Month, month } from "@/lib/domain/period";
import type { ShippedForm } from "@/lib/domain/submissions/form";
import { BENEFIT_FORM } from "@/lib/domain/submissions/forms/benefit";
import { ENROLMENT_FORM } from "@/lib/domain/submissions/forms/enrolment";
import { FUND_FORM } from "@/lib/domain/submissions/forms/fund";
import { systemContext } from "../access/system-context";
import { userContext } from "../access/user-context";
import { areaTree } from "../areas/area-tree";
import type { Context } from "../context";
import { loadReference } from "../installation/load-reference";
import { listForms } from "../own-forms/list-forms";
import { acceptSubmission } from "../submissions/accept-submission";
import { collectionView } from "../submissions/collection-view";
import { handIn } from "../submissions/hand-in";
import { returnSubmission } from "../submissions/return-submission";
import { reviewSubmission } from "../submissions/review-submission";
import { seeSubmission } from "../submissions/see-submission";
import { writeStatement } from "../submissions/statement-workbook";
import { submitFile } from "../submissions/submit-file";
import { viewSubmission } from "../submissions/view-submission";
import { withdrawSubmission } from "../submissions/withdraw-submission";
import { confirmReviewRule } from "./confirm-review-rule";
import { endReviewProposal } from "./end-review-proposal";
import { proposeReviewRule } from "./propose-review-rule";
import { viewReviewRule } from "./view-review-rule";

const { db } = await testDatabase();
const NOW = new Date("2026-10-20T01:00:00Z");
const [AUGUST, SEPTEMBER] = [month(2026, 8), month(2026, 9)];
const REASON = "报表简单，盟市复核没有增益";
await loadReference(db, NOW);

async function person(username: string, role: string, area: string, origin = "demo"): Promise<Context> {
  await testAccount(db, { username, role, area, origin });
  return await userContext(db, username, NOW);
}

const submitter = await person("submitter", "submitter", "150100");
const reviewer = await person("reviewer", "prefecture-reviewer", "150100");
const bureau = await person("bureau", "bureau-reviewer", "150000");
const colleague = await person("colleague", "bureau-reviewer", "150000");
const elsewhere = await person("elsewhere", "bureau-reviewer", "650000");
const real = await person("real", "bureau-reviewer", "150000", "real");
const system = await systemContext(db, "test", NOW, "demo");
const HOHHOT = (await areaTree(system)).areas.get(areaCode("150100")) as Area;

const folder = mkdtempSync(join(tmpdir(), "yiheng-review-rules-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const proposalOf = async (form: string): Promise<number> =>
  (await viewReviewRule(bureau, form)).proposal?.id as number;

/** A rule in force: proposed by one of the bureau, confirmed by another. */
async function ruled(form: string, asked: boolean, from: Month): Promise<void> {
  await proposeReviewRule(bureau, { form, from, asked, reason: REASON });
  await confirmReviewRule(colleague, await proposalOf(form));
}

/** A statement that was handed in, or carried through where that is asked. */
async function filed(form: ShippedForm, through: Month, by = submitter, accept = false) {
  const numbers = statementNumbers(form.code as DemonstrationForm, HOHHOT.code, through);
  const path = join(folder, "报表.xlsx");
  writeFileSync(
    path,
    await writeStatement(form, HOHHOT, through, (sheet, slot) => numbers.text(sheet, slot)),
  );
  return await submitFile(by, system, {
    ...{ form: form.code, area: HOHHOT.code, period: through, vintage: "monthly" as const },
    ...{ fileName: "报表.xlsx", reason: "更正", path, accept, explanation: "已核对" },
  });
}

const seen = async (id: number) => {
  const { version, status } = await seeSubmission(system, id);
  return { id, version, status };
};

/** One of the acts is done; the other is told that somebody was first. */
async function oneWins(words: string, ...acts: readonly Promise<unknown>[]): Promise<void> {
  const outcomes = await Promise.allSettled(acts);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const lost = outcomes.find((outcome) => outcome.status === "rejected");
  expect(lost?.reason).toMatchObject({ code: "conflict", message: expect.stringContaining(words) });
}

describe("a rule is proposed by one of the bureau and confirmed by another", () => {
  const fund = { form: "fund", from: "2026-09", asked: false, reason: REASON };

  test("only by the bureau's own, with a reason, a month and a change", async () => {
    await expect(proposeReviewRule(reviewer, fund)).rejects.toThrow("您的角色不能");
    await expect(proposeReviewRule(submitter, fund)).rejects.toThrow("您的角色不能");
    await expect(proposeReviewRule(bureau, { ...fund, reason: "否" })).rejects.toThrow("请写明理由");
    await expect(proposeReviewRule(bureau, { ...fund, from: "2026Q3" })).rejects.toThrow("写作 2026-10");
    await expect(proposeReviewRule(bureau, { ...fund, asked: true })).rejects.toThrow("没有变化");
    await expect(proposeReviewRule(bureau, { ...fund, form: "settlement" })).rejects.toThrow("没有这张报表");
    expect((await viewReviewRule(bureau, "fund")).history).toEqual([]);
  });

  test("it changes nothing until it is confirmed, by another person of the same bureau", async () => {
    await proposeReviewRule(bureau, fund);
    await expect(proposeReviewRule(colleague, fund)).rejects.toThrow("已有一项变更待确认");
    const id = await proposalOf("fund");
    expect(await viewReviewRule(bureau, "fund")).toMatchObject({
      ...{ now: { asked: true, since: null, next: null } },
      ...{ mayConfirm: false, mayEnd: true, change: null },
    });
    expect(await viewReviewRule(colleague, "fund")).toMatchObject({ mayConfirm: true });
    const waits = async (by: Context) => (await listForms(by)).proposedSteps.map((one) => one.waitsForReader);
    expect([await waits(bureau), await waits(colleague), await waits(reviewer)]).toEqual([
      [false],
      [true],
      [false],
    ]);
    expect(await viewReviewRule(reviewer, "fund")).toMatchObject({ mayConfirm: false, mayEnd: false });
    await expect(confirmReviewRule(bureau, id)).rejects.toThrow("不能自己确认");
    await expect(confirmReviewRule(reviewer, id)).rejects.toThrow("您的角色不能");
    await expect(confirmReviewRule(elsewhere, id)).rejects.toThrow("不属于本局");
    await expect(confirmReviewRule(real, id)).rejects.toThrow("不互相办理");
    expect((await filed(FUND_FORM, SEPTEMBER)).status).toBe("submitted");
  });

  test("declined, it stays in the history and may be proposed anew", async () => {
    await expect(endReviewProposal(colleague, await proposalOf("fund"), "")).rejects.toThrow("请写明理由");
    await endReviewProposal(colleague, await proposalOf("fund"), "请补充依据后再提");
    const { history, change, now } = await viewReviewRule(bureau, "fund");
    expect(history).toMatchObject([{ confirmed: null, ended: { by: "colleague" } }]);
    expect(now.asked).toBe(true);
    expect(change).toMatchObject({ asked: false, notBefore: null });
  });

  test("two people at once: one proposal, and one decision on it", async () => {
    const propose = [bureau, colleague].map((by) => proposeReviewRule(by, { ...fund, from: "2027-01" }));
    await oneWins("待确认", ...propose);
    const { proposal } = await viewReviewRule(bureau, "fund");
    const [other, own] = proposal?.by === "bureau" ? [colleague, bureau] : [bureau, colleague];
    const id = proposal?.id as number;
    await oneWins("已有人办理", confirmReviewRule(other, id), endReviewProposal(own, id, "不再提出此事"));
    expect((await viewReviewRule(bureau, "fund")).proposal).toBeNull();
  });
});

describe("a form without the prefecture's review", () => {
  let id = 0;

  test("goes from the submitter to the bureau, from its month on", async () => {
    await ruled("enrolment", false, SEPTEMBER);
    const before = await filed(ENROLMENT_FORM, AUGUST);
    expect(before.status).toBe("submitted");
    ({ submission: id } = await filed(ENROLMENT_FORM, SEPTEMBER));
    expect(await seen(id)).toMatchObject({ status: "reviewed" });
    const asked = { form: "enrolment", area: undefined, status: undefined, page: 1 };
    const view = (by: Context) => collectionView(by, { ...asked, through: null, everyMonth: true });
    expect((await view(bureau)).waiting).toMatchObject([{ id, status: "reviewed" }]);
    expect((await view(reviewer)).waiting.map((one) => one.id)).not.toContain(id);
    expect(await viewSubmission(submitter, id, null)).toMatchObject({
      ...{ reviewAsked: false, acts: ["withdraw"] },
    });
    expect((await viewSubmission(reviewer, id, null)).acts).toEqual([]);
    expect((await viewSubmission(bureau, id, null)).acts).toEqual(["accept", "return"]);
    const listed = (await listForms(submitter)).forms.find(({ code }) => code === "enrolment");
    expect(listed?.review).toMatchObject({ asked: false, since: SEPTEMBER });
  });

  test("is neither reviewed nor accepted by who uploaded it", async () => {
    await expect(reviewSubmission(reviewer, await seen(id))).rejects.toThrow("不能复核通过");
    await db.execute(
      sql`update app_user set role = 'bureau-reviewer', area_code = '150000' where username = 'submitter'`,
    );
    const promoted = await userContext(db, "submitter", NOW);
    await expect(acceptSubmission(promoted, await seen(id))).rejects.toThrow("不能是同一人");
    expect((await viewSubmission(promoted, id, null)).acts).toEqual(["return"]);
  });

  test("handed in twice by its sender, it is handed in once", async () => {
    const { version } = await seen(id);
    await handIn(submitter, id, null);
    expect((await seen(id)).version).toBe(version);
  });

  test("is published when the bureau accepts, and its trail says that no review was asked", async () => {
    await acceptSubmission(bureau, await seen(id));
    expect(await seen(id)).toMatchObject({ status: "published" });
    const trail = (await submissionTrails(db, [id])).get(id);
    expect(trail).toMatchObject({ reviewAsked: false });
    expect(trail?.steps.map(({ act }) => act)).toEqual(["upload", "read", "submit", "accept"]);
  });

  test("is taken back or accepted, whichever is first", async () => {
    const one = await filed(ENROLMENT_FORM, SEPTEMBER);
    const at = await seen(one.submission);
    await oneWins("刚被他人处理", withdrawSubmission(submitter, at), acceptSubmission(bureau, at));
  });

  test("an operator's job carries it through in one go", async () => {
    const done = await filed(ENROLMENT_FORM, SEPTEMBER, system, true);
    expect(done.status).toBe("published");
    expect(await seen(done.submission)).toMatchObject({ status: "published" });
  });
});

describe("a rule that changes while statements wait", () => {
  test("leaves a statement in review with its reviewer; taken back and filed anew it goes by the new rule", async () => {
    const [waiting, other] = [await filed(BENEFIT_FORM, SEPTEMBER), await filed(BENEFIT_FORM, SEPTEMBER)];
    await ruled("benefit", false, SEPTEMBER);
    expect((await viewReviewRule(bureau, "benefit")).waitingForReview).toBe(2);
    expect(await viewSubmission(reviewer, waiting.submission, null)).toMatchObject({
      ...{ status: "submitted", reviewAsked: true, acts: ["review", "return"] },
    });
    await expect(acceptSubmission(bureau, await seen(waiting.submission))).rejects.toThrow(
      "“待复核”的报送不能",
    );
    await reviewSubmission(reviewer, await seen(waiting.submission));
    await acceptSubmission(bureau, await seen(waiting.submission));
    await withdrawSubmission(submitter, await seen(other.submission));
    expect((await filed(BENEFIT_FORM, SEPTEMBER)).status).toBe("reviewed");
  });

  test("asked for again, it leaves with the bureau what the bureau was handed", async () => {
    const { submission } = await filed(BENEFIT_FORM, SEPTEMBER);
    await ruled("benefit", true, SEPTEMBER);
    expect((await filed(BENEFIT_FORM, SEPTEMBER)).status).toBe("submitted");
    expect(await viewSubmission(bureau, submission, null)).toMatchObject({
      status: "reviewed",
      reviewAsked: false,
    });
    await returnSubmission(bureau, await seen(submission), "请核对住院人次");
    expect(await seen(submission)).toMatchObject({ status: "returned" });
  });

  test("does not touch what was handed in before there were rules", async () => {
    const { submission } = await filed(BENEFIT_FORM, AUGUST);
    await db.execute(sql`update submission set review_asked = null where id = ${submission}`);
    const steps = readFileSync("db/migrations/0021_review-rule.sql", "utf8").split(
      "--> statement-breakpoint",
    );
    await db.execute(sql.raw(steps.at(-1) ?? ""));
    expect((await seeSubmission(system, submission)).reviewAsked).toBe(true);
  });

  test("never begins before what was decided last", async () => {
    const early = { form: "benefit", from: AUGUST, asked: false, reason: REASON };
    await expect(proposeReviewRule(bureau, early)).rejects.toThrow("不能早于 2026-09");
  });

  test("every act is in the audit trail", async () => {
    expect(await brokenLink(db)).toBeNull();
  });
});
