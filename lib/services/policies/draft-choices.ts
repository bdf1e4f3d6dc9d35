import { areaTree } from "@/db/queries/areas/area-tree";
import { registeredDefinitions } from "@/db/queries/definitions/registered-definitions";
import { type AreaCode, withAncestors } from "@/lib/domain/area";
import { INDICATOR_GROUPS, serves, UNIT_NAMES } from "@/lib/domain/indicators/definition";
import { parseMonth, shanghaiDate } from "@/lib/domain/period";
import type { DraftChoices } from "@/lib/domain/policy/draft-choices";
import { type Context, requirePermission } from "../context";

/** What an author chooses from: the areas in scope, in their order below each other, and every indicator by group. */
export async function draftChoices(context: Context): Promise<DraftChoices> {
  requirePermission(context, "govern-policy");
  const { db, scope, now, actor } = context;
  const [tree, definitions] = await Promise.all([areaTree(db), registeredDefinitions(db)]);
  const today = parseMonth(shanghaiDate(now).slice(0, 7));
  const depth = (code: AreaCode) =>
    withAncestors(tree, "administrative", code, today).filter((above) => scope.areas.has(above)).length - 1;
  const areas = [...scope.areas].sort().map((value) => ({
    value,
    label: `${"　".repeat(depth(value))}${tree.areas.get(value)?.name ?? value}`,
  }));
  const own = definitions.filter((definition) => serves(definition, actor.origin));
  const latest = new Map(own.map((definition) => [definition.code, definition]));
  return {
    areas,
    indicators: Object.entries(INDICATOR_GROUPS).flatMap(([group, label]) => {
      const options = [...latest.values()]
        .filter((definition) => definition.group === group)
        .map(({ code, name, unit }) => ({ value: code, label: `${code} ${name}（${UNIT_NAMES[unit]}）` }));
      return options.length > 0 ? [{ label, options }] : [];
    }),
  };
}
