import { expect, test } from "vitest";
import { forgetAllowances } from "@/db/queries/tokens/spend-allowance";
import { testDatabase } from "@/db/testing/test-database";
import type { CallRate } from "@/lib/domain/open-interface/call-rate";
import { countCall } from "./count-call";

const { db } = await testDatabase();
const NOW = new Date("2026-11-01T00:00:00Z");
const RATE: CallRate = { everyMs: 2000, burst: 5, words: "请求过于频繁" };

const later = (ms: number): Date => new Date(NOW.getTime() + ms);
const tooMany = (retryAfter: number) => expect.objectContaining({ code: "too-many", retryAfter });

test("so many calls at once are let through, also side by side; the next is told when to come again", async () => {
  const calls = await Promise.allSettled(
    Array.from({ length: 8 }, () => countCall(db, "token:1", RATE, NOW)),
  );
  expect(calls.filter(({ status }) => status === "fulfilled")).toHaveLength(RATE.burst);
  await expect(countCall(db, "token:1", RATE, NOW)).rejects.toEqual(tooMany(2));
  await expect(countCall(db, "token:1", RATE, later(1999))).rejects.toEqual(tooMany(1));
  await countCall(db, "token:1", RATE, later(2000));
  await expect(countCall(db, "token:1", RATE, later(2000))).rejects.toEqual(tooMany(2));
});

test("callers are counted by themselves, and a refused call costs nothing", async () => {
  await countCall(db, "token:2", RATE, NOW);
  for (let call = 0; call < 20; call++) await countCall(db, "token:1", RATE, later(2000)).catch(() => {});
  await countCall(db, "token:1", RATE, later(4000));
});

test("who has been quiet is forgotten, and nobody else", async () => {
  await forgetAllowances(db, later(13_999));
  const left = await db.$client`select caller from call_allowance order by caller`;
  expect(left.map(({ caller }) => caller)).toEqual(["token:1"]);
});
