import { index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { draftColumns } from "./draft-columns";

/** A bureau's own definition that is being written: a version of an indicator or of a form, or the end of one. */
export const definitionDraft = pgTable(
  "definition_draft",
  {
    ...draftColumns(),
    /** What is defined: "indicator" or "form". */
    subject: text("subject").notNull(),
    code: text("code").notNull(),
    /** Last month of what is defined, where the draft ends it; null where it defines a version. */
    endThrough: text("end_through"),
    /** The version it was registered as. */
    registeredVersion: integer("registered_version"),
  },
  (table) => [index("definition_draft_area").on(table.subject, table.areaCode, table.status)],
);
