import { sql } from "drizzle-orm";
import { bigint, index, integer, numeric, pgTable, smallint, text, uniqueIndex } from "drizzle-orm/pg-core";
import { area } from "./area";
import { publicationRange } from "./columns";
import { series } from "./series";
import { submission } from "./submission";

/** Append-only: a correction closes the old row at a publication and adds a new one. */
export const fact = pgTable(
  "fact",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    seriesId: integer("series_id")
      .notNull()
      .references(() => series.id),
    areaCode: text("area_code")
      .notNull()
      .references(() => area.code),
    through: text("through").notNull(),
    vintage: text("vintage").notNull(),
    origin: text("origin").notNull(),
    basis: text("basis").notNull(),
    /** In the measure's base unit, exact. */
    value: numeric("value").notNull(),
    bound: text("bound"),
    written: text("written").notNull(),
    unit: text("unit").notNull(),
    decimals: smallint("decimals").notNull(),
    form: text("form").notNull(),
    submissionId: bigint("submission_id", { mode: "number" })
      .notNull()
      .references(() => submission.id),
    sheet: text("sheet").notNull(),
    cell: text("cell").notNull(),
    ...publicationRange(),
  },
  (table) => [
    uniqueIndex("fact_current")
      // A series of all areas in one month lies together: what a region's sum reads (MODEL M13).
      .on(table.through, table.seriesId, table.areaCode, table.vintage, table.origin, table.basis)
      .where(sql`publication_to is null`),
    index("fact_history").on(table.areaCode, table.through, table.seriesId),
    index("fact_submission").on(table.submissionId),
  ],
);
