import { sql } from "drizzle-orm";
import { bigint, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { area } from "./area";
import { publicationRange } from "./columns";

/** What texts need and leave open, set per area with a citation; inherited downward. Append-only. */
export const areaSetting = pgTable(
  "area_setting",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    areaCode: text("area_code")
      .notNull()
      .references(() => area.code),
    key: text("key").notNull(),
    fromMonth: text("from_month").notNull(),
    value: text("value").notNull(),
    citation: text("citation").notNull(),
    reason: text("reason").notNull(),
    setBy: text("set_by").notNull(),
    ...publicationRange(),
  },
  (table) => [
    uniqueIndex("area_setting_current")
      .on(table.areaCode, table.key, table.fromMonth)
      .where(sql`publication_to is null`),
  ],
);
