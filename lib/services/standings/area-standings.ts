import type { Queryable } from "@/db/client";
import type { RegisteredCommitment } from "@/db/queries/policies/commitments";
import { type StoredStanding, storedStandings } from "@/db/queries/standings/stored-standings";
import type { AreaScope } from "@/lib/domain/access";
import type { AreaCode, AreaTree } from "@/lib/domain/area";
import type { Edition } from "@/lib/domain/edition";
import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";
import type { StandingView } from "@/lib/domain/indicators/figure-view";
import { formatValue } from "@/lib/domain/indicators/format";
import { boundAreas } from "@/lib/domain/policy/binding";
import { inForceIn, isAssessed, OPERATORS } from "@/lib/domain/policy/commitment";
import { holdOf } from "@/lib/domain/policy/hold";
import type { Status } from "@/lib/domain/targets/standing";
import { commitmentRegister } from "../policies/commitment-register";

/** A commitment in force for an area, with where it stands in one edition. */
export type AreaStanding = RegisteredCommitment & {
  readonly status: Status;
  readonly reason: string;
  /** Binds the area by itself: neither a draft nor a plan of a level above. */
  readonly binding: boolean;
  readonly stored: StoredStanding | null;
};

/** Every commitment in force for an area and period; what has no figure yet cannot be judged, and that is said. */
export async function areaStandings(
  db: Queryable,
  scope: AreaScope,
  tree: AreaTree,
  area: AreaCode,
  edition: Edition,
): Promise<AreaStanding[]> {
  const [register, stored] = await Promise.all([
    commitmentRegister(db),
    storedStandings(db, scope, {
      areas: [area],
      throughs: [edition.through],
      vintage: edition.vintage,
      origin: edition.origin,
    }),
  ]);
  return standingsByArea(register, stored, tree, [area], edition).get(area) ?? [];
}

/** The same for many areas, from a register and standings that were read once. */
export function standingsByArea(
  register: readonly RegisteredCommitment[],
  stored: readonly StoredStanding[],
  tree: AreaTree,
  areas: readonly AreaCode[],
  { through, origin }: Pick<Edition, "through" | "origin">,
): Map<AreaCode, AreaStanding[]> {
  const places = new Map(stored.map((standing) => [`${standing.commitment}@${standing.area}`, standing]));
  const judged = register
    .filter(({ commitment }) => isAssessed(commitment.kind) && inForceIn(commitment, through))
    .map((entry) => ({ entry, bound: boundAreas(entry.commitment, tree, through) }));
  return new Map(
    areas.map((area) => [
      area,
      judged.flatMap(({ entry, bound }): AreaStanding[] => {
        const hold = holdOf(entry, bound, area, through, origin);
        if (hold !== "binding" && hold !== "informative") return [];
        const standing = places.get(`${entry.commitment.id}@${area}`) ?? null;
        return [
          {
            ...entry,
            status: standing?.status ?? "unassessable",
            reason: standing?.reason ?? unjudgedReason(entry),
            binding: hold === "binding",
            stored: standing,
          },
        ];
      }),
    ]),
  );
}

/** Why a commitment in force has no standing here. */
export function unjudgedReason({ commitment }: RegisteredCommitment): string {
  if (commitment.kind === "external") return "文件没有给出数值，待局确认界限并注明依据";
  return commitment.indicator === null ? "文件没有给出可计算的指标" : "该指标本期没有数据";
}

/** What is asked, in words: "≥95.0%", "70.0%左右", "比上年提高". */
export function targetText(
  standing: Pick<AreaStanding, "commitment" | "stored">,
  definition: IndicatorDefinition | null,
): string {
  const { commitment } = standing;
  const { operator } = commitment;
  if (operator === "raise" || operator === "lower") return operator === "raise" ? "逐步提高" : "逐步降低";
  const value = commitment.value ?? commitment.points.at(-1)?.value ?? null;
  if (operator === "all") return "100%";
  if (value === null || definition === null) return operator ? OPERATORS[operator] : "文件未给数值";
  const text = formatValue(value, definition);
  if (operator === "about") return `${text}左右`;
  return operator === "≥" || operator === "≤" || operator === ">" || operator === "<"
    ? `${operator}${text}`
    : text;
}

/** How severe a status is, worst first. */
const SEVERITY: readonly Status[] = ["behind", "at-risk", "unassessable", "on-track", "met"];

/** The standing that a figure's badge shows: of the commitments that bind by themselves, the worst. */
export function badgeOf(
  standings: readonly AreaStanding[],
  indicator: string,
  scheme: string,
  definition: IndicatorDefinition,
): StandingView | null {
  const fitting = standings.filter(
    (entry) =>
      entry.binding && entry.commitment.indicator === indicator && entry.commitment.scheme === scheme,
  );
  const [worst] = [...fitting].sort((a, b) => SEVERITY.indexOf(a.status) - SEVERITY.indexOf(b.status));
  return worst ? { status: worst.status, reason: worst.reason, target: targetText(worst, definition) } : null;
}
