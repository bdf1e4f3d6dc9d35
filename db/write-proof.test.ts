import { describe, expectTypeOf, test } from "vitest";
import type { PublishTx, WriteTx } from "./audited-transaction";
import type { Database, Queryable } from "./client";
import type { publishEntries } from "./queries/facts/publish-entries";
import type { createUser } from "./queries/users/create-user";

type First<Query extends (...given: never[]) => unknown> = Parameters<Query>[0];

describe("law 9: a write that is not audited does not compile", () => {
  test("a bare database or transaction is no proof", () => {
    expectTypeOf<Database>().not.toExtend<First<typeof createUser>>();
    expectTypeOf<Queryable>().not.toExtend<First<typeof createUser>>();
  });

  test("M1: an audited transaction without a publication number publishes nothing", () => {
    expectTypeOf<WriteTx>().not.toExtend<First<typeof publishEntries>>();
    expectTypeOf<PublishTx>().toExtend<First<typeof publishEntries>>();
    expectTypeOf<PublishTx>().toExtend<First<typeof createUser>>();
  });
});
