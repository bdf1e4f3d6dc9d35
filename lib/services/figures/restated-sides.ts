import type { Queryable } from "@/db/client";
import { type SideHistories, sideHistories } from "@/db/queries/values/side-histories";
import type { ScopeBreak } from "@/lib/domain/comparability/scope-break";
import type { Edition } from "@/lib/domain/edition";

type Asked = Pick<Edition, "vintage" | "origin"> & {
  readonly areas: readonly string[];
  readonly indicators: readonly string[];
};

/** Sides of the areas of which a source restated something: nobody else's are needed, and mostly there is nobody. */
export async function restatedSides(
  db: Queryable,
  breaks: readonly ScopeBreak[],
  { areas, indicators, vintage, origin }: Asked,
): Promise<{ readonly sides?: SideHistories }> {
  const restated = new Set<string>(breaks.flatMap((one) => (one.restated.length > 0 ? [one.area] : [])));
  const own = areas.filter((area) => restated.has(area));
  return own.length === 0 ? {} : { sides: await sideHistories(db, own, indicators, vintage, origin) };
}
