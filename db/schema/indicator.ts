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
  uuid,
} from "drizzle-orm/pg-core";
import { area } from "./area";
import { instant, publicationNumber, publicationRange } from "./columns";
import { packedFigure } from "./packed-figure";
import { user } from "./user";

/** Every version ever in force. A known version's checksum never changes (MODEL M12). */
export const indicatorDefinition = pgTable(
  "indicator_definition",
  {
    code: text("code").notNull(),
    version: integer("version").notNull(),
    checksum: text("checksum").notNull(),
    body: jsonb("body").notNull(),
    validFrom: text("valid_from"),
    validTo: text("valid_to"),
    shipped: boolean("shipped").notNull(),
    publicationFrom: publicationNumber("publication_from").notNull(),
    registeredAt: instant("registered_at").notNull(),
    /** Last month it holds for, where it was ended without a version that follows; the body stays as registered. */
    endedThrough: text("ended_through"),
    endedIn: publicationNumber("ended_in"),
  },
  (table) => [primaryKey({ columns: [table.code, table.version] })],
);

/** A bureau's own definition that is being written: a version of an indicator, or the end of one. */
export const indicatorDraft = pgTable(
  "indicator_draft",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    code: text("code").notNull(),
    body: jsonb("body").notNull(),
    status: text("status").notNull(),
    /** Raised by every change: a save names the one it saw (no lost update). */
    version: integer("version").notNull().default(1),
    /** Where the bureau that writes it is placed: who sees the draft. */
    areaCode: text("area_code")
      .notNull()
      .references(() => area.code),
    origin: text("origin").notNull(),
    /** Last month of the indicator, where the draft ends it; null where it defines a version. */
    endThrough: text("end_through"),
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
    /** The version it was registered as. */
    registeredVersion: integer("registered_version"),
  },
  (table) => [index("indicator_draft_area").on(table.areaCode, table.status)],
);

/** Written in the publishing transaction; a screen reads these rows and divides nothing itself (MODEL M20). */
export const indicatorValue = pgTable(
  "indicator_value",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    indicator: text("indicator").notNull(),
    version: integer("version").notNull(),
    areaCode: text("area_code")
      .notNull()
      .references(() => area.code),
    through: text("through").notNull(),
    scheme: text("scheme").notNull(),
    vintage: text("vintage").notNull(),
    origin: text("origin").notNull(),
    basis: text("basis").notNull(),
    value: numeric("value"),
    bound: text("bound"),
    numerator: numeric("numerator"),
    denominator: numeric("denominator"),
    /** Why the value is missing, and whom or what that concerns. */
    reason: text("reason"),
    detail: text("detail"),
    /** The source states the ratio and not its parts. */
    stated: boolean("stated").notNull(),
    expected: smallint("expected").notNull(),
    present: smallint("present").notNull(),
    absent: text("absent").array().notNull(),
    /** Over the areas that did report: a figure of its own, labelled 13/14 (MODEL M8). */
    partialValue: numeric("partial_value"),
    partialNumerator: numeric("partial_numerator"),
    partialDenominator: numeric("partial_denominator"),
    ...publicationRange(),
    /** All of the row in one text, as screens read it by the thousand; null where that would be too long. */
    packed: text("packed").generatedAlwaysAs(packedFigure()),
  },
  (table) => [
    // Includes `packed`, which the ORM cannot say: screens read it without touching the table.
    uniqueIndex("indicator_value_current")
      .on(
        table.indicator,
        table.scheme,
        table.through,
        table.areaCode,
        table.vintage,
        table.origin,
        table.basis,
      )
      .where(sql`publication_to is null`),
    index("indicator_value_area").on(table.areaCode, table.through).where(sql`publication_to is null`),
    // Of what stood earlier only: the planner would take it for what stands, too, and read the table.
    index("indicator_value_history")
      .on(table.indicator, table.areaCode, table.through)
      .where(sql`publication_to is not null`),
  ],
);
