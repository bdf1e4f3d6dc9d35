import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { readSnapshot } from "./snapshot";
import { testDatabase } from "./testing/test-database";

const { db } = await testDatabase();

const jobs = async (in_: Pick<typeof db, "execute">): Promise<string> => {
  const [row] = await in_.execute<{ count: string }>(sql`select count(*) from job_attempt`);
  return row?.count as string;
};

const begin = (key: string) =>
  db.execute(sql`insert into job_attempt (job, attempts, last_at) values (${key}, 1, now())`);

test("a snapshot sees one state throughout, whatever others commit meanwhile", async () => {
  const seen = await readSnapshot(db, async (tx) => {
    const before = await jobs(tx as never);
    await begin("other");
    return [before, await jobs(tx as never)];
  });
  expect(seen).toEqual(["0", "0"]);
  expect(await jobs(db)).toBe("1");
});

test("nothing can be written in it", async () => {
  const writing = readSnapshot(db, async (tx) => {
    await tx.execute(sql`delete from job_attempt`);
  });
  await expect(writing).rejects.toMatchObject({ cause: { code: "25006" } });
});

test("a statement that takes too long is refused in words, and the connection serves on", async () => {
  const slow = readSnapshot(db, (tx) => tx.execute(sql`select pg_sleep(30)`), 50);
  await expect(slow).rejects.toMatchObject({ name: "Refusal", code: "unavailable" });
  expect(await readSnapshot(db, async () => "again")).toBe("again");
});
