import { type AreaCode, type AreaTree, withAncestors } from "../area";
import type { Month } from "../period";
import type { ScopeBreak } from "./scope-break";

type Reached = Pick<ScopeBreak, "area" | "below">;

/**
 * Whether a change of scope comes to an area from above: only such a one is adopted or not. One that an area registered
 * itself is withdrawn, and one that concerns the area above alone changes nothing here.
 */
export const comesFromAbove = (
  tree: AreaTree,
  { area, below }: Reached,
  root: AreaCode,
  at: Month,
): boolean => below && area !== root && withAncestors(tree, "administrative", root, at).includes(area);

/** How a bureau's word about a change of scope from above stands, as the register shows it. */
export type DisregardLine = {
  readonly id: number;
  readonly place: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
  readonly state: "proposed" | "in-force" | "declined" | "adopted-again";
  readonly confirmedBy: string | null;
  readonly ended: { readonly by: string; readonly reason: string; readonly at: string } | null;
  /** The reader is another than who proposed it, and governs the area. */
  readonly mayConfirm: boolean;
  /** The reader may end it: decline or take back a proposal, or adopt the change again. */
  readonly mayEnd: boolean;
};

export const DISREGARD_STATES: Record<DisregardLine["state"], string> = {
  proposed: "拟不采用，待另一人确认",
  "in-force": "本局不采用",
  declined: "不采用的提议未获同意",
  "adopted-again": "曾不采用，已恢复采用",
};
