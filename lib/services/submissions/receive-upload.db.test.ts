import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { testAccount } from "@/db/testing/test-account";
import { testDatabase } from "@/db/testing/test-database";
import { systemContext } from "../access/system-context";
import { userContext } from "../access/user-context";
import { loadReference } from "../installation/load-reference";
import { quarantineFolder, quarantinePath } from "./quarantine";
import { receiveUpload, type UploadAsked } from "./receive-upload";
import { seeSubmission } from "./see-submission";

const { db } = await testDatabase();
const NOW = new Date("2026-10-20T01:00:00Z");
await loadReference(db, NOW);
await testAccount(db, { username: "submitter", role: "submitter", area: "150100" });
await testAccount(db, { username: "leader", role: "leader", area: "150000" });
const submitter = await userContext(db, "submitter", NOW);

const folder = mkdtempSync(join(tmpdir(), "yiheng-upload-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => rmSync(quarantineFolder(folder), { recursive: true, force: true }));

const bytes = new Uint8Array(randomBytes(200_000));

async function* inPieces(content: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < content.length; start += 65_536) yield content.subarray(start, start + 65_536);
}

async function* broken(): AsyncGenerator<Uint8Array> {
  yield bytes.subarray(0, 1000);
  throw new Error("ECONNRESET");
}

const asked = (more: Partial<UploadAsked> = {}): UploadAsked => ({
  form: "fund",
  area: "150100",
  period: "2026Q3",
  vintage: "monthly",
  fileName: "C:\\报表\\呼和浩特市基金.xlsx",
  size: bytes.length,
  sha256: createHash("sha256").update(bytes).digest("hex"),
  reason: null,
  ...more,
});

const waiting = (): string[] => {
  try {
    return readdirSync(quarantineFolder(folder));
  } catch {
    return [];
  }
};

const upload = (more: Partial<UploadAsked> = {}, body = inPieces(bytes), context = submitter) =>
  receiveUpload(context, asked(more), body, folder);

describe("M24: an upload waits in quarantine, outside the database, for nobody else to read", () => {
  test("whole and unchanged, named by the submission that waits for it", async () => {
    const id = await upload();
    const row = await seeSubmission(submitter, id);
    expect(row).toMatchObject({ status: "reading", fileName: "呼和浩特市基金.xlsx", period: "2026Q3" });
    const path = quarantinePath(folder, row.quarantineId as string);
    expect(readFileSync(path)).toEqual(Buffer.from(bytes));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(quarantineFolder(folder)).mode & 0o777).toBe(0o700);
    expect(row.fileHash).toBeNull();
  });

  test("a path is made of nothing but the id's own form", () => {
    expect(() => quarantinePath(folder, "../../etc/passwd")).toThrow(RangeError);
  });
});

describe("what cannot be taken leaves nothing behind", () => {
  test.each([
    ["fewer bytes than declared", { size: bytes.length + 1 }, "上传没有传完"],
    ["more bytes than declared", { size: bytes.length - 1 }, "比所报的文件大"],
    ["other bytes than declared", { sha256: "0".repeat(64) }, "在传送中发生了变化"],
    ["no checksum", { sha256: "" }, "缺少文件的校验值"],
    ["no size", { size: Number.NaN }, "缺少文件大小"],
    ["nothing", { size: 0 }, "空文件"],
    ["more than 50 MB", { size: 50 * 1024 * 1024 + 1 }, "超过 50 MB"],
    ["an unknown form", { form: "taxes" }, "没有这张表"],
    ["an unknown period", { period: "2026年三季度" }, "期间应写作"],
    ["an unknown vintage", { vintage: "draft" }, "没有这种数据版次"],
    ["an endless reason", { reason: "因".repeat(501) }, "不超过 500 字"],
  ])("%s", async (_, more, words) => {
    await expect(upload(more)).rejects.toMatchObject({
      name: "Refusal",
      code: "invalid-input",
      message: expect.stringContaining(words),
    });
    expect(waiting()).toEqual([]);
  });

  test("exactly 50 MB is taken", async () => {
    await expect(upload({ size: 50 * 1024 * 1024 })).rejects.toMatchObject({
      message: expect.stringContaining("没有传完"),
    });
  });

  test("a connection that breaks", async () => {
    await expect(upload({}, broken())).rejects.toMatchObject({
      code: "invalid-input",
      message: expect.stringContaining("上传中断"),
    });
    expect(waiting()).toEqual([]);
  });

  test("an area that is not the sender's, before a byte is taken", async () => {
    await expect(upload({ area: "150200" })).rejects.toMatchObject({ code: "out-of-scope" });
    expect(waiting()).toEqual([]);
  });

  test("a role that does not submit", async () => {
    const leader = await userContext(db, "leader", NOW);
    await expect(upload({}, inPieces(bytes), leader)).rejects.toMatchObject({ code: "not-permitted" });
  });

  test("no place to write it", async () => {
    await expect(receiveUpload(submitter, asked(), inPieces(bytes), "/dev/null")).rejects.toThrow();
    expect(await seeSubmission(await systemContext(db, "test", NOW), 2).catch(() => null)).toBeNull();
  });
});
