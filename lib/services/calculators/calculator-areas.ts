import { areaTree } from "@/db/queries/areas/area-tree";
import { type Area, type AreaTree, withAncestors } from "@/lib/domain/area";
import type { Month } from "@/lib/domain/period";
import { boundAreas } from "@/lib/domain/policy/binding";
import type { Commitment } from "@/lib/domain/policy/commitment";
import { type ParameterRole, ROLE_NAMES } from "@/lib/domain/policy/parameter-role";
import { type Context, requirePermission } from "../context";
import { commitmentRegister } from "../policies/commitment-register";

export type CalculatorArea = { readonly area: Area; readonly parent: string | null; readonly own: boolean };

export type CalculatorAreas = { readonly tree: AreaTree; readonly choices: readonly CalculatorArea[] };

const ROLES = Object.keys(ROLE_NAMES) as ParameterRole[];

/** Areas that a text gives any of the roles for, or that are the reader's; the reader's own come first. */
export async function calculatorAreas(
  context: Context,
  at: Month,
  roles: readonly ParameterRole[] = ROLES,
): Promise<CalculatorAreas> {
  requirePermission(context, "read-figures");
  const [tree, register] = await Promise.all([areaTree(context.db), commitmentRegister(context.db)]);
  const commitments = register
    .map(({ commitment }) => commitment)
    .filter(({ role }) => role !== undefined && roles.includes(role));
  const named = new Set(commitments.flatMap((commitment) => areasOf(commitment, tree, at)));
  const choices = [...tree.areas.values()]
    .map((area): CalculatorArea => {
      const [, parent] = withAncestors(tree, "administrative", area.code, at);
      const own = context.scope.areas.has(area.code);
      return { area, parent: parent ? (tree.areas.get(parent)?.name ?? null) : null, own };
    })
    .filter(
      ({ area, own }) =>
        area.level !== "nation" &&
        (own || withAncestors(tree, "administrative", area.code, at).some((code) => named.has(code))),
    )
    .sort((a, b) => Number(b.own) - Number(a.own) || (a.area.code < b.area.code ? -1 : 1));
  return { tree, choices };
}

const areasOf = (commitment: Commitment, tree: AreaTree, at: Month) => [
  commitment.area,
  ...boundAreas(commitment, tree, at),
];
