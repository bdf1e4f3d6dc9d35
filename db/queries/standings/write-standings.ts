import { type SQL, sql } from "drizzle-orm";
import type { PublishTx } from "@/db/audited-transaction";
import type { Queryable } from "@/db/client";
import { executePrepared } from "@/db/prepared";
import { canonicalJson } from "@/lib/domain/canonical-json";
import type { Standing, Status } from "@/lib/domain/targets/standing";

/** The judgement of one commitment for one area and month. */
export type JudgedPlace = {
  readonly commitment: string;
  readonly indicator: string;
  readonly area: string;
  readonly through: string;
  readonly scheme: string;
  /** Shown for information: a draft, an explainer, or a plan of a level above. */
  readonly informative: boolean;
  readonly value: string | null;
  readonly standing: Standing;
};

const BATCH = 4000;

/** Everything a standing says beyond its own columns. */
const detailOf = ({ standing }: JudgedPlace): string =>
  canonicalJson({
    pathSource: standing.pathSource,
    projectedLow: standing.projectedLow,
    projectedHigh: standing.projectedHigh,
    projectionMethod: standing.projectionMethod,
  });

/** Writes standings that differ from the current ones at the transaction's publication; answers those that changed. */
export async function writeStandings(
  tx: PublishTx,
  vintage: string,
  origin: string,
  places: readonly JudgedPlace[],
): Promise<JudgedPlace[]> {
  const changed: JudgedPlace[] = [];
  for (let start = 0; start < places.length; start += BATCH) {
    const batch = places.slice(start, start + BATCH);
    const positions = await replaceDiffering(tx, vintage, origin, batch);
    changed.push(...positions.map((position) => batch[position] as JudgedPlace));
  }
  return changed;
}

const texts = (values: readonly (string | null)[]): SQL => sql`${sql.param([...values])}::text[]`;
const numerics = (values: readonly (string | null)[]): SQL => sql`${sql.param([...values])}::numeric[]`;

/** Two tables of a statement: the places, and those whose current row says something else or is not there. */
const differing = (vintage: string, origin: string, places: readonly JudgedPlace[]): SQL => {
  const pick = (of: (standing: Standing) => string | null) => places.map(({ standing }) => of(standing));
  return sql`
    place as (
      select * from unnest(
        ${texts(places.map((p) => p.commitment))}, ${texts(places.map((p) => p.indicator))},
        ${texts(places.map((p) => p.area))}, ${texts(places.map((p) => p.through))},
        ${texts(places.map((p) => p.scheme))}, ${texts(places.map((p) => String(p.informative)))},
        ${numerics(places.map((p) => p.value))}, ${texts(pick((s) => s.status))}, ${texts(pick((s) => s.rule))},
        ${texts(pick((s) => s.reason))}, ${numerics(pick((s) => s.target))}, ${numerics(pick((s) => s.path))},
        ${numerics(pick((s) => s.projected))}, ${numerics(pick((s) => s.distance))}, ${texts(places.map(detailOf))}
      ) with ordinality as p (commitment_id, indicator, area_code, through, scheme, informative, value, status, rule,
        reason, target, path, projected, distance, detail, position)
    ),
    differing as materialized (
      select p.*, s.key as current from place p
      left join lateral (
        select * from standing s
        where s.commitment_id = p.commitment_id and s.area_code = p.area_code and s.through = p.through
          and s.vintage = ${vintage} and s.origin = ${origin} and s.publication_to is null
        offset 0
      ) s on true
      where s.key is null or (s.status, s.reason, s.value, s.target, s.path, s.projected, s.distance, s.detail,
        s.informative) is distinct from (p.status, p.reason, p.value, p.target, p.path, p.projected, p.distance,
        p.detail::jsonb, p.informative::boolean)
    )`;
};

/** The rows are added from the count of the closed ones, so that these have left the unique index by then. */
async function replaceDiffering(
  tx: PublishTx,
  vintage: string,
  origin: string,
  places: readonly JudgedPlace[],
): Promise<number[]> {
  const rows = await executePrepared<{ position: number }>(
    tx,
    sql`
    with ${differing(vintage, origin, places)},
    closed as (
      update standing set publication_to = ${tx.publication}
      where key = any(array(select current from differing where current is not null))
      returning 1
    ),
    added as (
      insert into standing (commitment_id, indicator, area_code, through, scheme, informative, value, status, rule,
        reason, target, path, projected, distance, detail, vintage, origin, publication_from)
      select commitment_id, indicator, area_code, through, scheme, informative::boolean, value, status, rule, reason,
        target, path, projected, distance, detail::jsonb, ${vintage}, ${origin}, ${tx.publication}
      from differing, (select count(*) from closed) c
    )
    select position::int as position from differing order by position`,
  );
  return rows.map(({ position }) => position - 1);
}

/** A standing that would change, with its present status and reason; null where there is none. */
export type DifferingStanding = {
  readonly place: JudgedPlace;
  readonly before: { readonly status: Status; readonly reason: string } | null;
};

/** The standings that `writeStandings` would write, found by the same comparison; nothing is written. */
export async function differingStandings(
  db: Queryable,
  vintage: string,
  origin: string,
  places: readonly JudgedPlace[],
): Promise<DifferingStanding[]> {
  const found: DifferingStanding[] = [];
  for (let start = 0; start < places.length; start += BATCH) {
    const batch = places.slice(start, start + BATCH);
    const rows = await executePrepared<{ position: number; status: Status | null; reason: string | null }>(
      db,
      sql`
      with ${differing(vintage, origin, batch)}
      select d.position::int as position, s.status, s.reason
      from differing d left join standing s on s.key = d.current order by d.position`,
    );
    for (const { position, status, reason } of rows) {
      const before = status === null ? null : { status, reason: reason as string };
      found.push({ place: batch[position - 1] as JudgedPlace, before });
    }
  }
  return found;
}
