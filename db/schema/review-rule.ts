import { sql } from "drizzle-orm";
import { bigint, boolean, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { area } from "./area";
import { instant } from "./columns";
import { user } from "./user";

/**
 * Whether a bureau asks for the prefecture's review of a form, from a month on. Proposed by one, in force when another
 * confirms it. Append-only: a later decision takes the place of an earlier one from its own month.
 */
export const reviewRule = pgTable(
  "review_rule",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    /** The bureau's area: statements of the areas below it are meant. */
    root: text("root")
      .notNull()
      .references(() => area.code),
    origin: text("origin").notNull(),
    form: text("form").notNull(),
    fromMonth: text("from_month").notNull(),
    asked: boolean("asked").notNull(),
    reason: text("reason").notNull(),
    proposedById: integer("proposed_by_id").references(() => user.id),
    proposedBy: text("proposed_by").notNull(),
    proposedAt: instant("proposed_at").notNull(),
    confirmedBy: text("confirmed_by"),
    confirmedAt: instant("confirmed_at"),
    /** Set when a proposal is declined or taken back. */
    endedBy: text("ended_by"),
    endReason: text("end_reason"),
    endedAt: instant("ended_at"),
  },
  (table) => [
    uniqueIndex("review_rule_open")
      .on(table.root, table.origin, table.form)
      .where(sql`confirmed_at is null and ended_at is null`),
  ],
);
