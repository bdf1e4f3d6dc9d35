import { and, desc, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { labelMapping } from "@/db/schema/submission";
import type { AreaScope } from "@/lib/domain/access";
import type { AreaCode } from "@/lib/domain/area";
import { shanghaiDate } from "@/lib/domain/period";
import type { FormCode } from "@/lib/domain/submissions/form";
import type { LabelMapping, MappingKind } from "@/lib/domain/submissions/mapping/label-mapping";
import type { Origin } from "@/lib/domain/vintage";

/** A mapping with where it holds and where it was confirmed. */
export type MappingRow = LabelMapping & {
  readonly area: AreaCode;
  readonly form: FormCode;
  readonly origin: Origin;
  readonly targetName: string | null;
  readonly submission: number;
};

const live = isNull(labelMapping.endedAt);

async function rowsWhere(db: Queryable, where: SQL | undefined): Promise<MappingRow[]> {
  const rows = await db.select().from(labelMapping).where(where).orderBy(desc(labelMapping.id));
  return rows.map((row) => ({
    ...{ id: row.id, sheet: row.sheet, label: row.label, written: row.written, target: row.target },
    ...{ targetName: row.targetName, once: row.once, submission: row.submissionId },
    kind: row.kind as MappingKind,
    area: row.areaCode as AreaCode,
    form: row.form as FormCode,
    origin: row.origin as Origin,
    confirmedBy: row.confirmedName,
    confirmedOn: shanghaiDate(row.confirmedAt),
  }));
}

/** What holds for a submission that the caller has read in scope: what its area remembers, and what is for it alone. */
export const mappingsFor = (
  db: Queryable,
  at: {
    readonly id: number;
    readonly area: AreaCode;
    readonly form: FormCode;
    readonly origin: Origin;
  },
): Promise<MappingRow[]> =>
  rowsWhere(
    db,
    and(
      live,
      eq(labelMapping.areaCode, at.area),
      eq(labelMapping.form, at.form),
      eq(labelMapping.origin, at.origin),
      or(eq(labelMapping.once, false), eq(labelMapping.submissionId, at.id)),
    ),
  );

/** What the areas in scope remember, the latest first. */
export const rememberedMappings = (db: Queryable, scope: AreaScope): Promise<MappingRow[]> =>
  rowsWhere(
    db,
    and(
      live,
      eq(labelMapping.once, false),
      sql`${labelMapping.areaCode} = any(${sql.param([...scope.areas])}::text[])`,
    ),
  );

/** One that holds; null when there is none or it lies outside the scope. */
export async function mappingRow(db: Queryable, scope: AreaScope, id: number): Promise<MappingRow | null> {
  const [row] = await rowsWhere(
    db,
    and(
      live,
      eq(labelMapping.id, id),
      sql`${labelMapping.areaCode} = any(${sql.param([...scope.areas])}::text[])`,
    ),
  );
  return row ?? null;
}
