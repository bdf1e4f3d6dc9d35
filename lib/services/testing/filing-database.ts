import type { Database } from "@/db/client";
import { testAccount } from "@/db/testing/test-account";
import { testDatabase } from "@/db/testing/test-database";
import { loadReference } from "../installation/load-reference";

/** An installation without the demonstration, with one account that files for 呼和浩特市. */
export async function filingDatabase(username: string, now: Date): Promise<{ db: Database }> {
  const { db } = await testDatabase();
  await loadReference(db, now);
  await testAccount(db, { username, role: "submitter", area: "150100" });
  return { db };
}
