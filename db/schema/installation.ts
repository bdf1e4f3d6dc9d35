import { pgTable, text } from "drizzle-orm/pg-core";

/** What was done to this database once: reference data loaded, demonstration seeded. */
export const installation = pgTable("installation", {
  key: text("key").primaryKey(),
  value: text("value").notNull(),
});
