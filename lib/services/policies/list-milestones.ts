import type { RegisteredCommitment } from "@/db/queries/policies/commitments";
import { milestoneEvidenceOf } from "@/db/queries/policies/milestone-evidence";
import { type AreaCode, poolingMembers } from "@/lib/domain/area";
import { shanghaiDate, shanghaiTime } from "@/lib/domain/period";
import { askedText } from "@/lib/domain/policy/asked-text";
import { boundAreas } from "@/lib/domain/policy/binding";
import { inForceIn } from "@/lib/domain/policy/commitment";
import {
  currentTurn,
  deedsOf,
  firstDone,
  type MilestoneEvidence,
  milestoneStanding,
} from "@/lib/domain/policy/milestone";
import type { EvidenceView, Milestone, MilestoneCell } from "@/lib/domain/policy/milestone-view";
import { type Context, permitted, requireArea, requirePermission } from "../context";
import { commitmentRegister } from "./commitment-register";
import { documentOf, type Place, versionAt } from "./placed-lines";

/** Whether the actor may say what an area did: the bureau for all below it, a prefecture for itself. */
export const mayRecord = (context: Context, area: AreaCode): boolean =>
  context.scope.areas.has(area) && (permitted(context, "govern-policy") || permitted(context, "submit"));

/** The area and those it is made of, as far as the reader may see them: the columns of the matrix. */
export const milestoneAreas = ({ scope }: Context, { tree, area, at }: Place): AreaCode[] =>
  [area, ...poolingMembers(tree, area, at)].filter((code) => scope.areas.has(code));

/**
 * Every milestone that binds the area or one it is made of, with what each of them did for it; those with a date
 * first, by date; of texts in force in the period, or of all there are. Whether it is late is read today, never stored (MODEL M4).
 */
export async function listMilestones(
  context: Context,
  place: Place,
  texts: "in-force" | "all" = "in-force",
): Promise<Milestone[]> {
  requirePermission(context, "read-figures");
  requireArea(context, place.area);
  const areas = milestoneAreas(context, place);
  const { origin } = context.actor;
  const [register, evidence] = await Promise.all([
    commitmentRegister(context.db),
    milestoneEvidenceOf(context.db, context.scope, { areas, origin }),
  ]);
  return versionAt(
    register.filter(
      ({ commitment }) =>
        commitment.kind === "milestone" && (texts === "all" || inForceIn(commitment, place.at)),
    ),
    place.at,
  )
    .map((entry) => milestoneOf(context, entry, areas, evidence, place))
    .filter(({ cells }) => cells.size > 0)
    .sort((a, b) => (dateKey(a, register) < dateKey(b, register) ? -1 : 1));
}

const LAST = "9999-12";

const dateKey = ({ id }: Milestone, register: readonly RegisteredCommitment[]): string =>
  register.find(({ commitment }) => commitment.id === id)?.commitment.due ?? LAST;

function milestoneOf(
  context: Context,
  entry: RegisteredCommitment,
  areas: readonly AreaCode[],
  evidence: readonly MilestoneEvidence[],
  { tree, at }: Place,
): Milestone {
  const { commitment } = entry;
  const bound = boundAreas(commitment, tree, commitment.due ?? at);
  const today = shanghaiDate(context.now);
  const turn = currentTurn(commitment, today);
  const cells = areas
    .filter((area) => bound.includes(area))
    .map((area): MilestoneCell => {
      const own = evidence.filter((one) => one.commitment === commitment.id && one.area === area);
      return {
        ...milestoneStanding(turn?.due ?? null, firstDone(deedsOf(own, turn)), today),
        area,
        areaName: tree.areas.get(area)?.name ?? area,
        evidence: own.map(evidenceView),
        mayRecord: mayRecord(context, area),
      };
    });
  return {
    id: commitment.id,
    document: documentOf(entry),
    name: commitment.name,
    quote: commitment.quote,
    asked: askedText(commitment),
    cells: new Map(cells.map((cell) => [cell.area, cell])),
  };
}

const evidenceView = ({ key, doneOn, title, url, file, by, at }: MilestoneEvidence): EvidenceView => ({
  key,
  doneOn,
  title,
  url,
  fileName: file?.name ?? null,
  by,
  at: shanghaiTime(at),
});
