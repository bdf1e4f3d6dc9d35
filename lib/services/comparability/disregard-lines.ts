import { type BreakDisregard, breakDisregards } from "@/db/queries/comparability/break-disregards";
import type { KeptBreak } from "@/db/queries/comparability/scope-breaks";
import type { AreaTree } from "@/lib/domain/area";
import { comesFromAbove, type DisregardLine } from "@/lib/domain/comparability/disregard";
import type { BreakLine } from "@/lib/domain/comparability/register-lines";
import { shanghaiTime } from "@/lib/domain/period";
import { type Context, permitted } from "../context";

type Said = Pick<BreakLine, "disregards" | "mayDisregard">;

/** What bureaus said of the changes of scope above them, and what the reader may do about each. */
export async function disregardLines(
  context: Context,
  tree: AreaTree,
  breaks: readonly KeptBreak[],
): Promise<(one: KeptBreak) => Said> {
  const { actor, scope } = context;
  const governs = permitted(context, "govern-policy");
  const kept = await breakDisregards(
    context.db,
    breaks.map(({ id }) => id),
  );
  const lineOf = (said: BreakDisregard): DisregardLine => {
    const open = governs && said.ended === null && said.origin === actor.origin && scope.areas.has(said.area);
    return {
      id: said.id,
      place: tree.areas.get(said.area)?.name ?? said.area,
      reason: said.reason,
      by: said.proposedBy,
      at: shanghaiTime(said.proposedAt),
      state: stateOf(said),
      confirmedBy: said.confirmedBy,
      ended: said.ended && { ...said.ended, at: shanghaiTime(said.ended.at) },
      mayConfirm: open && !said.inForce && !(actor.kind === "user" && actor.id === said.proposedById),
      mayEnd: open,
    };
  };
  return (one) => {
    const own = kept.filter(({ breakId }) => breakId === one.id);
    const root = actor.kind === "user" ? actor.area : null;
    const spoken = own.some(
      ({ area, origin, ended }) => area === root && origin === actor.origin && ended === null,
    );
    return {
      disregards: own.map(lineOf),
      mayDisregard:
        governs &&
        root !== null &&
        one.withdrawn === null &&
        !spoken &&
        comesFromAbove(tree, one, root, one.from),
    };
  };
}

const stateOf = ({ inForce, confirmedBy, ended }: BreakDisregard): DisregardLine["state"] => {
  if (inForce) return "in-force";
  if (ended === null) return "proposed";
  return confirmedBy === null ? "declined" : "adopted-again";
};
