import type { AuditEntry } from "./audit-entry";
import type { Queryable } from "./client";
import { appendAudit } from "./queries/audit/append-audit";
import { nextPublication } from "./queries/publications/next-publication";

declare const writes: unique symbol;
declare const publishes: unique symbol;

/** Proof that a transaction will be audited: queries that write record take nothing less (DESIGN law 9). */
export type WriteTx = Queryable & { readonly [writes]: true };

/** A transaction that holds the publication lock and its number: only this may change what is true (MODEL M1). */
export type PublishTx = WriteTx & { readonly [publishes]: true; readonly publication: number };

/** Who acts: "user:12" or "system:seed". */
export type AuditActor = { readonly id: number | null; readonly name: string };

type Audited<T> = { readonly result: T; readonly audit: readonly [AuditEntry, ...AuditEntry[]] };

/**
 * Runs a write in one transaction with its audit entries, which are appended as the last statement so that a long
 * write holds nobody up at the chain's head (MODEL M18).
 */
export async function writeAudited<T>(
  db: Queryable,
  actor: AuditActor,
  now: Date,
  work: (tx: WriteTx) => Promise<Audited<T>>,
): Promise<T> {
  return await db.transaction(async (transaction) => {
    const { result, audit } = await work(transaction as unknown as WriteTx);
    await appendAudit(transaction, actor.name, now, audit);
    return result;
  });
}

/**
 * Like `writeAudited`, for what changes facts, definitions, targets or governing choices: takes the publication lock,
 * then the next number, before anything is read (MODEL M1).
 */
export async function publishAudited<T>(
  db: Queryable,
  actor: AuditActor,
  now: Date,
  what: { readonly kind: string; readonly summary: string },
  work: (tx: PublishTx) => Promise<Audited<T>>,
): Promise<T> {
  return await writeAudited(db, actor, now, async (tx) => {
    const publication = await nextPublication(tx, { ...what, actorId: actor.id, now });
    return await work(Object.assign(tx, { publication }) as unknown as PublishTx);
  });
}
