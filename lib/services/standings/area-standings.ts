import type { Queryable } from "@/db/client";
import { commitments, type RegisteredCommitment } from "@/db/queries/policies/commitments";
import { governingChoices } from "@/db/queries/policies/governing-choices";
import { type StoredStanding, storedStandings } from "@/db/queries/standings/stored-standings";
import type { AreaScope } from "@/lib/domain/access";
import type { AreaCode, AreaTree } from "@/lib/domain/area";
import type { Edition } from "@/lib/domain/edition";
import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";
import type { StandingView } from "@/lib/domain/indicators/figure-view";
import { formatValue } from "@/lib/domain/indicators/format";
import { boundAreas } from "@/lib/domain/policy/binding";
import { inForceIn, isAssessed, OPERATORS } from "@/lib/domain/policy/commitment";
import type { GoverningChoice } from "@/lib/domain/policy/governing";
import { holdOf } from "@/lib/domain/policy/hold";
import type { Status } from "@/lib/domain/targets/standing";
import { commitmentRegister } from "../policies/commitment-register";
import { type AreaStanding, governed, type HeldCommitment } from "./governed";

/**
 * Every commitment in force for an area and period, as it stands or stood at a publication; what has no figure yet
 * cannot be judged, and that is said.
 */
export async function areaStandings(
  db: Queryable,
  scope: AreaScope,
  tree: AreaTree,
  area: AreaCode,
  edition: Edition,
  publication: number | null = null,
): Promise<AreaStanding[]> {
  const [register, choices, stored] = await Promise.all([
    publication === null ? commitmentRegister(db) : commitments(db, publication),
    governingChoices(db, publication),
    storedStandings(
      db,
      scope,
      { areas: [area], throughs: [edition.through], vintage: edition.vintage, origin: edition.origin },
      publication,
    ),
  ]);
  return standingsByArea({ register, choices, stored }, tree, [area], edition).get(area) ?? [];
}

/** What standings are made of, read once for however many areas. */
export type StandingSources = {
  readonly register: readonly RegisteredCommitment[];
  readonly choices: readonly GoverningChoice[];
  readonly stored: readonly StoredStanding[];
};

/** The same for many areas. */
export function standingsByArea(
  { register, choices, stored }: StandingSources,
  tree: AreaTree,
  areas: readonly AreaCode[],
  { through, origin }: Pick<Edition, "through" | "origin">,
): Map<AreaCode, AreaStanding[]> {
  const places = new Map(stored.map((standing) => [`${standing.commitment}@${standing.area}`, standing]));
  const judged = register
    .filter(({ commitment }) => isAssessed(commitment.kind) && inForceIn(commitment, through))
    .map((entry) => ({ entry, bound: boundAreas(entry.commitment, tree, through) }));
  return new Map(
    areas.map((area) => {
      const held = judged.flatMap(({ entry, bound }): HeldCommitment[] => {
        const hold = holdOf(entry, bound, area, through, origin);
        const standing = places.get(`${entry.commitment.id}@${area}`) ?? null;
        return hold === "binding" || hold === "informative" ? [{ ...entry, hold, standing }] : [];
      });
      return [area, governed(held, choices, tree, area, through)];
    }),
  );
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
  if (!worst) return null;
  return {
    status: worst.status,
    reason: worst.part === "contested" ? `${worst.reason}；各文件要求不一致，未选定以哪份为准` : worst.reason,
    target: targetText(worst, definition),
  };
}
