import { bigint, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { area } from "./area";
import { instant } from "./columns";
import { settlementLoad } from "./settlement";
import { submission } from "./submission";
import { user } from "./user";

/** In whose name the files in an area's drop folder are taken in. */
export const dropAccount = pgTable("drop_account", {
  areaCode: text("area_code")
    .primaryKey()
    .references(() => area.code),
  userId: integer("user_id")
    .notNull()
    .references(() => user.id),
  setBy: text("set_by").notNull(),
  setAt: instant("set_at").notNull(),
});

/** One file of a drop folder that was taken in or turned away. Its row is written with what it became, or not at all. */
export const dropFile = pgTable(
  "drop_file",
  {
    id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
    areaCode: text("area_code")
      .notNull()
      .references(() => area.code),
    /** The area's folder as it is called below the drop folder. */
    folder: text("folder").notNull(),
    /** The name that its sender gave it. */
    fileName: text("file_name").notNull(),
    /** The name under which it is held while it is worked on: nobody else's, ever. */
    heldName: text("held_name").notNull(),
    fileSize: bigint("file_size", { mode: "number" }).notNull(),
    /** Null where its bytes were not read, as with one that is too large. */
    fileHash: text("file_hash"),
    takenBy: integer("taken_by").references(() => user.id),
    takenAt: instant("taken_at").notNull(),
    submissionId: bigint("submission_id", { mode: "number" }).references(() => submission.id),
    loadId: integer("load_id").references(() => settlementLoad.id),
    /** Why it was not taken in; null where it became a submission or a load. */
    refusal: text("refusal"),
    /** What was written beside the file last: status and version of what it became. Operational from here on. */
    told: text("told"),
    /** Where it was laid down, "已接收/第12号 基金.xlsx". */
    laidAt: text("laid_at"),
  },
  (table) => [
    uniqueIndex("drop_file_held").on(table.folder, table.heldName),
    index("drop_file_area").on(table.areaCode),
    index("drop_file_submission").on(table.submissionId),
  ],
);

/** One row: what the last look at the drop folder found. Operational, outside the audit chain. */
export const dropLook = pgTable("drop_look", {
  id: integer("id").primaryKey(),
  at: instant("at").notNull(),
  /** The folder that was looked at, as the worker is configured. */
  folder: text("folder").notNull(),
  /** Files still being copied, or whose folder has no account. */
  waiting: integer("waiting").notNull(),
  /** What is wrong, one a line: for the operator. */
  problems: text("problems").array().notNull(),
});
