import { type SQL, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { executePrepared } from "@/db/prepared";
import type { AreaCode } from "@/lib/domain/area";
import { type Decimal, decimal } from "@/lib/domain/decimal";
import type { StoredFigure } from "@/lib/domain/indicators/stored-figure";

/** Between the fields of a packed row: no code, number or name of an area holds it. */
const BETWEEN_FIELDS = "\u001f";

/** An entry of an index takes at most 2,704 bytes, and this row is kept in one: the rest of it has some 400. */
const BYTES_MAX = 1500;

/** Each of them a text, null where there is none. */
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
  "array_to_string(absent, ',')",
  "trim_scale(partial_value)::text",
  "trim_scale(partial_numerator)::text",
  "trim_scale(partial_denominator)::text",
  "publication_from::text",
];

const JOINED = `concat_ws(chr(31), ${FIELDS.map((field) => `coalesce(${field}, '')`).join(", ")})`;

/**
 * The column `packed` of a row that is added: all its fields in one text. Not a generated column: the server would parse
 * what generates it anew for each row that is closed, which takes longer than all the rest.
 */
export const PACKED_TEXT = `case when octet_length(coalesce(detail, '')) + 7 * cardinality(absent) <= ${BYTES_MAX}
  then ${JOINED} end`;
export const PACKED = sql.raw(PACKED_TEXT);

/** All of a row of `indicator_value` in one text, for readings that go by rows; not kept where it is too long for an index. */
export const PACKED_FIGURE = sql`coalesce(packed, ${sql.raw(JOINED)})`;

/** One figure as a text: what it is of, its vintage, and all the rest. Thousands are read for one screen. */
export type PackedFigure = string & { readonly __packed: unique symbol };

const BETWEEN_FIGURES = "\u001e";

/**
 * Figures that a condition holds for, in no order, all of them in one text: the driver takes longer over a row than a
 * figure takes to be cut off. Where an index answers the condition the table itself is not read. If the text of one is
 * too long to be kept in an index, all are read once more from the table: one statement finds what is of one moment.
 */
export async function readPacked(db: Queryable, condition: SQL): Promise<PackedFigure[]> {
  const kept = await select(db, sql`packed`, condition);
  const { packed } = kept.whole ? kept : await select(db, PACKED_FIGURE, condition);
  return packed === null ? [] : (packed.split(BETWEEN_FIGURES) as PackedFigure[]);
}

type Read = { readonly packed: string | null; readonly whole: boolean };

async function select(db: Queryable, packed: SQL, condition: SQL): Promise<Read> {
  const between = sql.raw(`chr(${BETWEEN_FIGURES.charCodeAt(0)})`);
  const [read] = await executePrepared<Read>(
    db,
    sql`
    select string_agg(${packed}, ${between}) as packed, count(${packed}) = count(*) as whole
    from indicator_value where ${condition}`,
  );
  return read as Read;
}

/** "indicator|area|scheme|through": cut off without looking at the rest. */
export const packedPlace = (packed: PackedFigure): string => packed.slice(0, packed.indexOf(BETWEEN_FIELDS));

const NOBODY: readonly AreaCode[] = [];

const number = (text: string): Decimal | null => (text === "" ? null : decimal(text));

const PLACE_PARTS = 4;

export function unpackFigure(packed: string): StoredFigure {
  const fields = packed.split(BETWEEN_FIELDS);
  const place = (fields[0] as string).split("|");
  if (fields.length !== FIELDS.length || place.length !== PLACE_PARTS) {
    throw new Error(`Not a packed figure: ${packed}`);
  }
  const text = (field: number): string => fields[field] as string;
  const absent = text(14);
  return {
    indicator: place[0] as string,
    area: place[1] as AreaCode,
    scheme: place[2] as StoredFigure["scheme"],
    through: place[3] as StoredFigure["through"],
    vintage: text(1) as StoredFigure["vintage"],
    version: Number(text(2)),
    origin: text(3) as StoredFigure["origin"],
    basis: text(4) as StoredFigure["basis"],
    value: number(text(5)),
    bound: (text(6) || null) as StoredFigure["bound"],
    numerator: number(text(7)),
    denominator: number(text(8)),
    reason: (text(9) || null) as StoredFigure["reason"],
    detail: text(10) || null,
    stated: text(11) === "true",
    expected: Number(text(12)),
    present: Number(text(13)),
    absent: absent === "" ? NOBODY : (absent.split(",") as AreaCode[]),
    partialValue: number(text(15)),
    partialNumerator: number(text(16)),
    partialDenominator: number(text(17)),
    publicationFrom: Number(text(18)),
  };
}
