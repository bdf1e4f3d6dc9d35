-- Texts joined by the server's own functions may not make a column, though of a list of texts they never differ.
CREATE FUNCTION "packed_list"(items text[]) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN array_to_string(items, ',');--> statement-breakpoint
DROP INDEX "indicator_value_history";--> statement-breakpoint
ALTER TABLE "indicator_value" ADD COLUMN "packed" text GENERATED ALWAYS AS (case when octet_length(coalesce(detail, '')) + 7 * cardinality(absent) <= 1500 then
    coalesce(indicator || '|' || area_code || '|' || scheme || '|' || through, '') || chr(31) ||
    coalesce(vintage, '') || chr(31) ||
    coalesce(version::text, '') || chr(31) ||
    coalesce(origin, '') || chr(31) ||
    coalesce(basis, '') || chr(31) ||
    coalesce(trim_scale(value)::text, '') || chr(31) ||
    coalesce(bound, '') || chr(31) ||
    coalesce(trim_scale(numerator)::text, '') || chr(31) ||
    coalesce(trim_scale(denominator)::text, '') || chr(31) ||
    coalesce(reason, '') || chr(31) ||
    coalesce(detail, '') || chr(31) ||
    coalesce(stated::text, '') || chr(31) ||
    coalesce(expected::text, '') || chr(31) ||
    coalesce(present::text, '') || chr(31) ||
    coalesce(case when cardinality(absent) > 0 then packed_list(absent) end, '') || chr(31) ||
    coalesce(trim_scale(partial_value)::text, '') || chr(31) ||
    coalesce(trim_scale(partial_numerator)::text, '') || chr(31) ||
    coalesce(trim_scale(partial_denominator)::text, '') || chr(31) ||
    coalesce(publication_from::text, '') end) STORED;--> statement-breakpoint
CREATE INDEX "indicator_value_history" ON "indicator_value" USING btree ("indicator","area_code","through") WHERE publication_to is not null;--> statement-breakpoint
DROP INDEX "indicator_value_current";--> statement-breakpoint
CREATE UNIQUE INDEX "indicator_value_current" ON "indicator_value" USING btree ("indicator","scheme","through","area_code","vintage","origin","basis") INCLUDE ("packed") WHERE publication_to is null;
