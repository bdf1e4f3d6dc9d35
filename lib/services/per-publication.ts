import type { Queryable } from "@/db/client";
import { latestPublication } from "@/db/queries/publications/latest-publication";

/**
 * A reading that only publications change, kept by process until the next one: their number says whether what was read
 * still holds (MODEL M2). For screens; a verb that publishes reads by itself, inside its transaction.
 */
export function perPublication<T>(read: (db: Queryable) => Promise<T>): (db: Queryable) => Promise<T> {
  const kept = new WeakMap<Queryable, { readonly publication: number; readonly answer: T }>();
  return async (db) => {
    const publication = (await latestPublication(db))?.number ?? 0;
    const known = kept.get(db);
    if (known?.publication === publication) return known.answer;
    const answer = await read(db);
    kept.set(db, { publication, answer });
    return answer;
  };
}
