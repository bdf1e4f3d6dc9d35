import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import type { AreaScope } from "@/lib/domain/access";
import type { AreaCode } from "@/lib/domain/area";
import { type Decimal, decimal } from "@/lib/domain/decimal";
import type { Month } from "@/lib/domain/period";
import type { FormCode } from "@/lib/domain/submissions/form";
import type { Bound } from "@/lib/domain/value";
import type { Origin, Vintage } from "@/lib/domain/vintage";

/** A published number of a statement, with its series in one word and the publications it stood from and to. */
export type CellFact = {
  readonly factId: string;
  readonly key: string;
  readonly area: AreaCode;
  readonly through: Month;
  readonly vintage: Vintage;
  readonly origin: Origin;
  readonly value: Decimal;
  readonly bound: Bound | null;
  readonly written: string;
  readonly unit: string;
  readonly decimals: number;
  readonly form: FormCode;
  readonly submission: number;
  readonly sheet: string;
  readonly cell: string;
  readonly publicationFrom: number;
  readonly publicationTo: number | null;
};

type Row = Omit<CellFact, "value" | "submission" | "publicationFrom" | "publicationTo"> & {
  value: string;
  submission: string;
  publicationFrom: string;
  publicationTo: string | null;
};

/** The published numbers of statements, all of them or those of one cell. */
export async function cellFacts(
  db: Queryable,
  scope: AreaScope,
  submissions: readonly number[],
  place?: { readonly sheet: string; readonly cell: string },
): Promise<CellFact[]> {
  if (submissions.length === 0) return [];
  const rows = await db.execute<Row>(sql`
    select f.id as "factId", f.area_code as area, f.through, f.vintage, f.origin, f.value::text as value, f.bound,
      concat_ws('|', s.measure, s.scheme, s.person_group, s.setting, s.provider_level, s.place, s.payment) as key,
      f.written, f.unit, f.decimals, f.form, f.submission_id as submission, f.sheet, f.cell,
      f.publication_from as "publicationFrom", f.publication_to as "publicationTo"
    from fact f join series s on s.id = f.series_id
    where f.submission_id = any(${sql.param([...submissions])}::bigint[]) and f.basis = 'reported'
      and f.area_code = any(${sql.param([...scope.areas])}::text[])
      ${place ? sql`and f.sheet = ${place.sheet} and f.cell = ${place.cell}` : sql``}
    order by f.id`);
  return rows.map((row) => ({
    ...row,
    value: decimal(row.value),
    submission: Number(row.submission),
    publicationFrom: Number(row.publicationFrom),
    publicationTo: row.publicationTo === null ? null : Number(row.publicationTo),
  }));
}
