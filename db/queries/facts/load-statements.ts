import { sql } from "drizzle-orm";
import type { PublishTx } from "@/db/audited-transaction";
import { copyInto } from "@/db/copy-into";

/** A statement that is loaded as published, with the numbers of its cells. */
export type LoadedStatement = {
  readonly form: string;
  readonly area: string;
  readonly period: string;
  readonly through: string;
  readonly vintage: string;
  readonly origin: string;
  readonly fileName: string;
  readonly submittedBy: number | null;
  readonly submittedAt: Date;
  readonly story: readonly { readonly act: string; readonly by: string; readonly at: Date }[];
  readonly cells: Iterable<LoadedCell>;
};

export type LoadedCell = {
  readonly series: number;
  readonly value: string;
  readonly written: string;
  readonly unit: string;
  readonly decimals: number;
  readonly sheet: string;
  readonly cell: string;
};

const FACT_COLUMNS =
  "series_id, area_code, through, vintage, origin, basis, value, written, unit, decimals, form, submission_id, sheet, cell, publication_from";
const STORY_COLUMNS = "submission_id, at, actor_name, act";

const line = (fields: readonly (string | number)[]): string => `${fields.join("\t")}\n`;

/**
 * Loads many published statements at once into empty places: submissions, their stories and their facts, by bulk copy.
 * An error in any row surfaces and leaves nothing behind, as the caller's transaction does.
 */
export async function loadStatements(tx: PublishTx, statements: readonly LoadedStatement[]): Promise<number> {
  const column = (pick: (statement: LoadedStatement) => string | number | null) =>
    sql.param(statements.map(pick));
  const rows = await tx.execute<{ id: string }>(sql`
    with given as (
      select * from unnest(
        ${column((s) => s.form)}::text[], ${column((s) => s.area)}::text[], ${column((s) => s.period)}::text[],
        ${column((s) => s.through)}::text[], ${column((s) => s.vintage)}::text[], ${column((s) => s.origin)}::text[],
        ${column((s) => s.fileName)}::text[], ${column((s) => s.submittedBy)}::int[],
        ${column((s) => s.submittedAt.toISOString())}::text[]
      ) with ordinality as g (form, area_code, period, through, vintage, origin, file_name, submitted_by, at, position)
    )
    insert into submission (form, area_code, period, through, vintage, origin, status, review_asked, version, file_name,
      submitted_by, created_at, published_as)
    select form, area_code, period, through, vintage, origin, 'published', true, 5, file_name, submitted_by, at::timestamptz,
      ${tx.publication}
    from given order by position
    returning id`);
  // Identities were handed out in the order of the rows.
  const ids = rows.map((row) => Number(row.id)).sort((a, b) => a - b);
  await copyInto(tx, `copy submission_event (${STORY_COLUMNS}) from stdin`, stories(statements, ids));
  await copyInto(tx, `copy fact (${FACT_COLUMNS}) from stdin`, facts(tx.publication, statements, ids));
  return ids.length;
}

function* stories(statements: readonly LoadedStatement[], ids: readonly number[]): Generator<string> {
  for (const [index, statement] of statements.entries()) {
    for (const { act, by, at } of statement.story)
      yield line([ids[index] as number, at.toISOString(), by, act]);
  }
}

function* facts(
  publication: number,
  statements: readonly LoadedStatement[],
  ids: readonly number[],
): Generator<string> {
  for (const [index, { area, through, vintage, origin, form, cells }] of statements.entries()) {
    for (const { series, value, written, unit, decimals, sheet, cell } of cells) {
      yield line([
        series,
        area,
        through,
        vintage,
        origin,
        "reported",
        value,
        written,
        unit,
        decimals,
        form,
        ids[index] as number,
        sheet,
        cell,
        publication,
      ]);
    }
  }
}
