import { sql } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { describe, expect, test } from "vitest";
import type { Queryable } from "@/db/client";
import { asOf, type LeafMember, leafSums, sumLeaves } from "./sum-leaves";

const dialect = new PgDialect();

/** The statement that a question becomes, without asking a database. */
const statementOf = (members: readonly LeafMember[], publication: number | null, areas: string[]) =>
  dialect.sqlToQuery(
    leafSums(
      members,
      areas.map((area, target) => ({ target, area })),
      "real",
      publication,
    ),
  );

const member = (series: number, form: string | null = null): LeafMember => ({
  request: 0,
  rank: 0,
  series,
  needed: 1,
  through: "2026-09",
  vintage: "monthly",
  form,
});

describe("M13: selectors are data", () => {
  test("one fixed statement sums all leaves, whatever the formula", () => {
    const one = statementOf([member(1)], null, ["150100"]);
    const many = statementOf(
      Array.from({ length: 200 }, (_, series) => member(series, "'; drop table fact; --")),
      null,
      ["150100", "150200"],
    );
    expect(many.sql).toBe(one.sql);
    expect(many.sql).not.toContain("drop table");
  });

  test("it reads facts and never a settlement row", () => {
    const statement = statementOf([member(1)], 7, ["150100"]);
    expect(statement.sql).toMatch(/from fact f\b/);
    expect(statement.sql).not.toMatch(/settlement/);
  });

  test("nothing asked is nothing read", async () => {
    const db = {} as Queryable;
    expect(await sumLeaves(db, [], [{ target: 0, area: "150100" }], "real", null)).toEqual([]);
    expect(await sumLeaves(db, [member(1)], [], "real", null)).toEqual([]);
  });
});

test("M2: as-of is a publication number, and without one the current rows", () => {
  expect(dialect.sqlToQuery(asOf(null, sql`f.`)).sql).toBe("f.publication_to is null");
  const past = dialect.sqlToQuery(asOf(7, sql`f.`));
  expect(past.sql).toBe("f.publication_from <= $1 and (f.publication_to is null or f.publication_to > $2)");
  expect(past.params).toEqual([7, 7]);
});
