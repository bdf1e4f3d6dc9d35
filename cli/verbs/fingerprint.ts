import type { Context } from "@/lib/services/context";
import { databaseFingerprint } from "@/lib/services/installation/database-fingerprint";

/** `fingerprint`: what the database holds, to be compared before a backup and after its restoration. */
export const fingerprint = (context: Context): Promise<unknown> => databaseFingerprint(context.db);
