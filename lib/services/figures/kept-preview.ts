import type { Queryable } from "@/db/client";
import type { PendingStatement } from "@/db/queries/facts/pending-facts";
import { latestPublication } from "@/db/queries/publications/latest-publication";
import { registerStamps } from "@/db/queries/registers/register-stamps";
import type { SnapshotTx } from "@/db/snapshot";
import { canonicalJson } from "@/lib/domain/canonical-json";
import { type ChangedPreview, previewChanged } from "./preview-changed";

/** Statements that people look at in turn; one is some thousand figures at most. */
const KEPT_MAX = 16;

const kept = new WeakMap<Queryable, Map<string, ChangedPreview>>();

/**
 * What publishing a statement would change, computed once by process for what it is computed from: the statement's
 * version, the publication and the registers. All three are read in the snapshot that asks, so nothing stale is answered.
 */
export async function keptPreview(
  db: Queryable,
  tx: SnapshotTx,
  pending: PendingStatement,
  version: number,
): Promise<{ readonly publication: number; readonly preview: ChangedPreview }> {
  const publication = (await latestPublication(tx))?.number ?? 0;
  const key = canonicalJson({ ...pending, version, publication, registers: await registerStamps(tx) });
  const own = kept.get(db) ?? new Map<string, ChangedPreview>();
  kept.set(db, own);
  const preview = own.get(key) ?? (await previewChanged(tx, pending));
  // Asked last is kept longest.
  own.delete(key);
  own.set(key, preview);
  for (const oldest of own.keys()) {
    if (own.size <= KEPT_MAX) break;
    own.delete(oldest);
  }
  return { publication, preview };
}
