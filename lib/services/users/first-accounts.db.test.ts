import { execFile } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { brokenLink } from "@/db/queries/audit/broken-link";
import { testDatabase } from "@/db/testing/test-database";
import { signIn } from "../access/sign-in";
import { userContext } from "../access/user-context";
import { listUsers } from "./list-users";

/** The command line itself, as an operator runs it against a server of their own: no demonstration, no account. */
const { db, url } = await testDatabase();
const NOW = new Date("2026-11-01T00:00:00Z");
const program = join(process.cwd(), ".build", `cli-${process.pid}.mjs`);

beforeAll(() =>
  build({
    entryPoints: ["cli/main.ts"],
    outfile: program,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20.19",
  }),
);
afterAll(() => rmSync(program, { force: true }));

type Run = { code: number; answer: { name: string; area: string; password: string } | null; words: string };

const yiheng = (line: string): Promise<Run> =>
  new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [program, ...line.split(" ")],
      { env: { ...process.env, DATABASE_URL: url } },
      (_, stdout, stderr) =>
        resolve({
          code: child.exitCode ?? -1,
          answer: stdout ? JSON.parse(stdout) : null,
          words: stderr.trim(),
        }),
    );
  });

describe("a server installation without the demonstration", () => {
  test("gets its tables, its reference data and its first administrator with one command", async () => {
    const { code, answer, words } = await yiheng("user create --name guanli --role administrator");
    expect([code, words]).toEqual([0, ""]);
    expect(answer).toMatchObject({ name: "guanli", role: "administrator", area: "100000" });
    expect(await signIn(db, "guanli", answer?.password ?? "", NOW)).toMatchObject({ sessionVersion: 1 });
    const [counted] = await db.execute<Record<string, string>>(
      sql`select (select count(*) from app_user) as users, (select count(*) from fact) as facts`,
    );
    expect(counted).toEqual({ users: "1", facts: "0" });
  }, 60_000);

  test("every other account has its place, which the administrator manages", async () => {
    await yiheng("user create --name huhehaote --role submitter --area 呼和浩特市 --person 张三");
    const listed = await listUsers(await userContext(db, "guanli", NOW), "");
    expect(listed.map(({ username, name, area }) => `${username} ${name} ${area}`).sort()).toEqual([
      "guanli 系统管理员 100000",
      "huhehaote 张三 150100",
    ]);
  }, 60_000);

  test("a new password takes the place of the old one", async () => {
    const first = await yiheng("user reset-password --name huhehaote");
    const second = await yiheng("user reset-password --name huhehaote");
    expect(await signIn(db, "huhehaote", first.answer?.password ?? "", NOW)).toBe("wrong");
    expect(await signIn(db, "huhehaote", second.answer?.password ?? "", NOW)).toMatchObject({
      sessionVersion: 3,
    });
  }, 60_000);

  test("every act is in the audit trail and no password is", async () => {
    const entries = await db.execute<{ line: string; detail: string }>(sql`
      select actor || ' ' || act || ' ' || subject as line, detail::text as detail
      from audit_entry where act like 'user.%' order by number`);
    expect(entries.map(({ line }) => line)).toEqual([
      "system:cli user.create user:guanli",
      "system:cli user.create user:huhehaote",
      "system:cli user.reset-password user:huhehaote",
      "system:cli user.reset-password user:huhehaote",
    ]);
    expect(entries.map(({ detail }) => detail).join()).not.toMatch(/password|argon2/i);
    expect(await brokenLink(db)).toBeNull();
  });

  test.each([
    ["user create --name guanli --role administrator", 1, "用户名 guanli 已有人使用"],
    ["user create --name wang --role boss", 2, "可用的角色：submitter（盟市报送员）"],
    ["user create --name wang --role submitter", 2, "缺少参数 --area"],
    ["user reset-password --name nobody", 1, "没有用户 nobody"],
    ["user remove --name guanli", 2, "user 之后应为 create 或 reset-password"],
  ])(
    "%s ends with %i and says why",
    async (line, code, words) => {
      const run = await yiheng(line);
      expect([run.code, run.answer]).toEqual([code, null]);
      expect(run.words).toContain(words);
      expect(run.words).not.toContain("\n");
    },
    60_000,
  );
});
