import { boolean, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";

export const area = pgTable("area", {
  code: text("code").primaryKey(),
  name: text("name").notNull(),
  aliases: text("aliases").array().notNull(),
  formerNames: text("former_names").array().notNull(),
  formerCodes: text("former_codes").array().notNull(),
  level: text("level").notNull(),
  isPoolingArea: boolean("is_pooling_area").notNull(),
  rollsUp: boolean("rolls_up").notNull(),
  population2020: integer("population_2020"),
  populationSource: text("population_source"),
  note: text("note"),
});

/** Dated parentage, administrative and pooling apart (MODEL M6). */
export const areaEdge = pgTable(
  "area_edge",
  {
    hierarchy: text("hierarchy").notNull(),
    parent: text("parent")
      .notNull()
      .references(() => area.code),
    child: text("child")
      .notNull()
      .references(() => area.code),
    validFrom: text("valid_from").notNull(),
    validTo: text("valid_to"),
  },
  (table) => [
    primaryKey({ columns: [table.hierarchy, table.child, table.validFrom] }),
    index("area_edge_parent").on(table.hierarchy, table.parent),
  ],
);
