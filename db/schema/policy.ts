import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { area } from "./area";
import { instant, publicationRange } from "./columns";
import { file } from "./file";

/** A policy text kept whole; offsets of clauses and quotes count characters of `text`. */
export const document = pgTable(
  "document",
  {
    key: bigint("key", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    id: text("id").notNull(),
    title: text("title").notNull(),
    shortTitle: text("short_title").notNull(),
    number: text("number"),
    issuer: text("issuer").notNull(),
    issuedOn: text("issued_on").notNull(),
    weight: text("weight").notNull(),
    areaCode: text("area_code")
      .notNull()
      .references(() => area.code),
    validFrom: text("valid_from").notNull(),
    validTo: text("valid_to"),
    origin: text("origin").notNull(),
    source: text("source").notNull(),
    text: text("text").notNull(),
    /** Of the document file it was registered from: an unchanged file is not registered again. */
    checksum: text("checksum").notNull(),
    ...publicationRange(),
  },
  (table) => [uniqueIndex("document_current").on(table.id).where(sql`publication_to is null`)],
);

export const clause = pgTable(
  "clause",
  {
    key: bigint("key", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    documentId: text("document_id").notNull(),
    anchor: text("anchor").notNull(),
    heading: text("heading").notNull(),
    depth: integer("depth").notNull(),
    /** Reports what was done: holds baselines, never targets (MODEL M16). */
    reports: boolean("reports").notNull(),
    start: integer("start").notNull(),
    end: integer("end").notNull(),
    ...publicationRange(),
  },
  (table) => [
    uniqueIndex("clause_current").on(table.documentId, table.anchor).where(sql`publication_to is null`),
  ],
);

/** One measurable sentence: what it says in full is `body`, the columns are what is searched by. */
export const commitment = pgTable(
  "commitment",
  {
    key: bigint("key", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    id: text("id").notNull(),
    documentId: text("document_id").notNull(),
    kind: text("kind").notNull(),
    indicator: text("indicator"),
    areaCode: text("area_code").notNull(),
    validFrom: text("valid_from").notNull(),
    validTo: text("valid_to"),
    body: jsonb("body").notNull(),
    ...publicationRange(),
  },
  (table) => [
    uniqueIndex("commitment_current").on(table.id, table.validFrom).where(sql`publication_to is null`),
    index("commitment_indicator").on(table.indicator),
  ],
);

/** Which commitment governs an indicator for an area and those below it, from a month (MODEL M15). Append-only. */
export const governingChoice = pgTable(
  "governing_choice",
  {
    key: bigint("key", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    /** An indicator, or the role of a parameter. */
    subject: text("indicator").notNull(),
    areaCode: text("area_code").notNull(),
    scheme: text("scheme").notNull(),
    personGroup: text("person_group").notNull(),
    fromMonth: text("from_month").notNull(),
    commitmentId: text("commitment_id").notNull(),
    reason: text("reason").notNull(),
    chosenBy: text("chosen_by").notNull(),
    ...publicationRange(),
  },
  (table) => [
    uniqueIndex("governing_choice_current")
      .on(table.subject, table.areaCode, table.scheme, table.personGroup, table.fromMonth)
      .where(sql`publication_to is null`),
  ],
);

/** Where one commitment stands for one area and period; a period's judgement is never rewritten, only superseded. */
export const standing = pgTable(
  "standing",
  {
    key: bigint("key", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    commitmentId: text("commitment_id").notNull(),
    indicator: text("indicator").notNull(),
    areaCode: text("area_code")
      .notNull()
      .references(() => area.code),
    through: text("through").notNull(),
    scheme: text("scheme").notNull(),
    vintage: text("vintage").notNull(),
    origin: text("origin").notNull(),
    status: text("status").notNull(),
    rule: text("rule").notNull(),
    reason: text("reason").notNull(),
    value: numeric("value"),
    target: numeric("target"),
    path: numeric("path"),
    projected: numeric("projected"),
    distance: numeric("distance"),
    informative: boolean("informative").notNull(),
    detail: jsonb("detail").notNull(),
    ...publicationRange(),
  },
  (table) => [
    uniqueIndex("standing_current")
      .on(table.commitmentId, table.areaCode, table.through, table.vintage, table.origin)
      .where(sql`publication_to is null`),
    index("standing_area").on(table.areaCode, table.through).where(sql`publication_to is null`),
  ],
);

/** The number that the bureau sets where a text gives none, with where it is written (MODEL M17). Append-only. */
export const externalThreshold = pgTable(
  "external_threshold",
  {
    key: bigint("key", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    commitmentId: text("commitment_id").notNull(),
    areaCode: text("area_code")
      .notNull()
      .references(() => area.code),
    fromMonth: text("from_month").notNull(),
    operator: text("operator").notNull(),
    /** In base units. */
    value: numeric("value").notNull(),
    citation: text("citation").notNull(),
    reason: text("reason").notNull(),
    setBy: text("set_by").notNull(),
    ...publicationRange(),
  },
  (table) => [
    uniqueIndex("external_threshold_current")
      .on(table.commitmentId, table.areaCode, table.fromMonth)
      .where(sql`publication_to is null`),
  ],
);

/** What an area did for a milestone, with a link or a file that shows it. Append-only: a wrong one is withdrawn. */
export const milestoneEvidence = pgTable(
  "milestone_evidence",
  {
    key: bigint("key", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    commitmentId: text("commitment_id").notNull(),
    areaCode: text("area_code")
      .notNull()
      .references(() => area.code),
    doneOn: text("done_on").notNull(),
    title: text("title").notNull(),
    url: text("url"),
    fileHash: text("file_hash").references(() => file.hash),
    fileName: text("file_name"),
    origin: text("origin").notNull(),
    recordedBy: text("recorded_by").notNull(),
    recordedAt: instant("recorded_at").notNull(),
    withdrawnBy: text("withdrawn_by"),
    withdrawnAt: instant("withdrawn_at"),
    withdrawReason: text("withdraw_reason"),
  },
  (table) => [
    check("milestone_evidence_shown", sql`${table.url} is not null or ${table.fileHash} is not null`),
    index("milestone_evidence_area").on(table.areaCode, table.commitmentId).where(sql`withdrawn_at is null`),
  ],
);
