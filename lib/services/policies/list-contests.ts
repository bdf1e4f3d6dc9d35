import { choiceHistory, governingChoices, type PastChoice } from "@/db/queries/policies/governing-choices";
import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";
import { definitionAt } from "@/lib/domain/indicators/indicator-catalogue";
import { shanghaiTime } from "@/lib/domain/period";
import { isAssessed } from "@/lib/domain/policy/commitment";
import { type ChoiceView, type Contest, isOffer, isOpen } from "@/lib/domain/policy/contest";
import {
  type GoverningChoice,
  matterKey,
  matterOf,
  roleSubjectName,
  sameDemand,
} from "@/lib/domain/policy/governing";
import { type Context, requireArea, requirePermission } from "../context";
import { definitionRegister } from "../indicators/definition-register";
import { type AreaStanding, governed } from "../standings/governed";
import { commitmentRegister } from "./commitment-register";
import { heldCommitments } from "./held-commitments";
import { placeStandings } from "./place-standings";
import { type Place, placedLine } from "./placed-lines";

/**
 * Matters on which sentences in force for a place ask for different things: first those without a choice, last those
 * on which only a text without force differs (MODEL M15). A matter with a choice stays listed, so that it can be seen
 * and withdrawn.
 */
export async function listContests(context: Context, place: Place): Promise<Contest[]> {
  requirePermission(context, "read-figures");
  requireArea(context, place.area);
  const [definitions, register, choices, standings] = await Promise.all([
    definitionRegister(context.db),
    commitmentRegister(context.db),
    governingChoices(context.db),
    placeStandings(context, place),
  ]);
  const held = governed(
    heldCommitments(register, place, place.edition?.origin ?? null),
    choices,
    place.tree,
    place.area,
    place.at,
  );
  const disputed = held.filter(({ part }) => part !== "sole");
  const matters = new Set(disputed.map(keyOf));
  const contests: Contest[] = [];
  for (const key of matters) {
    const rivals = held.filter((entry) => keyOf(entry) === key);
    contests.push(await contestOf(context, definitions, rivals, standings, place));
  }
  return contests.sort((a, b) => rankOf(a) - rankOf(b));
}

const rankOf = (contest: Contest): number => (isOpen(contest) ? 0 : isOffer(contest) ? 2 : 1);

const keyOf = ({ commitment }: AreaStanding): string => {
  const matter = matterOf(commitment);
  return matter ? matterKey(matter) : "";
};

async function contestOf(
  context: Context,
  definitions: readonly IndicatorDefinition[],
  rivals: readonly AreaStanding[],
  standings: ReadonlyMap<string, AreaStanding>,
  place: Place,
): Promise<Contest> {
  const [first] = rivals as readonly [AreaStanding, ...AreaStanding[]];
  const matter = matterOf(first.commitment);
  if (!matter) throw new RangeError(`Not about a matter: ${first.commitment.id}`);
  const view = (choice: GoverningChoice | PastChoice) => choiceView(choice, rivals, place);
  const { indicator } = first.commitment;
  return {
    ...matter,
    indicator,
    name:
      (indicator ? definitionAt(indicator, place.at, definitions)?.name : roleSubjectName(matter.subject)) ??
      matter.subject,
    rivals: eachDemandOnce(rivals).map((entry) => ({
      ...placedLine(entry, standings, place),
      part: entry.part,
      clause: entry.commitment.clause,
    })),
    choice: first.choice && rivals.some(({ part }) => part === "governs") ? view(first.choice) : null,
    history: (await choiceHistory(context.db, matter))
      .filter(({ area }) => context.scope.areas.has(area))
      .map(view),
  };
}

/** A promise that is judged and calculated with has two entries: shown is the one that is judged. */
function eachDemandOnce(rivals: readonly AreaStanding[]): AreaStanding[] {
  const judgedFirst = [...rivals].sort(
    (a, b) => Number(isAssessed(b.commitment.kind)) - Number(isAssessed(a.commitment.kind)),
  );
  return judgedFirst.filter(
    ({ commitment }, index) =>
      !judgedFirst.slice(0, index).some((shown) => sameDemand(shown.commitment, commitment)),
  );
}

function choiceView(
  choice: GoverningChoice | PastChoice,
  rivals: readonly AreaStanding[],
  { tree, area }: Place,
): ChoiceView {
  const chosen = rivals.find(({ commitment }) => commitment.id === choice.commitment);
  const endedAt = "endedAt" in choice ? choice.endedAt : null;
  return {
    area: choice.area,
    areaName: tree.areas.get(choice.area)?.name ?? choice.area,
    isOwn: choice.area === area,
    from: choice.from,
    commitment: choice.commitment,
    commitmentName: chosen
      ? `${chosen.documentTitle}“${chosen.commitment.name}”`
      : `本期不在有效期的 ${choice.commitment}`,
    reason: choice.reason,
    by: choice.by,
    at: shanghaiTime(choice.at),
    endedAt: endedAt && shanghaiTime(endedAt),
  };
}
