import { integer, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "./columns";

/**
 * How often a piece of background work was begun and not finished, so that work which takes its worker down is given up
 * and not begun for ever. Operational, outside the audit chain: gone when the work is done.
 */
export const jobAttempt = pgTable("job_attempt", {
  job: text("job").primaryKey(),
  attempts: integer("attempts").notNull(),
  lastAt: instant("last_at").notNull(),
});
