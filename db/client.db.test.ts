import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { connect } from "./client";
import { inDatabase } from "./testing/template-database";
import { testDatabase } from "./testing/test-database";

const { db, url } = await testDatabase();

it("brings numeric and bigint as strings, exact, and a date as it is written", async () => {
  const [row] = await db.execute(sql`
    select 12345678901234567890.12::numeric(30, 2) as money, 9007199254740993::bigint as count, date '2026-09-30' as day,
      sum(n) as total from generate_series(1, 3) as n`);
  expect(row).toEqual({
    money: "12345678901234567890.12",
    count: "9007199254740993",
    day: "2026-09-30",
    total: "6",
  });
});

it("takes and brings arrays of every kind, exact and with gaps", async () => {
  const numbers = ["0.1", null, "12345678901234567890.12"];
  const [row] = await db.execute(sql`
    select ${sql.param(numbers)}::numeric[] as numbers, ${sql.param(["甲,乙", null, '"丙"'])}::text[] as texts,
      ${sql.param([1, null])}::int[] as counts, ${sql.param(["2026-09-30"])}::date[] as days`);
  expect(row).toEqual({
    numbers,
    texts: ["甲,乙", null, '"丙"'],
    counts: [1, null],
    days: ["2026-09-30"],
  });
});

it("speaks of Beijing time, whatever the server's own zone", async () => {
  const [row] = await db.execute(sql`select timestamptz '2026-09-30T16:00:00Z'::date as day`);
  expect(row).toEqual({ day: "2026-10-01" });
});

it("sorts Chinese names by pinyin and keeps UTF-8", async () => {
  const rows = await db.execute<{ name: string }>(sql`
    select name from (values ('张掖'), ('阿拉善盟'), ('临汾'), ('包头')) as area (name) order by name`);
  expect(rows.map(({ name }) => name)).toEqual(["阿拉善盟", "包头", "临汾", "张掖"]);
});

it("rolls a transaction back whole", async () => {
  await db.execute(sql`create table note (text text)`);
  const work = db.transaction(async (transaction) => {
    await transaction.execute(sql`insert into note values ('写了一半')`);
    throw new Error("算了");
  });
  await expect(work).rejects.toThrow("算了");
  expect(await db.execute(sql`select * from note`)).toHaveLength(0);
});

it("works on the connection that worked last, whose statements are prepared", async () => {
  const several = connect(url, { poolSize: 5 });
  const pid = async (): Promise<number> => {
    const [row] = await several.execute<{ pid: number }>(sql`select pg_backend_pid() as pid, pg_sleep(0.02)`);
    return row?.pid ?? 0;
  };
  expect(new Set(await Promise.all([pid(), pid(), pid(), pid()])).size).toBe(4);
  const last = await pid();
  for (let times = 0; times < 5; times++) expect(await pid()).toBe(last);
  await several.transaction(async (transaction) => {
    const [row] = await transaction.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
    expect(row?.pid).toBe(last);
  });
  await several.close();
});

it("rejects at once when the database does not exist", async () => {
  const nowhere = connect(inDatabase(url, "no_such_database"));
  await expect(nowhere.execute(sql`select 1`)).rejects.toMatchObject({ cause: { code: "3D000" } });
  await nowhere.close();
});
