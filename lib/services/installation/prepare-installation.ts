import { MigrationError, migrate } from "@/db/migrate";
import { Refusal } from "@/lib/domain/refusal";
import { loadReference } from "./load-reference";
import type { OpenDatabase } from "./open-database";

/**
 * Brings the database up to this version of the program: its tables and its reference data. Throws Refusal (conflict)
 * when the two do not fit.
 */
export async function prepareInstallation({ db, url }: OpenDatabase): Promise<{ migrations: string[] }> {
  try {
    const migrations = await migrate(url);
    await loadReference(db, new Date());
    return { migrations };
  } catch (error) {
    throw error instanceof MigrationError ? new Refusal("conflict", error.message) : error;
  }
}
