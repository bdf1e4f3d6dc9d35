import { integer, pgTable, text, unique } from "drizzle-orm/pg-core";

/** A measure in one member of every dimension; none may be null and `all` is a reported total (MODEL M7). */
export const series = pgTable(
  "series",
  {
    id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
    measure: text("measure").notNull(),
    scheme: text("scheme").notNull(),
    personGroup: text("person_group").notNull(),
    setting: text("setting").notNull(),
    providerLevel: text("provider_level").notNull(),
    place: text("place").notNull(),
    payment: text("payment").notNull(),
  },
  (table) => [
    unique("series_members").on(
      table.measure,
      table.scheme,
      table.personGroup,
      table.setting,
      table.providerLevel,
      table.place,
      table.payment,
    ),
  ],
);
