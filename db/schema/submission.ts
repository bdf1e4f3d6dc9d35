import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { area } from "./area";
import { instant, publicationNumber } from "./columns";
import { file } from "./file";
import { historyPack } from "./history";
import { series } from "./series";
import { user } from "./user";

export const submission = pgTable(
  "submission",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    form: text("form").notNull(),
    areaCode: text("area_code")
      .notNull()
      .references(() => area.code),
    period: text("period").notNull(),
    through: text("through").notNull(),
    vintage: text("vintage").notNull(),
    origin: text("origin").notNull(),
    status: text("status").notNull(),
    /** Whether the prefecture's review is asked of it: fixed by the rule in force when it was handed in, null before. */
    reviewAsked: boolean("review_asked"),
    /** Raised by every change of status: a transition names the one it saw (no lost update). */
    version: integer("version").notNull().default(1),
    fileName: text("file_name"),
    fileHash: text("file_hash").references(() => file.hash),
    /** SHA-256 of the file as its sender gave it: kept whether or not the file is. Null before it was asked for. */
    uploadHash: text("upload_hash"),
    /** Where the upload waits in quarantine until it has been read (MODEL M24). */
    quarantineId: text("quarantine_id"),
    supersedes: bigint("supersedes", { mode: "number" }),
    /** Why a published statement is replaced; required of a revision. */
    reason: text("reason"),
    submittedBy: integer("submitted_by").references(() => user.id),
    createdAt: instant("created_at").notNull(),
    publishedAs: publicationNumber("published_as"),
    /** The pack of history that it came with; what comes so was never late. */
    packId: bigint("pack_id", { mode: "number" }).references(() => historyPack.id),
  },
  (table) => [
    index("submission_pack").on(table.packId).where(sql`pack_id is not null`),
    index("submission_place").on(table.areaCode, table.form, table.through),
    index("submission_status").on(table.status, table.vintage, table.origin, table.through),
    index("submission_upload").on(table.uploadHash),
  ],
);

/** Who did what to a submission, when and why. */
export const submissionEvent = pgTable(
  "submission_event",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    submissionId: bigint("submission_id", { mode: "number" })
      .notNull()
      .references(() => submission.id),
    at: instant("at").notNull(),
    actorId: integer("actor_id").references(() => user.id),
    actorName: text("actor_name").notNull(),
    act: text("act").notNull(),
    note: text("note"),
  },
  (table) => [index("submission_event_submission").on(table.submissionId)],
);

export const submissionFinding = pgTable(
  "submission_finding",
  {
    submissionId: bigint("submission_id", { mode: "number" })
      .notNull()
      .references(() => submission.id),
    position: integer("position").notNull(),
    severity: text("severity").notNull(),
    sheet: text("sheet"),
    cell: text("cell"),
    rule: text("rule").notNull(),
    message: text("message").notNull(),
    /** What the submitter answers to a finding that asks for a sentence. */
    explanation: text("explanation"),
  },
  (table) => [primaryKey({ columns: [table.submissionId, table.position] })],
);

/** Numbers of a statement that is not published yet; publishing moves them into facts. */
export const submissionEntry = pgTable(
  "submission_entry",
  {
    submissionId: bigint("submission_id", { mode: "number" })
      .notNull()
      .references(() => submission.id),
    seriesId: integer("series_id")
      .notNull()
      .references(() => series.id),
    value: numeric("value").notNull(),
    bound: text("bound"),
    written: text("written").notNull(),
    unit: text("unit").notNull(),
    decimals: smallint("decimals").notNull(),
    sheet: text("sheet").notNull(),
    cell: text("cell").notNull(),
  },
  (table) => [primaryKey({ columns: [table.submissionId, table.seriesId] })],
);

/** How a workbook was read in which something was not understood: what a person may confirm. */
export const submissionOutline = pgTable("submission_outline", {
  submissionId: bigint("submission_id", { mode: "number" })
    .primaryKey()
    .references(() => submission.id),
  body: jsonb("body").notNull(),
});

/**
 * What a person confirmed that a label of an area's workbooks means. Kept when it ends: what was read by it says so. One
 * that is for a single statement names it.
 */
export const labelMapping = pgTable(
  "label_mapping",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    areaCode: text("area_code")
      .notNull()
      .references(() => area.code),
    form: text("form").notNull(),
    origin: text("origin").notNull(),
    kind: text("kind").notNull(),
    sheet: text("sheet").notNull(),
    label: text("label").notNull(),
    written: text("written").notNull(),
    /** Null where it is confirmed not to be taken. */
    target: text("target"),
    targetName: text("target_name"),
    /** Where it was confirmed. */
    submissionId: bigint("submission_id", { mode: "number" })
      .notNull()
      .references(() => submission.id),
    once: boolean("once").notNull(),
    confirmedBy: integer("confirmed_by").references(() => user.id),
    confirmedName: text("confirmed_name").notNull(),
    confirmedAt: instant("confirmed_at").notNull(),
    endedName: text("ended_name"),
    endedAt: instant("ended_at"),
  },
  (table) => [
    uniqueIndex("label_mapping_remembered")
      .on(table.areaCode, table.form, table.origin, table.kind, table.sheet, table.label)
      .where(sql`ended_at is null and not once`),
    uniqueIndex("label_mapping_once")
      .on(table.submissionId, table.kind, table.sheet, table.label)
      .where(sql`ended_at is null and once`),
  ],
);
