import type { RegisteredCommitment } from "@/db/queries/policies/commitments";
import { documents } from "@/db/queries/policies/documents";
import { inForceIn, isAssessed } from "@/lib/domain/policy/commitment";
import type { PolicyDocument } from "@/lib/domain/policy/document";
import type { DocumentSummary } from "@/lib/domain/policy/document-summary";
import type { Hold } from "@/lib/domain/policy/hold";
import { countStatuses } from "@/lib/domain/targets/count-statuses";
import { type Context, requireArea, requirePermission } from "../context";
import type { AreaStanding } from "../standings/governed";
import { commitmentRegister } from "./commitment-register";
import { placeStandings } from "./place-standings";
import { type Place, placedLine, versionAt } from "./placed-lines";

/** What a reader looks for first stands first. */
const ORDER: readonly Hold[] = ["binding", "informative", "not-bound", "made-up", "not-in-force"];

/** Every policy text with what it promises, and where that stands for an area and period. */
export async function listDocuments(context: Context, place: Place): Promise<DocumentSummary[]> {
  requirePermission(context, "read-figures");
  requireArea(context, place.area);
  const [heads, register, standings] = await Promise.all([
    documents(context.db),
    commitmentRegister(context.db),
    placeStandings(context, place),
  ]);
  const summaries = heads.map((head) => {
    const own = versionAt(
      register.filter(({ commitment }) => commitment.document === head.id),
      place.at,
    );
    return summaryOf(head, own, standings, place);
  });
  return summaries.sort(
    (a, b) =>
      ORDER.indexOf(a.hold) - ORDER.indexOf(b.hold) ||
      Number(b.document.area === place.area) - Number(a.document.area === place.area) ||
      (a.document.issuedOn < b.document.issuedOn ? 1 : -1),
  );
}

function summaryOf(
  document: PolicyDocument,
  own: readonly RegisteredCommitment[],
  standings: ReadonlyMap<string, AreaStanding>,
  place: Place,
): DocumentSummary {
  const judged = own.flatMap(({ commitment }) => standings.get(commitment.id) ?? []);
  const kinds: Partial<Record<RegisteredCommitment["commitment"]["kind"], number>> = {};
  for (const { commitment } of own) kinds[commitment.kind] = (kinds[commitment.kind] ?? 0) + 1;
  return {
    document,
    areaName: place.tree.areas.get(document.area)?.name ?? document.area,
    total: own.length,
    kinds,
    hold: documentHold(document, own, standings, place),
    counts: countStatuses(judged),
    judged: judged.length,
  };
}

/** A document is to an area what the most binding of its targets is; without targets, what its own validity says. */
export function documentHold(
  document: PolicyDocument,
  own: readonly RegisteredCommitment[],
  standings: ReadonlyMap<string, AreaStanding>,
  place: Place,
): Hold {
  const lines = own.map((entry) => placedLine(entry, standings, place));
  const running = inForceIn(document, place.at);
  const speaking = running ? lines : lines.filter(({ kind }) => isAssessed(kind));
  const first = ORDER.slice(0, 2).find((hold) => speaking.some((line) => line.hold === hold));
  if (first) return first;
  if (!running) return "not-in-force";
  return lines.some(({ hold }) => hold === "made-up") ? "made-up" : "not-bound";
}
