import type { AreaCode, AreaTree } from "../area";
import type { Group, Scheme } from "../dimension";
import { inherited } from "../inherited";
import type { Month } from "../period";
import type { Commitment } from "./commitment";
import { bindsByItself, type Weight } from "./document";

/** What commitments can disagree about, and what one of them is chosen for. */
export type Matter = { readonly indicator: string; readonly scheme: Scheme; readonly group: Group };

export const matterKey = ({ indicator, scheme, group }: Matter): string => `${indicator}|${scheme}|${group}`;

/** Null for a sentence that names no indicator, and for one that only reports: neither can govern. */
export function matterOf({ indicator, scheme, group, kind }: Commitment): Matter | null {
  return indicator === null || kind === "baseline" || kind === "milestone"
    ? null
    : { indicator, scheme, group };
}

/** Which commitment the bureau takes as its own on one matter, from a month, for an area and those below it (MODEL M15). */
export type GoverningChoice = Matter & {
  readonly area: AreaCode;
  readonly from: Month;
  readonly commitment: string;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
};

/** The choice in force on a matter, made for the area or for one above it. */
export const choiceFor = (
  choices: readonly GoverningChoice[],
  tree: AreaTree,
  matter: Matter,
  area: AreaCode,
  at: Month,
): GoverningChoice | null => {
  const key = matterKey(matter);
  return inherited(
    choices.filter((choice) => matterKey(choice) === key),
    tree,
    area,
    at,
  );
};

/**
 * What a commitment is among those in force on its matter. `contested` ones ask for different things and none was
 * chosen: all are judged, and the headline says 未选定.
 */
export type Part = "sole" | "governs" | "yields" | "contested";

export const PARTS: Record<Part, string> = {
  sole: "没有其他要求",
  governs: "已选定为准",
  yields: "已选定以其他文件为准",
  contested: "要求不一致，未选定",
};

export type Candidate = { readonly commitment: Commitment; readonly weight: Weight };

/** Two sentences differ when they ask for another number, in another direction, or by another time. */
const askedKey = ({ operator, value, values, points, due, kind }: Commitment): string =>
  JSON.stringify([
    operator === "all" ? "≥" : operator,
    operator === "all" ? (value ?? "1") : value,
    values,
    points,
    due,
    kind === "external",
  ]);

/** A draft binds nobody, and a wish to raise agrees with every number above: neither contradicts. */
const disputes = ({ commitment, weight }: Candidate): boolean =>
  bindsByItself(weight) && commitment.kind !== "trend";

/** The part of each of the commitments in force for one area on one matter. */
export function partsOf(candidates: readonly Candidate[], choice: GoverningChoice | null): Map<string, Part> {
  const chosen = candidates.find(({ commitment }) => commitment.id === choice?.commitment);
  const asked = new Set(candidates.filter(disputes).map(({ commitment }) => askedKey(commitment)));
  return new Map(
    candidates.map((candidate): [string, Part] => {
      const { commitment } = candidate;
      if (chosen) return [commitment.id, commitment === chosen.commitment ? "governs" : "yields"];
      return [commitment.id, asked.size > 1 && disputes(candidate) ? "contested" : "sole"];
    }),
  );
}
