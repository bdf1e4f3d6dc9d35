import type { Queryable } from "@/db/client";
import { bookFacts } from "@/db/queries/facts/book-facts";
import type { AreaScope } from "@/lib/domain/access";
import type { AreaCode } from "@/lib/domain/area";
import { openBook } from "@/lib/domain/indicators/book";
import { type Contradiction, findContradictions } from "@/lib/domain/indicators/contradictions";
import { lastDecember, type Month, sameMonthLastYear } from "@/lib/domain/period";
import type { Origin, Vintage } from "@/lib/domain/vintage";
import { figureGuards } from "../comparability/break-register";

/** What an area's own sources say at a month that cannot all be right, in one vintage. */
export async function areaContradictions(
  db: Queryable,
  scope: AreaScope,
  area: AreaCode,
  at: Month,
  vintage: Vintage,
  origin: Origin,
  publication: number | null,
): Promise<Contradiction[]> {
  const months = [at, sameMonthLastYear(at), lastDecember(at)];
  const facts = await bookFacts(db, scope, area, months, origin, publication);
  const guards = await figureGuards(db, { vintage, origin }, publication);
  return findContradictions(openBook(facts, at, vintage, guards("", area, at, "reported")));
}
