import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { submissionEvents } from "@/db/queries/submissions/submission-story";
import { statementNumbers } from "@/db/seed/demonstration/demonstration-statements";
import { testAccount } from "@/db/testing/test-account";
import { testDatabase } from "@/db/testing/test-database";
import type { Area, AreaCode } from "@/lib/domain/area";
import { month } from "@/lib/domain/period";
import { FUND_FORM } from "@/lib/domain/submissions/forms/fund";
import { systemContext } from "../access/system-context";
import { userContext } from "../access/user-context";
import { areaTree } from "../areas/area-tree";
import type { Context } from "../context";
import { loadReference } from "../installation/load-reference";
import { acceptSubmission } from "./accept-submission";
import { returnSubmission } from "./return-submission";
import { reviewSubmission } from "./review-submission";
import { seeSubmission } from "./see-submission";
import { writeStatement } from "./statement-workbook";
import { submitFile } from "./submit-file";
import { withdrawSubmission } from "./withdraw-submission";

const { db } = await testDatabase();
const NOW = new Date("2026-10-20T01:00:00Z");
const THROUGH = month(2026, 9);
await loadReference(db, NOW);

async function person(username: string, role: string, area: string): Promise<Context> {
  await testAccount(db, { username, role, area });
  return await userContext(db, username, NOW);
}

const submitter = await person("submitter", "submitter", "150100");
const reviewers = [
  await person("reviewer", "prefecture-reviewer", "150100"),
  await person("deputy", "prefecture-reviewer", "150100"),
] as const;
const bureau = [
  await person("bureau", "bureau-reviewer", "150000"),
  await person("colleague", "bureau-reviewer", "150000"),
] as const;
const system = await systemContext(db, "test", NOW);

const folder = mkdtempSync(join(tmpdir(), "yiheng-two-people-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A statement that was handed in, at the version that everybody sees. */
async function handedIn(): Promise<{ id: number; version: number }> {
  const numbers = statementNumbers("fund", "150100", THROUGH);
  const area = (await areaTree(system)).areas.get("150100" as AreaCode) as Area;
  const path = join(folder, "基金.xlsx");
  writeFileSync(
    path,
    await writeStatement(FUND_FORM, area, THROUGH, (sheet, slot) => numbers.text(sheet, slot)),
  );
  const { submission } = await submitFile(submitter, system, {
    ...{ form: "fund", area: "150100", period: "2026Q3", vintage: "monthly" },
    ...{ fileName: "基金.xlsx", reason: "更正", path, accept: false, explanation: "已核对" },
  });
  return { id: submission, version: (await seeSubmission(submitter, submission)).version };
}

/** One of the acts is done; the other is told that somebody was first, and did nothing. */
async function oneWins(...acts: readonly Promise<unknown>[]): Promise<void> {
  const outcomes = await Promise.allSettled(acts);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const [lost] = outcomes.filter((outcome) => outcome.status === "rejected");
  expect(lost?.reason).toMatchObject({
    name: "Refusal",
    code: "conflict",
    message: expect.stringContaining("刚被他人处理"),
  });
}

const actsOn = async (id: number): Promise<string[]> =>
  (await submissionEvents(db, id)).map(({ act }) => act).filter((act) => act !== "upload" && act !== "read");

describe("two people act at once: one wins, the other is told", () => {
  test("two reviewers", async () => {
    const seen = await handedIn();
    await oneWins(reviewSubmission(reviewers[0], seen), reviewSubmission(reviewers[1], seen));
    expect(await actsOn(seen.id)).toEqual(["submit", "review"]);
  });

  test("the submitter withdraws while the reviewer passes it on", async () => {
    const seen = await handedIn();
    await oneWins(withdrawSubmission(submitter, seen), reviewSubmission(reviewers[0], seen));
    expect(await actsOn(seen.id)).toHaveLength(2);
  });

  test("one of the bureau accepts while another returns it: published once, or not at all", async () => {
    const { id, version } = await handedIn();
    await reviewSubmission(reviewers[0], { id, version });
    const seen = { id, version: version + 1 };
    await oneWins(acceptSubmission(bureau[0], seen), returnSubmission(bureau[1], seen, "请核对大病支出"));
    const { status } = await seeSubmission(system, id);
    expect((await actsOn(id)).at(-1)).toBe(status === "published" ? "accept" : "return");
  });

  test("two of the bureau accept: one publication", async () => {
    const { id, version } = await handedIn();
    await reviewSubmission(reviewers[0], { id, version });
    const seen = { id, version: version + 1 };
    await oneWins(acceptSubmission(bureau[0], seen), acceptSubmission(bureau[1], seen));
    expect((await actsOn(id)).filter((act) => act === "accept")).toHaveLength(1);
  });
});
