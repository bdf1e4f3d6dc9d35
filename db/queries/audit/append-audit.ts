import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import type { AuditEntry } from "@/db/audit-entry";
import type { Queryable } from "@/db/client";
import { auditEntry, auditHead } from "@/db/schema/audit";
import { canonicalJson } from "@/lib/domain/canonical-json";

/** What the first entry of a chain is sealed to. */
export const GENESIS = "0".repeat(64);

export type SealedEntry = {
  number: number;
  at: string;
  actor: string;
  act: string;
  subject: string;
  detail: unknown;
  previousHash: string;
};

export const sealOf = (entry: SealedEntry): string =>
  createHash("sha256").update(canonicalJson(entry)).digest("hex");

/** Appends to the hash chain. Called by the audited transaction alone, as its last statement. */
export async function appendAudit(
  tx: Queryable,
  actor: string,
  now: Date,
  entries: readonly AuditEntry[],
): Promise<void> {
  await tx.insert(auditHead).values({ id: 1, number: 0, hash: GENESIS }).onConflictDoNothing();
  const [head] = await tx.execute<{ number: string; hash: string }>(
    sql`select number, hash from audit_head where id = 1 for update`,
  );
  if (!head) throw new Error("The audit chain has no head");
  let number = Number(head.number);
  let previousHash = head.hash;
  const rows = entries.map((entry) => {
    number += 1;
    const detail = JSON.parse(canonicalJson(entry.detail)) as unknown;
    const sealed = {
      number,
      at: now.toISOString(),
      actor,
      act: entry.act,
      subject: entry.subject,
      detail,
      previousHash,
    };
    const hash = sealOf(sealed);
    const row = { ...sealed, at: now, hash };
    previousHash = hash;
    return row;
  });
  await tx.insert(auditEntry).values(rows);
  await tx.execute(sql`update audit_head set number = ${number}, hash = ${previousHash} where id = 1`);
}
