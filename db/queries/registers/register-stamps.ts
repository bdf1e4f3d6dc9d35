import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { executePrepared } from "@/db/prepared";

/** What each register says, in a few characters: equal for equal content, in whatever transaction it is read. */
export type RegisterStamps = {
  readonly definitions: string;
  readonly areas: string;
  readonly series: string;
  readonly commitments: string;
  readonly thresholds: string;
  readonly breaks: string;
};

/**
 * Stamps of the content itself, not of when it changed: what was rolled back, or stands in another database, never
 * passes for what is there. A document's checksum is of the file that its commitments were read from.
 */
export async function registerStamps(db: Queryable): Promise<RegisterStamps> {
  const [stamps] = await executePrepared<RegisterStamps>(
    db,
    sql`
    select
      coalesce((select md5(string_agg(concat_ws('|', code, version, checksum, shipped,
        ended_through, ended_in), ',' order by code, version))
        from indicator_definition), '') as definitions,
      concat_ws('|', (select sum(hashtextextended(a::text, 0)) from area a),
        (select sum(hashtextextended(concat_ws('|', hierarchy, parent, child, valid_from, valid_to), 0))
          from area_edge)) as areas,
      (select concat_ws('|', count(*), max(id), sum(hashtextextended(concat_ws('|', measure, scheme, person_group,
        setting, provider_level, place, payment), id))) from series) as series,
      coalesce((select md5(string_agg(concat_ws('|', id, checksum, weight, short_title, number, origin,
        publication_from), ',' order by id)) from document where publication_to is null), '') as commitments,
      coalesce((select md5(string_agg(t::text, ',' order by key)) from external_threshold t
        where publication_to is null), '') as thresholds,
      coalesce((select md5(string_agg(b::text, ',' order by id)) from scope_break b
        where publication_to is null), '') || coalesce((select md5(string_agg(concat_ws('|', break_id, area_code,
        origin), ',' order by id)) from scope_break_disregard where publication_from is not null
        and publication_to is null), '') as breaks`,
  );
  if (!stamps) throw new Error("The registers have no stamps");
  return stamps;
}
