import type { RegisteredCommitment } from "@/db/queries/policies/commitments";
import type { StoredStanding } from "@/db/queries/standings/stored-standings";
import type { AreaCode, AreaTree } from "@/lib/domain/area";
import type { Month } from "@/lib/domain/period";
import {
  choiceFor,
  type GoverningChoice,
  matterKey,
  matterOf,
  type Part,
  partsOf,
} from "@/lib/domain/policy/governing";
import type { Status } from "@/lib/domain/targets/standing";

/** A commitment in force for an area, with where it stands in one edition. */
export type AreaStanding = RegisteredCommitment & {
  readonly status: Status;
  readonly reason: string;
  /**
   * Counts for the area: the one that was chosen; where none was chosen, every one that binds by itself, which is
   * neither a draft nor a plan of a level above.
   */
  readonly binding: boolean;
  /** Its part among those in force on the same matter (MODEL M15). */
  readonly part: Part;
  readonly choice: GoverningChoice | null;
  readonly stored: StoredStanding | null;
};

/** A commitment in force that concerns an area, with what was judged. */
export type HeldCommitment = RegisteredCommitment & {
  readonly hold: "binding" | "informative";
  readonly standing: StoredStanding | null;
};

/** Gives each commitment in force for an area its part among those on the same matter (MODEL M15). */
export function governed(
  held: readonly HeldCommitment[],
  choices: readonly GoverningChoice[],
  tree: AreaTree,
  area: AreaCode,
  at: Month,
): AreaStanding[] {
  const parts = new Map<string, { part: Part; choice: GoverningChoice | null }>();
  for (const rivals of byMatter(held)) {
    const matter = rivals[0] && matterOf(rivals[0].commitment);
    const choice = matter ? choiceFor(choices, tree, matter, area, at) : null;
    for (const [id, part] of matter ? partsOf(rivals, choice) : []) parts.set(id, { part, choice });
  }
  return held.map(({ hold, standing, ...entry }) => {
    const { part, choice } = parts.get(entry.commitment.id) ?? { part: "sole", choice: null };
    return {
      ...entry,
      part,
      choice,
      status: standing?.status ?? "unassessable",
      reason: standing?.reason ?? unjudgedReason(entry),
      binding: part === "governs" || (part !== "yields" && hold === "binding"),
      stored: standing,
    };
  });
}

function byMatter(held: readonly HeldCommitment[]): Iterable<HeldCommitment[]> {
  const groups = new Map<string, HeldCommitment[]>();
  for (const entry of held) {
    const matter = matterOf(entry.commitment);
    const key = matter ? matterKey(matter) : entry.commitment.id;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return groups.values();
}

/** Why a commitment in force has no standing here. */
export function unjudgedReason({ commitment }: RegisteredCommitment): string {
  if (commitment.kind === "external") return "文件没有给出数值，待局确认界限并注明依据";
  return commitment.indicator === null ? "文件没有给出可计算的指标" : "该指标本期没有数据";
}
