import { sql } from "drizzle-orm";
import { bigint, boolean, integer, jsonb, numeric, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { area } from "./area";
import { instant, publicationNumber, publicationRange } from "./columns";
import { user } from "./user";

/** From a month on something is counted in another scope (口径变化登记). Append-only: a wrong one is withdrawn. */
export const scopeBreak = pgTable(
  "scope_break",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    areaCode: text("area_code")
      .notNull()
      .references(() => area.code),
    /** Whether areas below count so too. */
    below: boolean("below").notNull(),
    fromMonth: text("from_month").notNull(),
    /** Null for every vintage. */
    vintage: text("vintage"),
    origin: text("origin").notNull(),
    title: text("title").notNull(),
    measures: text("measures").array().notNull(),
    indicators: text("indicators").array().notNull(),
    schemes: text("schemes").array().notNull(),
    settings: text("settings").array().notNull(),
    before: text("before").notNull(),
    after: text("after").notNull(),
    citation: text("citation").notNull(),
    restated: jsonb("restated").notNull(),
    registeredBy: text("registered_by").notNull(),
    /** Name and checksum of the shipped entry it was registered from; null for a bureau's own. */
    shippedAs: text("shipped_as"),
    shippedChecksum: text("shipped_checksum"),
    withdrawnBy: text("withdrawn_by"),
    withdrawReason: text("withdraw_reason"),
    ...publicationRange(),
  },
  (table) => [uniqueIndex("scope_break_shipped").on(table.shippedAs).where(sql`publication_to is null`)],
);

/**
 * A bureau counts as before: a change of scope from above is not adopted for its own areas. Proposed by one, in force when
 * another confirms it; until then it has no publication.
 */
export const scopeBreakDisregard = pgTable(
  "scope_break_disregard",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    breakId: bigint("break_id", { mode: "number" })
      .notNull()
      .references(() => scopeBreak.id),
    areaCode: text("area_code")
      .notNull()
      .references(() => area.code),
    origin: text("origin").notNull(),
    reason: text("reason").notNull(),
    proposedById: integer("proposed_by_id").references(() => user.id),
    proposedBy: text("proposed_by").notNull(),
    proposedAt: instant("proposed_at").notNull(),
    confirmedBy: text("confirmed_by"),
    publicationFrom: publicationNumber("publication_from"),
    publicationTo: publicationNumber("publication_to"),
    /** Set when a proposal is declined or taken back, and when a break is adopted again. */
    endedBy: text("ended_by"),
    endReason: text("end_reason"),
    endedAt: instant("ended_at"),
  },
  (table) => [
    uniqueIndex("scope_break_disregard_open")
      .on(table.breakId, table.areaCode, table.origin)
      .where(sql`ended_at is null`),
  ],
);

/** Something that happened once and moved figures (事件登记), perhaps with its amount. Append-only. */
export const event = pgTable("event", {
  id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
  areaCode: text("area_code")
    .notNull()
    .references(() => area.code),
  fromMonth: text("from_month").notNull(),
  toMonth: text("to_month").notNull(),
  kind: text("kind").notNull(),
  origin: text("origin").notNull(),
  words: text("words").notNull(),
  measures: text("measures").array().notNull(),
  indicators: text("indicators").array().notNull(),
  schemes: text("schemes").array().notNull(),
  citation: text("citation").notNull(),
  /** Yuan, signed, with the measure and scheme it sits in; null when it is not quantified. */
  amount: numeric("amount"),
  amountMeasure: text("amount_measure"),
  amountScheme: text("amount_scheme"),
  /** The bureau holds it for a main reason: reports may say so. */
  isMainReason: boolean("is_main_reason").notNull(),
  recordedBy: text("recorded_by").notNull(),
  shippedAs: text("shipped_as"),
  shippedChecksum: text("shipped_checksum"),
  withdrawnBy: text("withdrawn_by"),
  withdrawReason: text("withdraw_reason"),
  ...publicationRange(),
});
