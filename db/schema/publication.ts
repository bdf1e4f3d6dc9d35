import { integer, pgTable, text } from "drizzle-orm/pg-core";
import { instant, publicationNumber } from "./columns";
import { user } from "./user";

/** One order for everything that changes what is true: data, definitions, targets, governing choices (MODEL M1). */
export const publication = pgTable("publication", {
  number: publicationNumber("number").primaryKey(),
  kind: text("kind").notNull(),
  at: instant("at").notNull(),
  actorId: integer("actor_id").references(() => user.id),
  summary: text("summary").notNull(),
});
