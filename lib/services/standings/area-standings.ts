import type { Queryable } from "@/db/client";
import { commitments, type RegisteredCommitment } from "@/db/queries/policies/commitments";
import { type StoredStanding, storedStandings } from "@/db/queries/standings/stored-standings";
import type { AreaScope } from "@/lib/domain/access";
import type { AreaCode, AreaTree } from "@/lib/domain/area";
import type { Edition } from "@/lib/domain/edition";
import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";
import type { StandingView } from "@/lib/domain/indicators/figure-view";
import { formatValue } from "@/lib/domain/indicators/format";
import { boundAreas } from "@/lib/domain/policy/binding";
import { inForceIn, OPERATORS } from "@/lib/domain/policy/commitment";
import { bindsByItself } from "@/lib/domain/policy/document";
import type { Status } from "@/lib/domain/targets/standing";

/** A commitment in force for an area, with where it stands in one edition. */
export type AreaStanding = RegisteredCommitment & {
  readonly status: Status;
  readonly reason: string;
  /** Binds the area by itself: neither a draft nor a plan of a level above. */
  readonly binding: boolean;
  readonly stored: StoredStanding | null;
};

/** A plan of a level above informs the areas below and binds none of them, also where nothing was judged yet. */
const isFromAbove = ({ commitment }: RegisteredCommitment, area: AreaCode): boolean =>
  commitment.area !== area && commitment.binds.includes("each-province");

const JUDGED_KINDS = ["target", "schedule", "trend", "external"];

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
  const register = (await commitments(db)).filter(
    ({ commitment, origin }) =>
      JUDGED_KINDS.includes(commitment.kind) &&
      (origin === "real" || origin === edition.origin) &&
      inForceIn(commitment, edition.through) &&
      boundAreas(commitment, tree, edition.through).includes(area),
  );
  const stored = await storedStandings(
    db,
    scope,
    { areas: [area], throughs: [edition.through], vintage: edition.vintage, origin: edition.origin },
    publication,
  );
  const byCommitment = new Map(stored.map((standing) => [standing.commitment, standing]));
  return register.map((entry) => {
    const standing = byCommitment.get(entry.commitment.id) ?? null;
    const fallback = entry.commitment.indicator === null ? "文件没有给出可计算的指标" : "该指标本期没有数据";
    return {
      ...entry,
      status: standing?.status ?? "unassessable",
      reason: standing?.reason ?? fallback,
      binding: bindsByItself(entry.weight) && !(standing?.informative ?? isFromAbove(entry, area)),
      stored: standing,
    };
  });
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
