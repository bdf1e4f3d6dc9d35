import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Database } from "@/db/client";
import { withJobLock } from "@/db/job-lock";
import { beginAttempt } from "@/db/queries/jobs/job-attempts";
import { renderingRow } from "@/db/queries/renderings/rendering-row";
import { submissionEvents, submissionFindings } from "@/db/queries/submissions/submission-story";
import { statementNumbers } from "@/db/seed/demonstration/demonstration-statements";
import { testAccount } from "@/db/testing/test-account";
import { testDatabase } from "@/db/testing/test-database";
import type { Area, AreaCode } from "@/lib/domain/area";
import { month } from "@/lib/domain/period";
import { FUND_FORM } from "@/lib/domain/submissions/forms/fund";
import { systemContext } from "../access/system-context";
import { userContext } from "../access/user-context";
import { areaTree } from "../areas/area-tree";
import { loadReference } from "../installation/load-reference";
import { renderedFile } from "../renderings/rendered-file";
import { requestRendering } from "../renderings/request-rendering";
import { clearQuarantine } from "../submissions/clear-quarantine";
import { openSubmission } from "../submissions/open-submission";
import { quarantineFolder, quarantinePath } from "../submissions/quarantine";
import { requestTemplate } from "../submissions/request-template";
import { seeSubmission } from "../submissions/see-submission";
import type { SlotFill } from "../submissions/slot-fill";
import { writeStatement } from "../submissions/statement-workbook";
import { ATTEMPTS_MAX, doJob } from "./do-job";
import type { Job, Work } from "./job";
import { readingWork } from "./reading-work";
import { renderingWork } from "./rendering-work";

const { db } = await testDatabase();
const NOW = new Date("2026-10-20T01:00:00Z");
const THROUGH = month(2026, 9);
await loadReference(db, NOW);
await testAccount(db, { username: "submitter", role: "submitter", area: "150100" });
const submitter = await userContext(db, "submitter", NOW);
const system = await systemContext(db, "test", NOW);
const area = (await areaTree(system)).areas.get("150100" as AreaCode) as Area;
const numbers = statementNumbers("fund", "150100", THROUGH);
const folder = mkdtempSync(join(tmpdir(), "yiheng-work-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const reading = readingWork(folder);

let uploads = 0;

async function upload(fill: SlotFill): Promise<{ id: number; path: string }> {
  uploads += 1;
  const quarantineId = `00000000-0000-4000-8000-${String(uploads).padStart(12, "0")}`;
  const path = quarantinePath(folder, quarantineId);
  mkdirSync(quarantineFolder(folder), { recursive: true });
  writeFileSync(path, await writeStatement(FUND_FORM, area, THROUGH, fill));
  const place = { form: "fund", area: "150100", period: "2026Q3", vintage: "monthly" };
  const id = await openSubmission(submitter, { ...place, fileName: "基金.xlsx", quarantineId, reason: null });
  return { id, path };
}

const good: SlotFill = (sheet, slot) => numbers.text(sheet, slot);
const off: SlotFill = (sheet, slot) => (slot === "revenue/total" ? "1" : numbers.text(sheet, slot));

const jobOf = async (work: Work, key: string): Promise<Job> =>
  (await work.waiting(db, NOW)).find((job) => job.key === key) as Job;

describe("an upload that waits", () => {
  test("is read into a draft, and its file leaves quarantine", async () => {
    const { id, path } = await upload(good);
    expect(await doJob(db, await jobOf(reading, `submission:${id}`))).toBe(true);
    expect(await seeSubmission(submitter, id)).toMatchObject({
      status: "draft",
      quarantineId: null,
      version: 2,
    });
    expect(readdirSync(quarantineFolder(folder))).not.toContain(path.split("/").at(-1));
    expect((await reading.waiting(db, NOW)).map(({ key }) => key)).not.toContain(`submission:${id}`);
  });

  test("is refused with everything that is wrong at once", async () => {
    const { id } = await upload(off);
    await doJob(db, await jobOf(reading, `submission:${id}`));
    expect((await seeSubmission(submitter, id)).status).toBe("refused");
    expect((await submissionFindings(db, id)).map(({ rule }) => rule)).toContain("total-equals-parts");
  });

  test("is noted when the same file came before, with the earlier number", async () => {
    const { id: earlier } = await upload(good);
    await doJob(db, await jobOf(reading, `submission:${earlier}`));
    const { id } = await upload(good);
    await doJob(db, await jobOf(reading, `submission:${id}`));
    expect((await submissionFindings(db, id)).filter(({ rule }) => rule === "same-file")).toMatchObject([
      { severity: "note", message: expect.stringContaining(`与第 ${earlier} 号报送`) },
    ]);
  });

  test("is done by one of two workers that find it together", async () => {
    const { id } = await upload(good);
    const job = await jobOf(reading, `submission:${id}`);
    expect((await Promise.all([doJob(db, job), doJob(db, job)])).sort()).toEqual([false, true]);
    expect(await doJob(db, job)).toBe(true);
    const events = await submissionEvents(db, id);
    expect(events.filter(({ act }) => act === "read")).toHaveLength(1);
  });

  test("whose file is gone is refused in words", async () => {
    const { id, path } = await upload(good);
    rmSync(path);
    await doJob(db, await jobOf(reading, `submission:${id}`));
    expect((await seeSubmission(submitter, id)).status).toBe("refused");
    expect(await submissionFindings(db, id)).toMatchObject([
      { rule: "unreadable-file", message: "上传的文件已不在服务器上，请重新上传" },
    ]);
  });

  test("of a command line that is gone is given up after ten minutes, not before", async () => {
    const place = { form: "fund", area: "150100", period: "2026Q3", vintage: "monthly" };
    const id = await openSubmission(submitter, {
      ...place,
      fileName: "基金.xlsx",
      quarantineId: null,
      reason: null,
    });
    const later = (minutes: number) => reading.waiting(db, new Date(NOW.getTime() + minutes * 60_000));
    const keys = async (minutes: number) => (await later(minutes)).map(({ key }) => key);
    expect(await keys(10)).not.toContain(`submission:${id}`);
    expect(await keys(11)).toContain(`submission:${id}`);
    const job = (await later(11)).find(({ key }) => key === `submission:${id}`) as Job;
    await doJob(db, job);
    expect((await seeSubmission(submitter, id)).status).toBe("refused");
  });
});

describe("work that takes its worker down", () => {
  const failing = (run: Job["run"]): Job & { gaveUp: string[] } => {
    const gaveUp: string[] = [];
    return {
      key: `trial:${Math.random()}`,
      run,
      giveUp: async (_, why) => {
        gaveUp.push(why);
      },
      gaveUp,
    };
  };

  test("is tried again, and given up in words after five attempts", async () => {
    let runs = 0;
    const job = failing(async () => {
      runs += 1;
      throw new Error("a bug");
    });
    for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt++)
      await expect(doJob(db, job)).rejects.toThrow("a bug");
    expect(job.gaveUp).toEqual([]);
    expect(await doJob(db, job)).toBe(true);
    expect(runs).toBe(ATTEMPTS_MAX);
    expect(job.gaveUp).toEqual([expect.stringContaining("已停止重试")]);
  });

  test("counts an attempt before it begins, so that one that killed its process has counted", async () => {
    const job = failing(async () => {});
    for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt++) await beginAttempt(db, job.key, NOW);
    await doJob(db, job);
    expect(job.gaveUp).toHaveLength(1);
  });

  test("leaves no count behind once it is done", async () => {
    const job = failing(async () => {});
    await doJob(db, job);
    expect(await beginAttempt(db, job.key, NOW)).toBe(1);
  });
});

test("a job's lock goes with its session", async () => {
  const taken = await withJobLock(db, "trial", async () => {
    expect(await withJobLock(db, "trial", async () => {})).toBe(false);
  });
  expect(taken).toBe(true);
  expect(await withJobLock(db, "trial", async () => {})).toBe(true);
});

describe("a rendering", () => {
  test("is shared by equal requests and made once", async () => {
    const asked = { form: "fund", area: "呼和浩特市", period: "2026Q3" };
    const [id, same] = [await requestTemplate(submitter, asked), await requestTemplate(submitter, asked)];
    expect(same).toBe(id);
    expect(await renderedFile(submitter, id, 0)).toBeNull();
    await doJob(db, await jobOf(renderingWork, `rendering:${id}`));
    const file = await renderedFile(submitter, id, 0);
    expect(file).toMatchObject({ fileName: "呼和浩特市-2026Q3-基金收支情况表.xlsx" });
    expect(file?.mediaType).toContain("spreadsheetml");
    expect(await requestTemplate(submitter, asked)).toBe(id);
  });

  test("of an area that is not the actor's is not asked for", async () => {
    const asked = { form: "fund", area: "包头市", period: "2026Q3" };
    await expect(requestTemplate(submitter, asked)).rejects.toMatchObject({ code: "out-of-scope" });
  });

  test("that cannot be made fails in words, and asking again opens a new one", async () => {
    const id = await requestRendering(system, "statement", { submission: 999_999 });
    await doJob(db, await jobOf(renderingWork, `rendering:${id}`));
    await expect(renderedFile(system, id, 0)).rejects.toMatchObject({
      code: "unavailable",
      message: expect.stringContaining("没有第 999999 号报送"),
    });
    expect(await requestRendering(system, "statement", { submission: 999_999 })).not.toBe(id);
  });

  test("of a kind that nobody makes fails in words", async () => {
    const id = await requestRendering(system, "picture" as never, {});
    await doJob(db, await jobOf(renderingWork, `rendering:${id}`));
    expect(await renderingRow(db, id)).toMatchObject({
      status: "failed",
      problem: "不会生成“picture”这种文件",
    });
  });
});

test("files that no submission waits with leave quarantine after an hour", async () => {
  const { path } = await upload(good);
  const orphan = quarantinePath(folder, "11111111-1111-4111-8111-111111111111");
  writeFileSync(orphan, "left behind");
  const long = new Date(Date.now() - 2 * 60 * 60_000);
  utimesSync(orphan, long, long);
  utimesSync(path, long, long);
  const young = quarantinePath(folder, "22222222-2222-4222-8222-222222222222");
  writeFileSync(young, "arriving");
  expect(await clearQuarantine(db as Database, folder, new Date())).toBe(1);
  expect(readdirSync(quarantineFolder(folder)).sort()).toEqual(
    [path, young].map((file) => file.split("/").at(-1)).sort(),
  );
});
