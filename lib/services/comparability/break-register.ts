import type { Queryable } from "@/db/client";
import { areaTree } from "@/db/queries/areas/area-tree";
import { scopeBreaks } from "@/db/queries/comparability/scope-breaks";
import { type AreaTree, poolingMembers } from "@/lib/domain/area";
import type { ScopeBreak } from "@/lib/domain/comparability/scope-break";
import { type FigureGuard, scopeGuards } from "@/lib/domain/comparability/scope-guard";
import type { Edition } from "@/lib/domain/edition";
import { definitionsAsOf } from "../indicators/definitions-as-of";
import { perPublication } from "../per-publication";

type Register = { readonly tree: AreaTree; readonly breaks: readonly ScopeBreak[] };

const read = async (db: Queryable, publication: number | null): Promise<Register> => {
  const [tree, breaks] = await Promise.all([areaTree(db), scopeBreaks(db, publication)]);
  return { tree, breaks };
};

const current = perPublication((db) => read(db, null));

const registerAt = async (db: Queryable, publication: number | null): Promise<Register> =>
  publication === null ? await current(db) : await read(db, publication);

/** Every break as it stands, or as the register stood at a publication. */
export const breaksAt = async (db: Queryable, publication: number | null): Promise<readonly ScopeBreak[]> =>
  (await registerAt(db, publication)).breaks;

/** Guards for the figures of one edition: a rolled-up one runs into the breaks of each of its areas. */
export async function figureGuards(
  db: Queryable,
  edition: Pick<Edition, "vintage" | "origin">,
  publication: number | null,
): Promise<FigureGuard> {
  const [{ tree, breaks }, definitions] = await Promise.all([
    registerAt(db, publication),
    definitionsAsOf(db, publication),
  ]);
  const guards = scopeGuards(tree, breaks, edition, definitions);
  return (indicator, area, at, basis, scheme) =>
    guards({
      indicator,
      area,
      members: basis === "rolled-up" && breaks.length > 0 ? poolingMembers(tree, area, at) : [area],
      at,
      scheme,
    });
}
