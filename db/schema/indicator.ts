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
import { instant, publicationNumber, publicationRange } from "./columns";

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

/** Written in the publishing transaction; a screen reads these rows and divides nothing itself (MODEL M20). */
export const indicatorValue = pgTable(
  "indicator_value",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    indicator: text("indicator").notNull(),
    version: integer("version").notNull(),
    /** Of an area that the facts refer to, or that sums these: asking for it once more took a quarter of the writing. */
    areaCode: text("area_code").notNull(),
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
    packed: text("packed"),
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
