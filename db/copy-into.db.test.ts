import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import type { Queryable } from "./client";
import { copyInto } from "./copy-into";
import { testDatabase } from "./testing/test-database";

const { db } = await testDatabase();
await db.execute(sql`create table amount (yuan int not null, label text)`);
beforeEach(() => db.execute(sql`truncate amount`));

/** Rows of COPY text, one of them not a number. */
function* rows(count: number, bad?: "first" | "last") {
  const wrong = bad === "first" ? 0 : count - 1;
  for (let row = 0; row < count; row++) yield `${bad && row === wrong ? "十二" : row}\t行${row}\n`;
}

const inPool = (work: (queryable: Queryable) => Promise<void>) => work(db);
const inTransaction = (work: (queryable: Queryable) => Promise<void>) => db.transaction(work);

const countRows = async () =>
  (await db.execute<{ n: number }>(sql`select count(*)::int as n from amount`))[0]?.n;

/** More questions than the pool has connections: a connection that a failed copy kept would be missed. */
const askEveryConnection = () =>
  Promise.all(Array.from({ length: 20 }, (_, n) => db.execute(sql`select ${n}::int, pg_sleep(0.01)`)));

describe.each([
  ["autocommit", inPool],
  ["a transaction", inTransaction],
] as const)("copyInto in %s", (_, within) => {
  it.each([10, 200_000])("stores %i rows", async (count) => {
    await within((queryable) => copyInto(queryable, "copy amount from stdin", rows(count)));
    expect(await countRows()).toBe(count);
  });

  it.each([
    [10, "first", 1],
    [10, "last", 10],
    [200_000, "first", 1],
    [200_000, "last", 200_000],
  ] as const)("of %i rows with a bad %s one stores none and names line %i", async (count, bad, line) => {
    const copying = within((queryable) => copyInto(queryable, "copy amount from stdin", rows(count, bad)));
    await expect(copying).rejects.toMatchObject({
      code: "22P02",
      message: 'invalid input syntax for type integer: "十二"',
      where: `COPY amount, line ${line}, column yuan: "十二"`,
    });
    await askEveryConnection();
    expect(await countRows()).toBe(0);
  });

  it("hears of a bad row while it is still sending", async () => {
    let sent = 0;
    const source = function* () {
      for (const row of rows(200_000, "first")) {
        sent++;
        yield row;
      }
    };
    await expect(
      within((queryable) => copyInto(queryable, "copy amount from stdin", source())),
    ).rejects.toMatchObject({ code: "22P02" });
    expect(sent).toBeLessThan(200_000);
  });

  it("stores nothing when the source of the rows fails half-way", async () => {
    const source = function* () {
      yield* rows(1000);
      throw new Error("上传中断");
    };
    await expect(
      within((queryable) => copyInto(queryable, "copy amount from stdin", source())),
    ).rejects.toThrow("上传中断");
    await askEveryConnection();
    expect(await countRows()).toBe(0);
  });

  it("stores nothing when it is called off", async () => {
    const caller = new AbortController();
    const source = function* () {
      yield* rows(1000);
      caller.abort();
      yield* rows(100_000);
    };
    const copying = within((queryable) =>
      copyInto(queryable, "copy amount from stdin", source(), { signal: caller.signal }),
    );
    await expect(copying).rejects.toMatchObject({ name: "AbortError" });
    await askEveryConnection();
    expect(await countRows()).toBe(0);
  });
});

it("keeps other callers' queries off a connection that copies", async () => {
  const copies = Array.from({ length: 10 }, (_, n) =>
    copyInto(db, "copy amount from stdin", rows(2000, n % 2 ? "last" : undefined)).then(
      () => "stored",
      (error) => error.code,
    ),
  );
  await Promise.all([askEveryConnection(), askEveryConnection()]);
  expect(await Promise.all(copies)).toEqual(
    Array.from({ length: 10 }, (_, n) => (n % 2 ? "22P02" : "stored")),
  );
  expect(await countRows()).toBe(5 * 2000);
});

it("fails only the query whose parameter cannot be sent, not its neighbours on the connection", async () => {
  const ask = (value: unknown) => db.$client.unsafe("select $1::int as n", [value as number]);
  const outcomes = await Promise.allSettled([...Array(20).keys(), undefined, 21].map(ask));
  expect(outcomes.filter(({ status }) => status === "rejected")).toHaveLength(1);
  expect(outcomes[20]).toMatchObject({ reason: { code: "UNDEFINED_VALUE" } });
});
