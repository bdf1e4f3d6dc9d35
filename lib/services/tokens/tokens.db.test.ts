import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { testDatabase } from "@/db/testing/test-database";
import { expiryInstant, TOKENS_MAX } from "@/lib/domain/tokens/access-token";
import { systemContext } from "../access/system-context";
import { tokenContext } from "../access/token-context";
import { userContext } from "../access/user-context";
import { permitted } from "../context";
import { loadReference } from "../installation/load-reference";
import { createUser } from "../users/create-user";
import { endSessions } from "../users/end-sessions";
import { reassignUser } from "../users/reassign-user";
import { resetPassword } from "../users/reset-password";
import { setUserDisabled } from "../users/set-user-disabled";
import { createToken, type NewAccessToken } from "./create-token";
import { managedTokens, ownTokens } from "./list-tokens";
import { revokeToken } from "./revoke-token";

const { db } = await testDatabase();
const NOW = new Date("2026-11-01T00:00:00Z");
const LAST_DAY = "2026-12-31";
await loadReference(db, NOW);
const operator = await systemContext(db, "test", NOW);

let accounts = 0;
async function person(role = "submitter", area = "150100") {
  accounts += 1;
  const username = `person-${accounts}`;
  const { id } = await createUser(operator, { username, name: "试验", role, area, origin: "demo" });
  return { id, username, context: await userContext(db, username, NOW) };
}

const asked = (more: Partial<NewAccessToken> = {}): NewAccessToken => ({
  name: "数据中台",
  lastDay: LAST_DAY,
  grants: ["read-figures"],
  area: "150100",
  ...more,
});

const refused = (code: string, words: RegExp) =>
  expect.objectContaining({ code, message: expect.stringMatching(words) });

describe("M25: a token sees what its person sees, and less where it was narrowed", () => {
  test("a prefecture's token has the prefecture's areas and no others", async () => {
    const { context } = await person();
    const { token } = await createToken(context, asked());
    const called = await tokenContext(db, token, NOW);
    expect([...called.scope.areas].sort()).toEqual([...context.scope.areas].sort());
    expect(called.scope.areas).not.toContain("150200");
  });

  test("a region's token narrowed to a prefecture has only that", async () => {
    const { context } = await person("bureau-reviewer", "150000");
    const { token } = await createToken(context, asked({ area: "150200" }));
    const { scope } = await tokenContext(db, token, NOW);
    expect(scope.areas).toContain("150200");
    expect(scope.areas).not.toContain("150000");
    expect(scope.areas).not.toContain("150100");
  });

  test("it is made neither for another area, nor for what the role does not hold, nor for nothing", async () => {
    const { context } = await person();
    await expect(createToken(context, asked({ area: "150200" }))).rejects.toThrow("不在您的权限范围内");
    await expect(createToken(context, asked({ area: "呼和浩特" }))).rejects.toThrow("请选择地区");
    await expect(createToken(context, asked({ grants: [] }))).rejects.toThrow("至少选择一项");
    await expect(createToken(context, asked({ grants: ["accept"] }))).rejects.toThrow("没有这种权限");
    const leader = await person("leader", "150100");
    await expect(createToken(leader.context, asked({ grants: ["submit"] }))).rejects.toThrow("您的角色");
    const administrator = await person("administrator", "150100");
    await expect(createToken(administrator.context, asked())).rejects.toThrow("您的角色");
  });

  test("it holds what it was made for, though its person holds more", async () => {
    const { context } = await person();
    const reading = await tokenContext(db, (await createToken(context, asked())).token, NOW);
    expect(permitted(reading, "read-figures")).toBe(true);
    expect(permitted(reading, "submit")).toBe(false);
    expect(permitted(reading, "read-submissions")).toBe(false);
    const filing = await tokenContext(
      db,
      (await createToken(context, asked({ grants: ["submit"] }))).token,
      NOW,
    );
    expect(permitted(filing, "submit")).toBe(true);
    expect(permitted(filing, "read-figures")).toBe(false);
  });

  test("no token makes or ends another", async () => {
    const { context } = await person();
    const called = await tokenContext(db, (await createToken(context, asked())).token, NOW);
    await expect(createToken(called, asked())).rejects.toMatchObject({ code: "not-permitted" });
    const [own] = await ownTokens(context);
    await expect(revokeToken(called, own?.id as number)).rejects.toMatchObject({ code: "not-permitted" });
  });
});

describe("a token ends", () => {
  test("after its last day: below, on and above the instant", async () => {
    const { token } = await createToken((await person()).context, asked());
    const end = expiryInstant(LAST_DAY).getTime();
    await expect(tokenContext(db, token, new Date(end - 1))).resolves.toBeDefined();
    for (const late of [end, end + 1]) {
      await expect(tokenContext(db, token, new Date(late))).rejects.toEqual(
        refused("not-signed-in", /已过期/),
      );
    }
  });

  test("with the request after it was revoked, and is revoked once", async () => {
    const { context } = await person();
    const { token } = await createToken(context, asked());
    const id = (await ownTokens(context))[0]?.id as number;
    await revokeToken(context, id);
    await expect(tokenContext(db, token, NOW)).rejects.toEqual(refused("not-signed-in", /已撤销/));
    await expect(revokeToken(context, id)).rejects.toMatchObject({ code: "conflict" });
  });

  test.each([
    ["the account is disabled", (id: number) => setUserDisabled(operator, id, true)],
    ["its sessions are ended", (id: number) => endSessions(operator, id)],
    ["its password is reset", (id: number) => resetPassword(operator, id)],
  ])("when %s, and stays ended", async (_what, change) => {
    const { id, context } = await person();
    const { token } = await createToken(context, asked());
    await change(id);
    await expect(tokenContext(db, token, NOW)).rejects.toEqual(refused("not-signed-in", /随账号失效/));
    await setUserDisabled(operator, id, false);
    await expect(tokenContext(db, token, NOW)).rejects.toEqual(refused("not-signed-in", /随账号失效/));
    expect((await ownTokens(context))[0]?.state).toBe("ended");
  });

  test("an account placed elsewhere leaves its token nothing to see", async () => {
    const { id, context } = await person();
    const { token } = await createToken(context, asked());
    await reassignUser(operator, id, { role: "leader", area: "150200" });
    expect([...(await tokenContext(db, token, NOW)).scope.areas]).toEqual([]);
  });

  test.each(["", "yh_", `yh_${"A".repeat(43)}`, `yh_${"A".repeat(43)}'--`])("%j is none", async (text) => {
    await expect(tokenContext(db, text, NOW)).rejects.toEqual(refused("not-signed-in", /不正确/));
  });
});

describe("an administrator", () => {
  test("ends tokens of accounts in scope, and of no others", async () => {
    const { context, username } = await person("bureau-reviewer", "150000");
    const { token } = await createToken(context, asked());
    const administrator = (await person("administrator", "150000")).context;
    const listed = (await managedTokens(administrator)).find((one) => one.username === username);
    const elsewhere = (await person("administrator", "150200")).context;
    await expect(revokeToken(elsewhere, listed?.id as number)).rejects.toMatchObject({ code: "not-found" });
    expect((await managedTokens(elsewhere)).map((one) => one.username)).not.toContain(username);
    await revokeToken(administrator, listed?.id as number);
    await expect(tokenContext(db, token, NOW)).rejects.toThrow("已撤销");
  });

  test("is who it takes: nobody else sees or ends another's token", async () => {
    const { context } = await person();
    await createToken(context, asked());
    const id = (await ownTokens(context))[0]?.id as number;
    const other = (await person()).context;
    await expect(managedTokens(other)).rejects.toMatchObject({ code: "not-permitted" });
    await expect(revokeToken(other, id)).rejects.toMatchObject({ code: "not-found" });
    expect(await ownTokens(other)).toEqual([]);
  });
});

test("law 9: making and revoking are in the audit trail, calls are not, and the token is nowhere", async () => {
  const { context, username } = await person();
  const { token } = await createToken(context, asked());
  await tokenContext(db, token, NOW);
  const [before] = await db.execute<{ n: string }>(sql`select count(*) as n from audit_entry`);
  await tokenContext(db, token, new Date(NOW.getTime() + 120_000));
  const [after] = await db.execute<{ n: string }>(sql`select count(*) as n from audit_entry`);
  expect(after?.n).toBe(before?.n);
  const own = (await ownTokens(context))[0];
  expect(own?.lastUsedAt).toBe("2026-11-01 08:02");
  await revokeToken(context, own?.id as number);
  const entries = await db.execute<{ act: string; actor: string; subject: string }>(sql`
    select act, actor, subject from audit_entry where act like 'token.%' and actor = ${`user:${username}`} order by number`);
  expect([...entries]).toEqual([
    { act: "token.create", actor: `user:${username}`, subject: `token:${token.slice(0, 9)}` },
    { act: "token.revoke", actor: `user:${username}`, subject: `token:${token.slice(0, 9)}` },
  ]);
  const [found] = await db.execute<{ n: string }>(sql`
    select (select count(*) from audit_entry e where e::text like ${`%${token}%`})
      + (select count(*) from access_token t where t::text like ${`%${token}%`}) as n`);
  expect(found?.n).toBe("0");
});

test("an account holds so many tokens at once; revoked ones leave their place", async () => {
  const { context } = await person();
  for (let made = 0; made < TOKENS_MAX; made += 1) await createToken(context, asked());
  await expect(createToken(context, asked())).rejects.toMatchObject({ code: "conflict" });
  await revokeToken(context, (await ownTokens(context))[0]?.id as number);
  await createToken(context, asked());
});
