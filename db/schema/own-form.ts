import { integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { area } from "./area";
import { instant, publicationNumber } from "./columns";

/** Every version of a bureau's own forms, and of the fields that it adds to shipped ones. Bodies are never rewritten. */
export const formDefinition = pgTable(
  "form_definition",
  {
    code: text("code").notNull(),
    origin: text("origin").notNull(),
    version: integer("version").notNull(),
    /** The bureau's area: only areas below it see the form and owe it. */
    root: text("root")
      .notNull()
      .references(() => area.code),
    checksum: text("checksum").notNull(),
    body: jsonb("body").notNull(),
    validFrom: text("valid_from").notNull(),
    publicationFrom: publicationNumber("publication_from").notNull(),
    registeredAt: instant("registered_at").notNull(),
    /** Last month it holds for, where it was ended without a version that follows. */
    endedThrough: text("ended_through"),
    endedIn: publicationNumber("ended_in"),
  },
  (table) => [primaryKey({ columns: [table.code, table.origin, table.version] })],
);
