import { absolute, compare, type Decimal, subtract, ZERO } from "@/lib/domain/decimal";
import type { Edition } from "@/lib/domain/edition";
import { matterKey, matterOf } from "@/lib/domain/policy/governing";
import type { Status } from "@/lib/domain/targets/standing";
import type { Mover, StandingSummary } from "@/lib/domain/targets/standing-summary";
import type { FigureBook } from "../figures/figure-book";
import { viewFigure } from "../figures/view-figure";
import { targetText } from "../standings/area-standings";
import type { AreaStanding } from "../standings/governed";

const MOVERS = 7;
const ORDER: readonly Status[] = ["behind", "at-risk", "unassessable", "on-track", "met"];

const binding = (standings: readonly AreaStanding[]): AreaStanding[] =>
  standings.filter((entry) => entry.binding);

/** Matters on which what is in force differs, counted once each. */
const unchosen = (standings: readonly AreaStanding[]): number =>
  new Set(
    standings.flatMap(({ part, commitment }) => {
      const matter = part === "contested" ? matterOf(commitment) : null;
      return matter ? [matterKey(matter)] : [];
    }),
  ).size;

/** How far a commitment moved: a changed status first, then by how much its distance changed. */
function movement(now: AreaStanding, before: AreaStanding | undefined): { turned: boolean; size: Decimal } {
  const [a, b] = [now.stored?.distance ?? null, before?.stored?.distance ?? null];
  return {
    turned: before !== undefined && before.status !== now.status,
    size: a === null || b === null ? ZERO : absolute(subtract(a, b)),
  };
}

/** Counts what is in force by standing, and picks what moved most since the quarter before. */
export function summariseStandings(
  now: readonly AreaStanding[],
  before: readonly AreaStanding[],
  book: FigureBook,
  edition: Edition,
  publication: number,
): StandingSummary {
  const current = binding(now);
  const earlier = new Map(binding(before).map((entry) => [entry.commitment.id, entry]));
  const count = (status: Status): number => current.filter((entry) => entry.status === status).length;
  const turned = (status: Status): number =>
    current.filter((entry) => {
      const was = earlier.get(entry.commitment.id)?.status;
      return entry.status === status && was !== undefined && was !== status;
    }).length;
  const ranked = current
    .filter((entry) => entry.commitment.indicator !== null)
    .map((entry) => ({ entry, moved: movement(entry, earlier.get(entry.commitment.id)) }))
    .sort(
      (a, b) =>
        Number(b.moved.turned) - Number(a.moved.turned) ||
        ORDER.indexOf(a.entry.status) - ORDER.indexOf(b.entry.status) ||
        compare(b.moved.size, a.moved.size),
    );
  return {
    total: current.length,
    counts: Object.fromEntries(ORDER.map((status) => [status, count(status)])) as StandingSummary["counts"],
    turnedBehind: turned("behind"),
    turnedMet: turned("met"),
    unchosen: unchosen(now),
    movers: ranked.slice(0, MOVERS).map(({ entry }) => mover(entry, earlier, book, edition, publication)),
  };
}

function mover(
  entry: AreaStanding,
  earlier: ReadonlyMap<string, AreaStanding>,
  book: FigureBook,
  edition: Edition,
  publication: number,
): Mover {
  const { commitment } = entry;
  const indicator = commitment.indicator ?? "";
  const definition = book.definition(indicator);
  const area = entry.stored?.area;
  return {
    commitment: commitment.id,
    document: commitment.document,
    name: commitment.name,
    documentTitle: entry.documentTitle,
    figure: area
      ? viewFigure(book, { indicator, area, scheme: commitment.scheme, at: edition.through, publication })
      : null,
    target: targetText(entry, definition),
    status: entry.status,
    reason: entry.reason,
    before: earlier.get(commitment.id)?.status ?? null,
  };
}
