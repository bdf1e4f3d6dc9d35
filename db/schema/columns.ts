import { bigint, timestamp } from "drizzle-orm/pg-core";

/** Publication numbers stay far below 2^53: counted one at a time, never summed. */
export const publicationNumber = (name: string) => bigint(name, { mode: "number" });

/** Rows live from one publication to before another; open ones are current (MODEL M2). */
export const publicationRange = () => ({
  publicationFrom: publicationNumber("publication_from").notNull(),
  publicationTo: publicationNumber("publication_to"),
});

export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
