import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { writeAudited } from "@/db/audited-transaction";
import { testDatabase } from "@/db/testing/test-database";
import { readStoredFile } from "./read-file";
import { storeFile } from "./store-file";

const { db } = await testDatabase();
const NOW = new Date("2026-11-01T00:00:00Z");
const ACTOR = { id: null, name: "system:test" };

const store = (bytes: Uint8Array): Promise<string> =>
  writeAudited(db, ACTOR, NOW, async (tx) => ({
    result: await storeFile(tx, bytes, "application/octet-stream", NOW),
    audit: [{ act: "tested", subject: "file", detail: {} }],
  }));

const LARGE = Buffer.alloc(600 * 1024, "医");

test.each([
  ["an empty one", Buffer.alloc(0)],
  ["one of a whole chunk", Buffer.alloc(256 * 1024, 7)],
  ["one of several chunks", LARGE],
])("M22: %s comes back byte for byte under its SHA-256", async (_, bytes) => {
  const hash = await store(bytes);
  expect(hash).toBe(createHash("sha256").update(bytes).digest("hex"));
  const read = await readStoredFile(db, hash);
  expect(read?.mediaType).toBe("application/octet-stream");
  expect(bytes.equals(read?.bytes ?? Buffer.from("?"))).toBe(true);
});

test("M22: the same content is kept once, however often and by however many it is stored", async () => {
  const hashes = await Promise.all([store(LARGE), store(LARGE), store(LARGE)]);
  expect(new Set(hashes).size).toBe(1);
  const [row] = await db.execute<{ chunks: string }>(
    sql`select count(*) as chunks from file_chunk where hash = ${hashes[0]}`,
  );
  expect(row?.chunks).toBe("3");
});

test("an unknown hash is no file", async () => {
  expect(await readStoredFile(db, "0".repeat(64))).toBeNull();
});
