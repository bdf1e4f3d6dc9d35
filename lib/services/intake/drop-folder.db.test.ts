import { mkdirSync, readdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { lastLook } from "@/db/queries/intake/drop-look";
import { testAccount } from "@/db/testing/test-account";
import { testDatabase } from "@/db/testing/test-database";
import { month } from "@/lib/domain/period";
import { systemContext } from "../access/system-context";
import { userContext } from "../access/user-context";
import { listEntries } from "../audit/list-entries";
import { loadReference } from "../installation/load-reference";
import { acceptSubmission } from "../submissions/accept-submission";
import { quarantineFolder } from "../submissions/quarantine";
import { reviewSubmission } from "../submissions/review-submission";
import { seeSubmission } from "../submissions/see-submission";
import { submissionRecord } from "../submissions/submission-record";
import { DropTrial, statementBytes } from "../testing/drop-folder";
import { csvOf } from "../testing/settlement-uploads";
import { setUserDisabled } from "../users/set-user-disabled";
import { setDropAccount } from "./set-drop-account";

const { db } = await testDatabase();
const NOW = new Date("2026-10-20T00:00:00Z");
await loadReference(db, NOW);
for (const [username, role, area] of [
  ["toufang", "submitter", "150100"],
  ["fuhe", "prefecture-reviewer", "150100"],
  ["shenhe", "bureau-reviewer", "150000"],
  ["shenji", "auditor", "150000"],
  ["guanli", "administrator", "150000"],
  ["baotou", "submitter", "150200"],
] as const)
  await testAccount(db, { username, role, area });
const person = (username: string) => userContext(db, username, NOW);
const system = await systemContext(db, "test", NOW);
const administrator = await person("guanli");
await setDropAccount(administrator, { area: "呼和浩特市", username: "toufang" });

const trial = new DropTrial(db);
afterAll(() => {
  for (const folder of [trial.root, trial.dataFolder]) rmSync(folder, { recursive: true, force: true });
});

const SEPTEMBER = month(2026, 9);
const fund = await statementBytes(db, "fund", "150100", SEPTEMBER);

const submissions = async () =>
  await db.$client`select id::int, form, status, file_name from submission order by id desc`;
const last = async () => (await submissions())[0];
const quarantined = (): string[] => {
  try {
    return readdirSync(quarantineFolder(trial.dataFolder));
  } catch {
    return [];
  }
};

test("a file is taken in when it has come in full: as its folder's account, handed in, told beside it", async () => {
  expect(await trial.look()).toEqual([]);
  expect(readdirSync(trial.root), "the folder of an area with an account is made").toEqual(["呼和浩特市"]);
  trial.put("呼和浩特市/三季度.xlsx", fund.subarray(0, 3000));
  await trial.look();
  trial.put("呼和浩特市/三季度.xlsx", fund);
  await trial.look();
  expect(await submissions(), "it was still growing").toHaveLength(0);
  await trial.look(999);
  expect(await submissions(), "just below the wait").toHaveLength(0);
  await trial.look(1);
  expect(await last()).toMatchObject({ form: "fund", status: "reading", file_name: "三季度.xlsx" });
  await trial.workOff();
  expect(await trial.look()).toEqual([]);
  const id = (await last())?.id as number;
  expect(trial.list()).toEqual([
    "呼和浩特市/已接收/投递1-三季度.xlsx",
    "呼和浩特市/已接收/投递1-三季度.xlsx.结果.txt",
  ]);
  expect(quarantined()).toEqual([]);
  const record = await submissionRecord(system, id, "");
  expect(record).toMatchObject({ status: "submitted", period: "2026Q3", area: { code: "150100" } });
  expect(record.story.map(({ act, by }) => [act, by])).toEqual([
    ["upload", "toufang（文件夹投递）"],
    ["read", "系统"],
    ["submit", "toufang（文件夹投递）"],
  ]);
  expect(trial.read("呼和浩特市/已接收/投递1-三季度.xlsx.结果.txt")).toContain(
    `结果：已接收：第 ${id} 号报送，待复核\r\n`,
  );
  const { lines } = await listEntries(await person("shenji"), { subject: `submission:${id}` });
  expect(new Set(lines.map(({ actorName }) => actorName))).toEqual(new Set([null, "toufang（文件夹投递）"]));
});

test("the two-person rule stays, and what others do is told beside the file", async () => {
  const seen = async () => {
    const { id, version } = await seeSubmission(system, (await last())?.id as number);
    return { id, version };
  };
  await db.$client`update app_user set role = 'prefecture-reviewer' where username = 'toufang'`;
  await reviewSubmission(await person("toufang"), await seen()).then(
    () => expect.unreachable("it was the account's own"),
    (error) => expect(error.message).toContain("不能是同一人"),
  );
  await db.$client`update app_user set role = 'submitter' where username = 'toufang'`;
  await reviewSubmission(await person("fuhe"), await seen());
  await acceptSubmission(await person("shenhe"), await seen());
  await trial.look();
  expect(trial.read("呼和浩特市/已接收/投递1-三季度.xlsx.结果.txt")).toContain("已发布");
});

test("the same file again is told to be known, and not taken twice", async () => {
  const before = await submissions();
  trial.put("呼和浩特市/又一次.xlsx", fund);
  await trial.through();
  expect(await submissions()).toEqual(before);
  const [result = ""] = trial.list().filter((name) => name.endsWith("又一次.xlsx.结果.txt"));
  expect(trial.read(result)).toContain("没有重复接收");
});

test("a correction needs its reason beside it; with it, it is taken", async () => {
  const corrected = await statementBytes(db, "fund", "150100", SEPTEMBER);
  // Other bytes of the same numbers: an archive may end with a remark.
  corrected.writeUInt16LE(1, corrected.length - 2);
  const other = Buffer.concat([corrected, Buffer.from("#")]);
  trial.put("呼和浩特市/更正.xlsx", other);
  await trial.through();
  const [told = ""] = trial.list("呼和浩特市/未接收").filter((name) => name.endsWith("更正.xlsx.结果.txt"));
  expect(trial.read(told)).toContain("更正.xlsx.说明.txt");
  trial.put("呼和浩特市/更正.xlsx.说明.txt", "因".repeat(501));
  trial.put("呼和浩特市/更正.xlsx", other);
  await trial.through();
  const long = trial.list("呼和浩特市/未接收").filter((name) => name.endsWith("更正.xlsx.结果.txt"));
  expect(long.map((name) => trial.read(name)).join()).toContain("超过 500 字");
  trial.put("呼和浩特市/更正.xlsx.说明.txt", Buffer.from("漏报一家医院"));
  trial.put("呼和浩特市/更正.xlsx", other);
  await trial.through();
  expect(await seeSubmission(system, (await last())?.id as number)).toMatchObject({
    reason: "漏报一家医院",
  });
  expect(trial.list("呼和浩特市").filter((name) => name.split("/").length === 2)).toEqual([]);
});

describe("what is wrong is said beside the file, and nothing of it is taken", () => {
  test.each([
    ["包头市-2026Q3-基金收支情况表.csv", "a,b", "文件是包头市的"],
    ["说不清.csv", "a,b", "认不出表名和期间"],
    ["空的工作簿.xlsx", "PK", "认不出表名"],
  ])("%s", async (name, content, words) => {
    const before = await submissions();
    trial.put(`呼和浩特市/${name}`, content);
    await trial.through();
    expect(await submissions()).toEqual(before);
    const [told = ""] = trial.list("呼和浩特市/未接收").filter((path) => path.endsWith(`${name}.结果.txt`));
    expect(trial.read(told)).toContain(words);
    expect(quarantined()).toEqual([]);
  });

  test("a statement that must be mended is laid with what was not taken, every finding with its cell", async () => {
    trial.put("呼和浩特市/呼和浩特市-2026Q2-基金收支情况表.csv", "项目,金额\n基金收入,一百\n");
    await trial.through();
    const [told = ""] = trial
      .list("呼和浩特市/未接收")
      .filter((path) => path.includes("2026Q2"))
      .filter((path) => path.endsWith(".结果.txt"));
    expect(trial.read(told)).toMatch(/须更正 \d+ 条\r\n1\. /);
    expect(await last()).toMatchObject({ form: "fund", status: "refused" });
  });

  test("a file of more than 50 MB, without being read", async () => {
    trial.put("呼和浩特市/大.xlsx", "");
    truncateSync(join(trial.root, "呼和浩特市/大.xlsx"), 50 * 1024 * 1024 + 1);
    await trial.through();
    const [told = ""] = trial.list("呼和浩特市/未接收").filter((path) => path.endsWith("大.xlsx.结果.txt"));
    expect(trial.read(told)).toContain("超过 50 MB");
  });
});

test("questions wait for an answer laid into the folder, which is handed in with them", async () => {
  const changed = await statementBytes(db, "fund", "150100", month(2026, 6));
  trial.put("呼和浩特市/六月.xlsx", changed);
  await trial.look();
  await trial.look();
  await trial.workOff();
  const id = (await last())?.id as number;
  await db.$client`insert into submission_finding (submission_id, position, severity, sheet, cell, rule, message)
    values (${id}, 900, 'explain', '居民', 'F12', 'large-change', '比上年同期增长 80%')`;
  await trial.look();
  const [told = ""] = trial.list("呼和浩特市/已接收").filter((path) => path.endsWith("六月.xlsx.结果.txt"));
  expect(trial.read(told)).toContain("把说明写进“六月.xlsx.说明.txt”");
  expect(trial.read(told)).toContain("“居民”F12：比上年同期增长 80%");
  // As a notepad of that country saves it: GBK.
  trial.put("呼和浩特市/六月.xlsx.说明.txt", Buffer.from([0xd2, 0xd1, 0xba, 0xcb, 0xb6, 0xd4]));
  await trial.look();
  expect((await seeSubmission(system, id)).status, "the answer may still be coming").toBe("draft");
  await trial.look();
  await trial.look();
  expect((await seeSubmission(system, id)).status).toBe("submitted");
  const [asked] = (await submissionRecord(system, id, "")).findings.filter(
    ({ severity }) => severity === "explain",
  );
  expect(asked?.explanation).toBe("已核对");
  expect(trial.read(told)).toContain("待复核");
  expect(trial.list().some((path) => path.endsWith("呼和浩特市/六月.xlsx.说明.txt"))).toBe(false);
});

test("links, locks and files on their way stay where they are; a done mark ends the wait", async () => {
  writeFileSync(join(trial.dataFolder, "secret.xlsx"), fund);
  symlinkSync(join(trial.dataFolder, "secret.xlsx"), join(trial.root, "呼和浩特市/链接.xlsx"));
  symlinkSync(trial.dataFolder, join(trial.root, "包头市"));
  for (const name of ["~$锁.xlsx", ".~lock.x.xlsx#", "半.xlsx.part", ".藏.xlsx"])
    trial.put(`呼和浩特市/${name}`, fund);
  const before = await submissions();
  const problems = [...(await trial.through())];
  expect(problems.join()).toContain("链接.xlsx”是链接");
  expect(await submissions()).toEqual(before);
  expect(trial.list("呼和浩特市").filter((path) => path.split("/").length === 2)).toHaveLength(5);
  trial.put("呼和浩特市/呼和浩特市-2026-05-基金收支情况表.csv", "项目\n");
  trial.put("呼和浩特市/呼和浩特市-2026-05-基金收支情况表.csv.done", "");
  await trial.look(1);
  expect(await last()).toMatchObject({ file_name: "呼和浩特市-2026-05-基金收支情况表.csv" });
  expect(trial.list("呼和浩特市").some((path) => path.endsWith(".done"))).toBe(false);
  rmSync(join(trial.root, "包头市"));
  rmSync(join(trial.root, "呼和浩特市/链接.xlsx"));
});

test("without an account that may file, everything stays and the look says why", async () => {
  mkdirSync(join(trial.root, "150200"));
  mkdirSync(join(trial.root, "火星"));
  trial.put("150200/基金.xlsx", fund);
  trial.put("无主.xlsx", fund);
  const problems = (await trial.through()).join("\n");
  expect(problems).toContain("“150200”里的文件没有接收：没有指定账号");
  expect(problems).toContain("文件夹“火星”不是地区");
  expect(problems).toContain("“无主.xlsx”没有放在地区的文件夹里");
  expect((await lastLook(db))?.waiting).toBe(1);
  await setDropAccount(administrator, { area: "150200", username: "baotou" });
  const { id } = (await person("baotou")).actor as { id: number };
  await setUserDisabled(administrator, id, true);
  expect((await trial.look()).join()).toContain("已停用");
  await setUserDisabled(administrator, id, false);
  await trial.through();
  expect(trial.list("150200/未接收").join(), "it is another area's file").toContain("基金.xlsx.结果.txt");
  for (const name of ["火星", "无主.xlsx"]) rmSync(join(trial.root, name), { recursive: true });
});

test("only an administrator gives a folder to an account, and only to one that may file there", async () => {
  await expect(
    setDropAccount(await person("toufang"), { area: "150100", username: "toufang" }),
  ).rejects.toMatchObject({ code: "not-permitted" });
  for (const [username, words] of [
    ["fuhe", "没有报送权限"],
    ["baotou", "不管这个地区"],
    ["nobody", "没有用户"],
  ])
    await expect(
      setDropAccount(administrator, { area: "150100", username: username as string }),
    ).rejects.toThrow(words as string);
});

test("settlement detail is taken by its name, handed over whole, and laid down when it is loaded", async () => {
  const bytes = csvOf({ rows: 300, year: 2026, quarter: 1 });
  trial.put("呼和浩特市/呼和浩特市-2026Q1-结算明细.csv", bytes);
  await trial.look();
  await trial.look();
  const [load] = await db.$client`select id, status, uploaded_by from settlement_load`;
  expect(load).toMatchObject({ status: "validating" });
  await trial.workOff();
  await trial.look();
  const told = trial.list("呼和浩特市/已接收").find((path) => path.endsWith("结算明细.csv.结果.txt")) ?? "";
  expect(trial.read(told)).toContain(`第 ${load?.id} 号结算明细，待启用`);
  trial.put("呼和浩特市/呼和浩特市-2026Q1-结算明细.csv", bytes);
  await trial.through();
  expect(await db.$client`select id from settlement_load`).toHaveLength(1);
});

test("a folder that is gone or closed is said, and comes back by itself", async () => {
  const away = new DropTrial(db);
  rmSync(away.root, { recursive: true });
  expect((await away.look()).join()).toContain("投递文件夹不存在");
  mkdirSync(away.root);
  expect(await away.look()).toEqual([]);
  // A file where the folder for held files should be stands for every move that the share does not allow.
  away.put("呼和浩特市/处理中", "");
  away.put("呼和浩特市/基金.xlsx", fund);
  await away.look();
  expect((await away.look()).join()).toContain("不能移动“呼和浩特市/基金.xlsx”");
  expect(away.list("呼和浩特市")).toHaveLength(2);
});
