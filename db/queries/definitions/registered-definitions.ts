import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";

/** Every version of every definition in the register, shipped and a bureau's own (MODEL M12). */
export async function registeredDefinitions(db: Queryable): Promise<IndicatorDefinition[]> {
  const rows = await db.execute<{ body: IndicatorDefinition }>(
    sql`select body from indicator_definition order by code, version`,
  );
  return rows.map(({ body }) => body);
}
