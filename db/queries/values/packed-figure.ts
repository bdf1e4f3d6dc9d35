import { sql } from "drizzle-orm";
import type { AreaCode } from "@/lib/domain/area";
import { type Decimal, decimal } from "@/lib/domain/decimal";
import type { StoredFigure } from "@/lib/domain/indicators/stored-figure";

/** Between the fields of a packed row: no code, number or name of an area holds it. */
const BETWEEN = "\u001f";

const b = sql.raw(`chr(${BETWEEN.charCodeAt(0)})`);

/**
 * All of a row of `indicator_value` in one text, null as nothing: a screen reads thousands of rows, and the driver takes
 * longer over each of their 22 columns than over a text that is cut apart here. Numbers are written as the domain
 * writes them.
 */
export const PACKED_FIGURE = sql`concat(
  indicator, ${b}, version, ${b}, area_code, ${b}, through, ${b}, scheme, ${b}, vintage, ${b}, origin, ${b}, basis, ${b},
  trim_scale(value), ${b}, bound, ${b}, trim_scale(numerator), ${b}, trim_scale(denominator), ${b}, reason, ${b},
  detail, ${b}, stated, ${b}, expected, ${b}, present, ${b}, array_to_string(absent, ','), ${b},
  trim_scale(partial_value), ${b}, trim_scale(partial_numerator), ${b}, trim_scale(partial_denominator), ${b},
  publication_from)`;

const NOBODY: readonly AreaCode[] = [];

const number = (text: string): Decimal | null => (text === "" ? null : decimal(text));

const FIELDS = 22;

export function unpackFigure(packed: string): StoredFigure {
  const fields = packed.split(BETWEEN);
  if (fields.length !== FIELDS) throw new Error(`Not a packed figure: ${packed}`);
  const text = (field: number): string => fields[field] as string;
  const absent = text(17);
  return {
    indicator: text(0),
    version: Number(text(1)),
    area: text(2) as AreaCode,
    through: text(3) as StoredFigure["through"],
    scheme: text(4) as StoredFigure["scheme"],
    vintage: text(5) as StoredFigure["vintage"],
    origin: text(6) as StoredFigure["origin"],
    basis: text(7) as StoredFigure["basis"],
    value: number(text(8)),
    bound: (text(9) || null) as StoredFigure["bound"],
    numerator: number(text(10)),
    denominator: number(text(11)),
    reason: (text(12) || null) as StoredFigure["reason"],
    detail: text(13) || null,
    stated: text(14) === "t",
    expected: Number(text(15)),
    present: Number(text(16)),
    absent: absent === "" ? NOBODY : (absent.split(",") as AreaCode[]),
    partialValue: number(text(18)),
    partialNumerator: number(text(19)),
    partialDenominator: number(text(20)),
    publicationFrom: Number(text(21)),
  };
}
