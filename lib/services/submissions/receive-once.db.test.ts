import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { testAccount } from "@/db/testing/test-account";
import { testDatabase } from "@/db/testing/test-database";
import { tokenContext } from "../access/token-context";
import { userContext } from "../access/user-context";
import { listEntries } from "../audit/list-entries";
import type { Context } from "../context";
import { loadReference } from "../installation/load-reference";
import { createToken } from "../tokens/create-token";
import { listSubmissions } from "./list-submissions";
import { quarantineFolder } from "./quarantine";
import { receiveOnce } from "./receive-once";
import { seeSubmission } from "./see-submission";
import { submissionRecord } from "./submission-record";

const { db } = await testDatabase();
const NOW = new Date("2026-10-20T01:00:00Z");
const SITE = "http://example.test";
await loadReference(db, NOW);

async function person(username: string, role: string, area: string): Promise<Context> {
  await testAccount(db, { username, role, area });
  return await userContext(db, username, NOW);
}

async function program(owner: Context, grants: readonly string[], area = "150100"): Promise<Context> {
  const { token } = await createToken(owner, { name: "市局报送", lastDay: "2026-12-31", grants, area });
  return await tokenContext(db, token, NOW);
}

const submitter = await person("submitter", "submitter", "150100");
const auditor = await person("auditor", "auditor", "150000");
const token = await program(submitter, ["submit"]);
const folder = mkdtempSync(join(tmpdir(), "yiheng-once-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function send(
  context: Context,
  content: string,
  more: { form?: string; again?: boolean; area?: string } = {},
) {
  const bytes = Buffer.from(content);
  async function* body(): AsyncGenerator<Uint8Array> {
    yield bytes;
  }
  const asked = {
    ...{ form: "fund", area: "150100", period: "2026Q3", vintage: "monthly", reason: null, again: false },
    ...{ fileName: "基金.csv", size: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") },
    ...more,
  };
  return await receiveOnce(context, asked, body(), folder);
}

const given = (values: Record<string, string[]>) => ({
  one: (name: string) => values[name]?.[0] ?? null,
  all: (name: string) => values[name] ?? [],
});

describe("the same bytes for the same place", () => {
  test("sent again give the same submission, and nothing more lies in quarantine", async () => {
    const first = await send(token, "一");
    expect(first.known).toBe(false);
    expect(await send(token, "一")).toEqual({ submission: first.submission, known: true });
    expect(readdirSync(quarantineFolder(folder))).toHaveLength(1);
  });

  test("sent many times at once give one submission", async () => {
    const sent = await Promise.all(Array.from({ length: 4 }, () => send(token, "二")));
    expect(new Set(sent.map(({ submission }) => submission)).size).toBe(1);
    expect(sent.filter(({ known }) => !known)).toHaveLength(1);
    expect(readdirSync(quarantineFolder(folder))).toHaveLength(2);
  });

  test("are another submission for another form, of other bytes, of somebody else, and when asked for", async () => {
    const colleague = await person("colleague", "submitter", "150100");
    const numbers = [
      (await send(token, "三")).submission,
      (await send(token, "三", { form: "enrolment" })).submission,
      (await send(token, "三三")).submission,
      (await send(colleague, "三")).submission,
      (await send(token, "三", { again: true })).submission,
    ];
    expect(new Set(numbers).size).toBe(5);
  });

  test.each(["returned", "withdrawn", "superseded"])("are meant anew once they were %s", async (status) => {
    const { submission } = await send(token, status);
    await db.$client`update submission set status = ${status} where id = ${submission}`;
    const again = await send(token, status);
    expect(again).toMatchObject({ known: false });
    expect(again.submission).not.toBe(submission);
  });

  test.each(["draft", "refused", "published"])("are known while they are %s", async (status) => {
    const { submission } = await send(token, status);
    await db.$client`update submission set status = ${status} where id = ${submission}`;
    expect(await send(token, status)).toEqual({ submission, known: true });
    await db.$client`update submission set status = 'withdrawn' where id = ${submission}`;
  });
});

describe("law 9: a token's act is told from its person's", () => {
  test("in the story, and in the audit trail, which finds it by the token's name", async () => {
    const { submission } = await send(token, "四");
    const record = await submissionRecord(token, submission, SITE);
    expect(record.story[0]).toMatchObject({ act: "upload", by: "submitter（令牌“市局报送”）" });
    const { lines } = await listEntries(auditor, { actor: "市局报送", subject: `submission:${submission}` });
    expect(lines).toMatchObject([{ act: "submission.upload", actorName: "submitter（令牌“市局报送”）" }]);
    expect(lines[0]?.actor).toMatch(/^user:submitter token:\d+$/);
  });

  test("and the person's stays as it was", async () => {
    const { submission } = await send(submitter, "五");
    const { lines } = await listEntries(auditor, { subject: `submission:${submission}` });
    expect(lines).toMatchObject([{ actor: "user:submitter", actorName: "submitter" }]);
  });
});

describe("M25: a token files for its own area, and only what it was made for", () => {
  test("no other area, before a byte is taken", async () => {
    await expect(send(token, "六", { area: "150200" })).rejects.toMatchObject({ code: "out-of-scope" });
  });

  test("a token for reading files nothing and sees no submission", async () => {
    const reading = await program(submitter, ["read-figures"]);
    await expect(send(reading, "七")).rejects.toMatchObject({ code: "not-permitted" });
    const { submission } = await send(token, "七");
    await expect(seeSubmission(reading, submission)).rejects.toMatchObject({ code: "not-permitted" });
  });

  test("it lists its area's submissions in pages, the newest first", async () => {
    const elsewhere = await person("elsewhere", "submitter", "150200");
    const strange = await send(elsewhere, "八", { area: "150200" });
    const asked = { given: given({ form: ["fund"] }), limit: 2, site: SITE };
    const first = await listSubmissions(token, { ...asked, after: null });
    const second = await listSubmissions(token, { ...asked, after: first.next });
    const numbers = [...first.submissions, ...second.submissions].map(({ id }) => id);
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
    expect(numbers).toHaveLength(4);
    expect(numbers).not.toContain(strange.submission);
    await expect(
      listSubmissions(token, { ...asked, given: given({ area: ["150200"] }), after: null }),
    ).rejects.toMatchObject({ code: "out-of-scope" });
  });
});
