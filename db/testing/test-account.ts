import { writeAudited } from "../audited-transaction";
import type { Queryable } from "../client";
import { createUser } from "../queries/users/create-user";

/** An account of a test; nobody can sign in with it. */
export async function testAccount(
  db: Queryable,
  account: {
    readonly username: string;
    readonly role: string;
    readonly area: string;
    readonly origin?: string;
  },
): Promise<number> {
  const now = new Date("2026-10-20T00:00:00Z");
  return await writeAudited(db, { id: null, name: "system:test" }, now, async (tx) => ({
    result: await createUser(
      tx,
      { name: account.username, passwordHash: "none", ...account, origin: account.origin ?? "demo" },
      now,
    ),
    audit: [{ act: "user.create", subject: `user:${account.username}`, detail: {} }],
  }));
}
