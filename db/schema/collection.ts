import { sql } from "drizzle-orm";
import { bigint, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { area } from "./area";
import { instant } from "./columns";

/** Who has to report which form, from when and by which day of the following month. */
export const collectionDuty = pgTable(
  "collection_duty",
  {
    form: text("form").notNull(),
    areaCode: text("area_code")
      .notNull()
      .references(() => area.code),
    frequency: text("frequency").notNull(),
    fromMonth: text("from_month").notNull(),
    toMonth: text("to_month"),
    dueDay: integer("due_day").notNull(),
    origin: text("origin").notNull(),
  },
  (table) => [primaryKey({ columns: [table.form, table.areaCode, table.origin, table.fromMonth] })],
);

/** More time for one statement of one area, with a reason. Ended ones stay, so that a lateness can be told later. */
export const collectionExtension = pgTable(
  "collection_extension",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    form: text("form").notNull(),
    areaCode: text("area_code")
      .notNull()
      .references(() => area.code),
    through: text("through").notNull(),
    origin: text("origin").notNull(),
    dueOn: text("due_on").notNull(),
    reason: text("reason").notNull(),
    grantedBy: text("granted_by").notNull(),
    grantedAt: instant("granted_at").notNull(),
    endedAt: instant("ended_at"),
  },
  (table) => [
    uniqueIndex("collection_extension_current")
      .on(table.form, table.areaCode, table.through, table.origin)
      .where(sql`ended_at is null`),
  ],
);
