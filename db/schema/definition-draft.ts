import { index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { area } from "./area";
import { instant, publicationNumber } from "./columns";
import { user } from "./user";

/** A bureau's own definition that is being written: a version of an indicator or of a form, or the end of one. */
export const definitionDraft = pgTable(
  "definition_draft",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    /** What is defined: "indicator" or "form". */
    subject: text("subject").notNull(),
    code: text("code").notNull(),
    body: jsonb("body").notNull(),
    status: text("status").notNull(),
    /** Raised by every change: a save names the one it saw (no lost update). */
    version: integer("version").notNull().default(1),
    /** Where the bureau that writes it is placed: who sees the draft. */
    areaCode: text("area_code")
      .notNull()
      .references(() => area.code),
    origin: text("origin").notNull(),
    /** Last month of what is defined, where the draft ends it; null where it defines a version. */
    endThrough: text("end_through"),
    authorId: integer("author_id").references(() => user.id),
    /** Whoever saved it: none of them approves it. */
    writers: integer("writers").array().notNull(),
    savedBy: text("saved_by").notNull(),
    reviewerId: integer("reviewer_id").references(() => user.id),
    /** Why it was sent back. */
    reason: text("reason"),
    createdAt: instant("created_at").notNull(),
    savedAt: instant("saved_at").notNull(),
    submittedAt: instant("submitted_at"),
    decidedAt: instant("decided_at"),
    publishedAs: publicationNumber("published_as"),
    /** The version it was registered as. */
    registeredVersion: integer("registered_version"),
  },
  (table) => [index("definition_draft_area").on(table.subject, table.areaCode, table.status)],
);
