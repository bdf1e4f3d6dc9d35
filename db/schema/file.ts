import { bigint, customType, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant } from "./columns";

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => "bytea" });

/** Content-addressed: two web processes and one backup see the same bytes (MODEL M22). */
export const file = pgTable("file", {
  hash: text("hash").primaryKey(),
  size: bigint("size", { mode: "number" }).notNull(),
  mediaType: text("media_type").notNull(),
  storedAt: instant("stored_at").notNull(),
});

export const fileChunk = pgTable(
  "file_chunk",
  {
    hash: text("hash")
      .notNull()
      .references(() => file.hash),
    position: integer("position").notNull(),
    bytes: bytea("bytes").notNull(),
  },
  (table) => [primaryKey({ columns: [table.hash, table.position] })],
);
