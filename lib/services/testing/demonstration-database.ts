import { filledDatabase } from "@/db/testing/test-database";
import { seedDemonstration } from "../demonstration/seed-demonstration";
import { loadReference } from "../installation/load-reference";

/** When the demonstration of the tests was made: its deadlines and lateness are read at this instant. */
export const DEMONSTRATION_NOW = new Date("2026-10-20T01:00:00Z");

/** A database with reference data and the whole demonstration, seeded once in a run of tests. */
export const demonstrationDatabase = (): ReturnType<typeof filledDatabase> =>
  filledDatabase("demonstration", async (db) => {
    await loadReference(db, DEMONSTRATION_NOW);
    const began = Date.now();
    await seedDemonstration(db, DEMONSTRATION_NOW);
    console.info(JSON.stringify({ demonstrationSeconds: (Date.now() - began) / 1000 }));
  });
