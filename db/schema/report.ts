import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { area } from "./area";
import { instant, publicationNumber } from "./columns";
import { file } from "./file";
import { user } from "./user";

/** A quarterly report: drafted at one publication, frozen by its content hash when it is approved. */
export const report = pgTable(
  "report",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    kind: text("kind").notNull(),
    areaCode: text("area_code")
      .notNull()
      .references(() => area.code),
    period: text("period").notNull(),
    through: text("through").notNull(),
    origin: text("origin").notNull(),
    status: text("status").notNull(),
    version: integer("version").notNull().default(1),
    /** The publication all its figures were read at. */
    publication: publicationNumber("publication").notNull(),
    title: text("title").notNull(),
    /** Canonical JSON that the hash was taken of (MODEL M21). */
    content: jsonb("content").notNull(),
    contentHash: text("content_hash").notNull(),
    /** Of the issued report; the PDF of a draft is a rendering that may be made anew. */
    pdfHash: text("pdf_hash").references(() => file.hash),
    /** The version that this one corrects. */
    replaces: bigint("replaces", { mode: "number" }).references((): AnyPgColumn => report.id),
    /** What its author says about contradictions in the data, and why a new version was made. */
    explanation: text("explanation"),
    correctionReason: text("correction_reason"),
    /** Settled by issuing and laid over the approved content. */
    documentNumber: text("document_number"),
    signer: text("signer"),
    issuedOn: text("issued_on"),
    createdBy: integer("created_by").references(() => user.id),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    index("report_place").on(table.areaCode, table.through),
    uniqueIndex("report_version").on(table.kind, table.areaCode, table.period, table.origin, table.version),
  ],
);

export const reportEvent = pgTable(
  "report_event",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    reportId: bigint("report_id", { mode: "number" })
      .notNull()
      .references(() => report.id),
    at: instant("at").notNull(),
    actorId: integer("actor_id").references(() => user.id),
    actorName: text("actor_name").notNull(),
    act: text("act").notNull(),
    note: text("note"),
    /** What the content was when they acted: an approval binds to it (MODEL M21). */
    contentHash: text("content_hash").notNull(),
  },
  (table) => [index("report_event_report").on(table.reportId)],
);

/** A request for bytes that only the worker can make: a template, a report's PDF. Operational. */
export const rendering = pgTable(
  "rendering",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    kind: text("kind").notNull(),
    /** Canonical JSON of what is asked for: equal requests share one rendering. */
    request: text("request").notNull(),
    status: text("status").notNull(),
    fileHash: text("file_hash").references(() => file.hash),
    fileName: text("file_name"),
    problem: text("problem"),
    requestedAt: instant("requested_at").notNull(),
  },
  (table) => [
    uniqueIndex("rendering_open").on(table.kind, table.request).where(sql`status in ('waiting', 'done')`),
    index("rendering_status").on(table.status),
  ],
);
