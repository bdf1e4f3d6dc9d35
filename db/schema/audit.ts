import { bigint, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "./columns";

/** A hash chain: each entry seals the one before it. Appended as the last statement of its transaction (MODEL M18). */
export const auditEntry = pgTable("audit_entry", {
  number: bigint("number", { mode: "number" }).primaryKey(),
  at: instant("at").notNull(),
  actor: text("actor").notNull(),
  act: text("act").notNull(),
  subject: text("subject").notNull(),
  detail: jsonb("detail").notNull(),
  previousHash: text("previous_hash").notNull(),
  hash: text("hash").notNull(),
});

/** One row: the chain's head, locked last. */
export const auditHead = pgTable("audit_head", {
  id: integer("id").primaryKey(),
  number: bigint("number", { mode: "number" }).notNull(),
  hash: text("hash").notNull(),
});
