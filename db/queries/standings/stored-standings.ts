import { type SQL, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { asOf } from "@/db/queries/facts/sum-leaves";
import type { AreaScope } from "@/lib/domain/access";
import type { AreaCode } from "@/lib/domain/area";
import { type Decimal, decimal } from "@/lib/domain/decimal";
import type { Scheme } from "@/lib/domain/dimension";
import type { Month } from "@/lib/domain/period";
import type { Status } from "@/lib/domain/targets/standing";
import type { Origin, Vintage } from "@/lib/domain/vintage";

export type StoredStanding = {
  readonly commitment: string;
  readonly indicator: string;
  readonly area: AreaCode;
  readonly through: Month;
  readonly scheme: Scheme;
  readonly vintage: Vintage;
  readonly origin: Origin;
  readonly status: Status;
  readonly rule: string;
  readonly reason: string;
  readonly value: Decimal | null;
  readonly target: Decimal | null;
  readonly path: Decimal | null;
  readonly pathSource: string | null;
  readonly projected: Decimal | null;
  readonly projectedLow: Decimal | null;
  readonly projectedHigh: Decimal | null;
  readonly projectionMethod: string | null;
  readonly distance: Decimal | null;
  readonly informative: boolean;
  readonly publicationFrom: number;
};

export type StandingFilter = {
  readonly areas: readonly string[];
  readonly throughs?: readonly string[] | undefined;
  readonly indicators?: readonly string[] | undefined;
  readonly commitments?: readonly string[] | undefined;
  readonly vintage?: string | undefined;
  readonly origin?: string | undefined;
};

const NUMBERS = [
  "value",
  "target",
  "path",
  "projected",
  "projectedLow",
  "projectedHigh",
  "distance",
] as const;

const anyOf = (column: SQL, values: readonly string[] | undefined): SQL =>
  values ? sql`and ${column} = any(${sql.param([...values])}::text[])` : sql``;

/** Standings in scope as they stand now, or as they stood at a publication. */
export async function storedStandings(
  db: Queryable,
  scope: AreaScope,
  filter: StandingFilter,
  publication: number | null = null,
): Promise<StoredStanding[]> {
  const areas = filter.areas.filter((area) => scope.areas.has(area as never));
  if (areas.length === 0) return [];
  const rows = await db.execute<Record<string, unknown>>(sql`
    select commitment_id as commitment, indicator, area_code as area, through, scheme, vintage, origin, status, rule,
      reason, value::text, target::text, path::text, projected::text, distance::text, informative,
      detail ->> 'pathSource' as "pathSource", detail ->> 'projectedLow' as "projectedLow",
      detail ->> 'projectedHigh' as "projectedHigh", detail ->> 'projectionMethod' as "projectionMethod",
      publication_from as "publicationFrom"
    from standing
    where area_code = any(${sql.param(areas)}::text[]) and ${asOf(publication)}
      ${anyOf(sql`through`, filter.throughs)} ${anyOf(sql`indicator`, filter.indicators)}
      ${anyOf(sql`commitment_id`, filter.commitments)}
      ${filter.vintage ? sql`and vintage = ${filter.vintage}` : sql``}
      ${filter.origin ? sql`and origin = ${filter.origin}` : sql``}
    order by commitment_id, area_code, through`);
  return rows.map((row) => {
    const numbers = Object.fromEntries(
      NUMBERS.map((name) => [name, typeof row[name] === "string" ? decimal(row[name]) : null]),
    );
    return { ...row, ...numbers, publicationFrom: Number(row.publicationFrom) } as unknown as StoredStanding;
  });
}
