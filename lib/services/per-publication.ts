import type { Queryable } from "@/db/client";
import { latestPublication } from "@/db/queries/publications/latest-publication";

/**
 * A reading that only publications change, kept by process until the next one: their number says whether what was read
 * still holds (MODEL M2). For screens; a verb that publishes reads by itself, inside its transaction.
 */
export function perPublication<T>(read: (db: Queryable) => Promise<T>): (db: Queryable) => Promise<T> {
  const kept = new WeakMap<Queryable, { readonly publication: number; readonly answer: T }>();
  return async (db) => {
    const publication = await askedOnce(db);
    const known = kept.get(db);
    if (known?.publication === publication) return known.answer;
    const answer = await read(db);
    kept.set(db, { publication, answer });
    return answer;
  };
}

const asking = new WeakMap<Queryable, Promise<number>>();

/** The latest publication, asked once for all that ask in the same turn: the question leaves after the last of them. */
function askedOnce(db: Queryable): Promise<number> {
  const asked = asking.get(db);
  if (asked) return asked;
  const number = Promise.resolve().then(async () => {
    asking.delete(db);
    return (await latestPublication(db))?.number ?? 0;
  });
  asking.set(db, number);
  return number;
}
