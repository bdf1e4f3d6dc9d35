import { type SQL, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { asOf } from "@/db/queries/facts/sum-leaves";
import type { AreaScope } from "@/lib/domain/access";
import { type Decimal, decimal } from "@/lib/domain/decimal";
import type { StoredFigure } from "@/lib/domain/indicators/stored-figure";

export type FigureFilter = {
  readonly indicators?: readonly string[] | undefined;
  readonly areas: readonly string[];
  readonly throughs?: readonly string[] | undefined;
  readonly schemes?: readonly string[] | undefined;
  readonly vintages?: readonly string[] | undefined;
  readonly origin?: string | undefined;
};

const NUMBERS = [
  "value",
  "numerator",
  "denominator",
  "partialValue",
  "partialNumerator",
  "partialDenominator",
] as const;

export type FigureRow = Omit<StoredFigure, (typeof NUMBERS)[number] | "publicationFrom"> &
  Record<(typeof NUMBERS)[number], string | null> & { publicationFrom: string };

const anyOf = (column: SQL, values: readonly string[] | undefined): SQL =>
  values ? sql`and ${column} = any(${sql.param([...values])}::text[])` : sql``;

const number = (text: string | null): Decimal | null => (text === null ? null : decimal(text));

export const FIGURE_COLUMNS = sql`
  indicator, version, area_code as area, through, scheme, vintage, origin, basis, value::text, bound, numerator::text,
  denominator::text, reason, detail, stated, expected, present, absent, partial_value::text as "partialValue",
  partial_numerator::text as "partialNumerator", partial_denominator::text as "partialDenominator",
  publication_from as "publicationFrom"`;

export const storedFigure = (row: FigureRow): StoredFigure => {
  const numbers = Object.fromEntries(NUMBERS.map((name) => [name, number(row[name])]));
  return { ...row, ...numbers, publicationFrom: Number(row.publicationFrom) } as StoredFigure;
};

/** Figures in scope as they stand now, or as they stood at a publication (MODEL M2). */
export async function storedFigures(
  db: Queryable,
  scope: AreaScope,
  filter: FigureFilter,
  publication: number | null = null,
): Promise<StoredFigure[]> {
  const areas = filter.areas.filter((area) => scope.areas.has(area as never));
  if (areas.length === 0) return [];
  const rows = await db.execute<FigureRow>(sql`
    select ${FIGURE_COLUMNS}
    from indicator_value
    where area_code = any(${sql.param(areas)}::text[]) and ${asOf(publication)}
      ${anyOf(sql`indicator`, filter.indicators)} ${anyOf(sql`through`, filter.throughs)}
      ${anyOf(sql`scheme`, filter.schemes)} ${anyOf(sql`vintage`, filter.vintages)}
      ${filter.origin ? sql`and origin = ${filter.origin}` : sql``}`);
  return rows.map(storedFigure);
}
