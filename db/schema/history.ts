import { bigint, index, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { area } from "./area";
import { instant } from "./columns";
import { file } from "./file";
import { user } from "./user";

/** A workbook of many past statements of one area, sent in at once; each becomes a submission of its own. */
export const historyPack = pgTable(
  "history_pack",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    areaCode: text("area_code")
      .notNull()
      .references(() => area.code),
    origin: text("origin").notNull(),
    status: text("status").notNull(),
    fileName: text("file_name").notNull(),
    fileHash: text("file_hash").references(() => file.hash),
    /** Where the upload waits in quarantine until it has been read (MODEL M24). */
    quarantineId: text("quarantine_id"),
    /** Why statements that are published already are replaced; without one they are left out. */
    reason: text("reason"),
    /** What is wrong with the pack as a whole. */
    findings: jsonb("findings").notNull(),
    /** Statements that were not opened, each with why. */
    skipped: jsonb("skipped").notNull(),
    submittedBy: integer("submitted_by").references(() => user.id),
    submitterName: text("submitter_name").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [index("history_pack_area").on(table.areaCode), index("history_pack_status").on(table.status)],
);
