import { integer, jsonb, text, uuid } from "drizzle-orm/pg-core";
import { area } from "./area";
import { instant, publicationNumber } from "./columns";
import { user } from "./user";

/** What every draft has that a second person decides on, whatever is written. */
export const draftColumns = () => ({
  id: uuid("id").primaryKey().defaultRandom(),
  body: jsonb("body").notNull(),
  status: text("status").notNull(),
  /** Raised by every change: a save names the one it saw (no lost update). */
  version: integer("version").notNull().default(1),
  /** Where the bureau that writes it is placed: who sees the draft. */
  areaCode: text("area_code")
    .notNull()
    .references(() => area.code),
  origin: text("origin").notNull(),
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
});
