import { registeredDefinitions } from "@/db/queries/definitions/registered-definitions";
import { draftRow } from "@/db/queries/drafts/draft-row";
import type { RegisteredCommitment } from "@/db/queries/policies/commitments";
import { externalThresholds } from "@/db/queries/policies/external-thresholds";
import { latestPublication } from "@/db/queries/publications/latest-publication";
import type { JudgedPlace } from "@/db/queries/standings/write-standings";
import { valueHistories } from "@/db/queries/values/value-histories";
import { scopeGuards } from "@/lib/domain/comparability/scope-guard";
import type { Edition } from "@/lib/domain/edition";
import { sameMonthLastYear } from "@/lib/domain/period";
import { askedText } from "@/lib/domain/policy/asked-text";
import { isAssessed } from "@/lib/domain/policy/commitment";
import type { DocumentFile } from "@/lib/domain/policy/document-file";
import {
  type DraftPreview,
  effectOf,
  type PreviewLine,
  previewFinding,
} from "@/lib/domain/policy/draft-preview";
import { refuse } from "@/lib/domain/refusal";
import { breaksAt } from "../comparability/break-register";
import { type Context, requireArea, requirePermission } from "../context";
import { NO_DRAFT } from "../drafts/held-draft";
import { type FigureBook, readFigureBook } from "../figures/figure-book";
import { judgePlaces, judging } from "../figures/judge-places";
import { viewFigure } from "../figures/view-figure";
import { type AreaStanding, unjudgedReason } from "../standings/governed";
import { commitmentRegister } from "./commitment-register";
import { checkAgainstRegister } from "./draft-reference";
import { placeStandings } from "./place-standings";
import { type Place, placedLine, versionAt } from "./placed-lines";

/**
 * What approving a draft would mean for an area and period, from figures as they are stored: nothing is written. Null
 * while something in the draft is wrong.
 */
export async function previewDraft(context: Context, id: string, place: Place): Promise<DraftPreview | null> {
  requirePermission(context, "govern-policy");
  requireArea(context, place.area);
  const row = (await draftRow(context.db, context.scope, "document", id)) ?? refuse("not-found", NO_DRAFT);
  const { file } = await checkAgainstRegister(context, row);
  if (!file) return null;
  const own = versionAt(asRegistered(file), place.at);
  const [register, standings, judged, book, latest] = await Promise.all([
    commitmentRegister(context.db),
    placeStandings(context, place),
    place.edition ? judgeNow(context, own, place, place.edition) : [],
    place.edition ? bookOf(context, own, place, place.edition) : null,
    latestPublication(context.db),
  ]);
  const beside: Beside = { register, standings, judged, book, place, publication: latest?.number ?? 0 };
  const lines = own.map((entry) => {
    const position = file.commitments.indexOf(entry.commitment) + 1;
    return lineOf(entry, position, beside);
  });
  return { lines, finding: previewFinding(lines) };
}

const asRegistered = ({ document, commitments }: DocumentFile): RegisteredCommitment[] =>
  commitments.map((commitment) => ({
    commitment,
    weight: document.weight,
    documentTitle: document.shortTitle,
    documentNumber: document.number,
    origin: document.origin,
  }));

const indicatorsOf = (own: readonly RegisteredCommitment[]): string[] => [
  ...new Set(own.flatMap(({ commitment }) => commitment.indicator ?? [])),
];

async function judgeNow(
  { db }: Context,
  own: readonly RegisteredCommitment[],
  { tree, area, at }: Place,
  { vintage, origin }: Edition,
): Promise<JudgedPlace[]> {
  const [definitions, thresholds, histories, breaks] = await Promise.all([
    registeredDefinitions(db),
    externalThresholds(db),
    valueHistories(db, { areas: [area], indicators: indicatorsOf(own), vintage, origin }),
    breaksAt(db, null),
  ]);
  const guards = scopeGuards(tree, breaks, { vintage, origin }, definitions);
  return judgePlaces(
    { tree, definitions, thresholds, guards },
    judging(own, origin),
    histories,
    (_indicator, _area, _scheme, month) => month === at,
  );
}

const bookOf = (
  context: Context,
  own: readonly RegisteredCommitment[],
  { area, at }: Place,
  edition: Edition,
): Promise<FigureBook> =>
  readFigureBook(context, {
    indicators: indicatorsOf(own),
    areas: [area],
    throughs: [at, sameMonthLastYear(at)],
    edition,
  });

type Beside = {
  readonly register: readonly RegisteredCommitment[];
  readonly standings: ReadonlyMap<string, AreaStanding>;
  readonly judged: readonly JudgedPlace[];
  readonly book: FigureBook | null;
  readonly place: Place;
  readonly publication: number;
};

function lineOf(entry: RegisteredCommitment, position: number, beside: Beside): PreviewLine {
  const { commitment } = entry;
  const { register, standings, judged, book, place, publication } = beside;
  const { indicator, scheme, group } = commitment;
  const bare = placedLine(entry, new Map(), place);
  const found = judged.find((one) => one.commitment === commitment.id)?.standing;
  const unjudged =
    isAssessed(commitment.kind) && bare.off === null && place.edition
      ? { status: "unassessable" as const, reason: unjudgedReason(entry) }
      : null;
  const standing = found ?? unjudged;
  const line = { ...bare, status: standing?.status ?? null, reason: standing?.reason ?? null };
  const current = standings.get(commitment.id);
  const before = current
    ? { status: current.status, reason: current.reason, asked: askedText(current.commitment) }
    : null;
  const fitting = register.filter(
    ({ commitment: other }) =>
      indicator !== null &&
      other.document !== commitment.document &&
      other.indicator === indicator &&
      other.scheme === scheme &&
      other.group === group &&
      standings.has(other.id),
  );
  return {
    ...line,
    position,
    before,
    effect: effectOf(line, before),
    figure:
      book && indicator
        ? viewFigure(book, { indicator, area: place.area, scheme, at: place.at, publication })
        : null,
    beside: fitting.map((other) => placedLine(other, standings, place)),
  };
}
