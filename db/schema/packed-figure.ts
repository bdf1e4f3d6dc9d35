import { type SQL, sql } from "drizzle-orm";

/** Between the fields of a packed row: no code, number or name of an area holds it. */
export const BETWEEN_FIELDS = "\u001f";

/** An entry of an index takes at most 2,704 bytes, and this row is kept in one: the rest of it has some 400. */
const BYTES_MAX = 1500;

/** Each of them a text, null where there is none. `packed_list` joins texts by commas; it is made by the migration. */
const FIELDS = [
  "indicator || '|' || area_code || '|' || scheme || '|' || through",
  "vintage",
  "version::text",
  "origin",
  "basis",
  "trim_scale(value)::text",
  "bound",
  "trim_scale(numerator)::text",
  "trim_scale(denominator)::text",
  "reason",
  "detail",
  "stated::text",
  "expected::text",
  "present::text",
  "case when cardinality(absent) > 0 then packed_list(absent) end",
  "trim_scale(partial_value)::text",
  "trim_scale(partial_numerator)::text",
  "trim_scale(partial_denominator)::text",
  "publication_from::text",
];

/** All fields of a figure in one text, null as nothing; `concat_ws` would be shorter, and may not make a column. */
export const packedFigure = (): SQL =>
  sql.raw(`case when octet_length(coalesce(detail, '')) + 7 * cardinality(absent) <= ${BYTES_MAX} then
    ${joined()} end`);

/** The same of a row whose column is null, since its text is too long to be kept in an index. */
export const packedAnew = (): SQL => sql.raw(joined());

const joined = (): string => FIELDS.map((field) => `coalesce(${field}, '')`).join(` || chr(31) ||\n    `);
