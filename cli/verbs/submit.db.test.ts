import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { month } from "@/lib/domain/period";
import { systemContext } from "@/lib/services/access/system-context";
import { statementBytes } from "@/lib/services/testing/drop-folder";
import { filingDatabase } from "@/lib/services/testing/filing-database";
import { csvOf } from "@/lib/services/testing/settlement-uploads";
import { Answer } from "../run";
import { settlement } from "./settlement";
import { submit } from "./submit";

const NOW = new Date("2026-10-20T01:00:00Z");
const { db } = await filingDatabase("baosong", NOW);
const context = await systemContext(db, "cli", NOW);

const folder = mkdtempSync(join(tmpdir(), "yiheng-submit-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string): string => join(folder, name);

beforeAll(async () => {
  writeFileSync(file("一.xlsx"), await statementBytes(db, "fund", "150100", month(2026, 9)));
  writeFileSync(file("二.xlsx"), await statementBytes(db, "enrolment", "150100", month(2026, 9)));
  writeFileSync(file("呼和浩特市-2026Q2-基金收支情况表.csv"), "项目,金额\n基金收入,一百\n");
  writeFileSync(file("说不清.csv"), "a,b\n");
});

test("one file says itself what it is", async () => {
  expect(await submit(context, ["--as", "baosong", file("一.xlsx")])).toMatchObject({
    ...{ form: "fund", area: "150100", period: "2026Q3", vintage: "monthly", status: "submitted" },
    findings: [],
  });
});

test("what is given goes before it, and a wrong claim is a finding at its cell", async () => {
  const answer = (await submit(context, ["--period", "2026-08", file("一.xlsx")])) as Answer;
  expect(answer.exitCode).toBe(2);
  expect(answer.content).toMatchObject({
    status: "refused",
    findings: expect.arrayContaining([
      expect.objectContaining({ severity: "refuse", rule: "wrong-period", mend: expect.stringMatching(/./) }),
    ]),
  });
});

test("several files: each is tried, and the worst decides the exit code", async () => {
  const good = [file("二.xlsx"), file("没有.xlsx")];
  const some = (await submit(context, ["--as", "baosong", ...good])) as Answer;
  expect(some.exitCode).toBe(1);
  expect(some.content).toMatchObject({
    files: [
      { file: "二.xlsx", status: "submitted" },
      { file: "没有.xlsx", status: "not-submitted", problem: expect.stringContaining("没有这个文件") },
    ],
  });
  const all = (await submit(context, [
    ...["--as", "baosong", file("呼和浩特市-2026Q2-基金收支情况表.csv"), file("说不清.csv")],
  ])) as Answer;
  expect(all.exitCode).toBe(2);
  expect(all.content).toMatchObject({
    files: [
      { status: "refused", form: "fund", period: "2026Q2" },
      { status: "not-submitted", problem: expect.stringContaining("认不出表名和地区和期间") },
    ],
  });
});

test("no file is told, and so is a single one that says nothing", async () => {
  await expect(submit(context, [])).rejects.toMatchObject({ code: "invalid-input" });
  await expect(submit(context, [file("说不清.csv")])).rejects.toThrow("--form、--area、--period");
});

test("settlement detail is sent, read here, and answered with what was found", async () => {
  process.env.YIHENG_DATA = folder;
  const path = file("呼和浩特市-2026Q1-结算明细.csv");
  writeFileSync(path, csvOf({ rows: 50, year: 2026, quarter: 1 }));
  expect(await settlement(context, ["send", "--as", "baosong", path])).toMatchObject({
    ...{ status: "loaded", rows: 50, period: "2026Q1", area: { code: "150100" } },
  });
  writeFileSync(path, "姓名,结算ID\n张三,1\n");
  const refused = (await settlement(context, ["send", "--as", "baosong", path])) as Answer;
  expect(refused).toBeInstanceOf(Answer);
  expect(refused.exitCode).toBe(2);
  expect(JSON.stringify(refused.content)).not.toContain("张三");
});
