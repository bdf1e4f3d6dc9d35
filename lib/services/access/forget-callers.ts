import type { Queryable } from "@/db/client";
import { forgetAllowances } from "@/db/queries/tokens/spend-allowance";

/** Forgets who has called the open interface and been quiet since: nobody is allowed less or more by it. */
export const forgetCallers = (db: Queryable, now: Date): Promise<void> => forgetAllowances(db, now);
