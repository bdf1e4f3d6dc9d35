import { type SQL, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { asOf } from "@/db/queries/facts/sum-leaves";
import type { AreaScope } from "@/lib/domain/access";
import type { StoredFigure } from "@/lib/domain/indicators/stored-figure";
import { PACKED_FIGURE, unpackFigure } from "./packed-figure";

export type ValueFilter = {
  readonly areas: readonly string[];
  readonly indicators: readonly string[] | null;
  readonly throughs: readonly string[] | null;
  /** First and last through-month. */
  readonly from: string | null;
  readonly to: string | null;
  readonly schemes: readonly string[] | null;
  readonly vintages: readonly string[] | null;
  /** At each place the yearbook's value, else the bulletin's, beside those of `vintages` (MODEL M5). */
  readonly final?: boolean;
  readonly origin: string | null;
  readonly basis: string | null;
};

/** As the parts of a place stand (lib/domain/open-interface/value-place.ts). */
const ORDER = sql`indicator, area_code, through, scheme, vintage, origin, basis`;
const anyOf = (column: SQL, values: readonly string[] | null): SQL =>
  values ? sql`and ${column} = any(${sql.param([...values])}::text[])` : sql``;

const follows = (after: readonly string[] | null): SQL =>
  after
    ? sql`and (${ORDER}) > (${sql.join(
        after.map((part) => sql`${part}`),
        sql`, `,
      )})`
    : sql``;

/** At most `limit` values in scope after a place, as they stood at a publication: later ones move no page. */
export async function valuePage(
  db: Queryable,
  scope: AreaScope,
  filter: ValueFilter,
  publication: number,
  after: readonly string[] | null,
  limit: number,
): Promise<StoredFigure[]> {
  const areas = filter.areas.filter((area) => scope.areas.has(area as never));
  if (areas.length === 0) return [];
  const ofVintages = filter.final
    ? sql`and (vintage = any(${sql.param([...(filter.vintages ?? []), "yearbook"])}::text[])
        or (vintage = 'bulletin' and not exists (
          select 1 from indicator_value better
          where better.indicator = indicator_value.indicator and better.area_code = indicator_value.area_code
            and better.through = indicator_value.through and better.scheme = indicator_value.scheme
            and better.origin = indicator_value.origin and better.basis = indicator_value.basis
            and better.vintage = 'yearbook' and ${asOf(publication, sql`better.`)})))`
    : anyOf(sql`vintage`, filter.vintages);
  const rows = await db.execute<{ figure: string }>(sql`
    select ${PACKED_FIGURE} as figure
    from indicator_value
    where area_code = any(${sql.param(areas)}::text[]) and ${asOf(publication)}
      ${anyOf(sql`indicator`, filter.indicators)} ${anyOf(sql`through`, filter.throughs)}
      ${filter.from ? sql`and through >= ${filter.from}` : sql``}
      ${filter.to ? sql`and through <= ${filter.to}` : sql``}
      ${anyOf(sql`scheme`, filter.schemes)} ${ofVintages}
      ${filter.origin ? sql`and origin = ${filter.origin}` : sql``}
      ${filter.basis ? sql`and basis = ${filter.basis}` : sql``} ${follows(after)}
    order by ${ORDER}
    limit ${limit}`);
  return rows.map(({ figure }) => unpackFigure(figure));
}
