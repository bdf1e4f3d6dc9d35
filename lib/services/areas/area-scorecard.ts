import { latestPublication } from "@/db/queries/publications/latest-publication";
import { type Area, type AreaCode, type AreaTree, parentOf, poolingMembers } from "@/lib/domain/area";
import { historyMonths, sameMonths } from "@/lib/domain/areas/history-months";
import { positionAmong } from "@/lib/domain/areas/position";
import {
  SCORECARD,
  type Scorecard,
  type ScorecardGroup,
  type ScorecardRow,
} from "@/lib/domain/areas/scorecard";
import type { Decimal } from "@/lib/domain/decimal";
import type { Scheme } from "@/lib/domain/dimension";
import type { Edition } from "@/lib/domain/edition";
import { outlookMonths } from "@/lib/domain/fund/outlook-months";
import { FUND_INDICATORS } from "@/lib/domain/fund/scheme-fund";
import { appliesTo, type IndicatorUnit } from "@/lib/domain/indicators/definition";
import { drawingOf } from "@/lib/domain/indicators/figure-view";
import type { Month } from "@/lib/domain/period";
import { refuse } from "@/lib/domain/refusal";
import { accumulates } from "@/lib/domain/targets/accumulates";
import { countStatuses } from "@/lib/domain/targets/count-statuses";
import { collectionStatus } from "../collection/collection-status";
import { type Context, requireArea, requirePermission } from "../context";
import { type FigureBook, readFigureBooks } from "../figures/figure-book";
import { viewFigure } from "../figures/view-figure";
import { schemeFund } from "../overview/scheme-funds";
import { areaWithMembers } from "../periods/available-periods";
import { placedLine } from "../policies/placed-lines";
import { areaStandings, badgeOf } from "../standings/area-standings";
import type { AreaStanding } from "../standings/governed";

const ADDED: readonly IndicatorUnit[] = ["yuan", "person", "visit", "item"];
const SCHEMES: readonly Scheme[] = ["all", "employee", "resident"];

type Asked = {
  readonly tree: AreaTree;
  readonly area: AreaCode;
  readonly edition: Edition;
  /** Months of which the edition's vintage has anything of the area. */
  readonly published: readonly Month[];
};

/** One area in one edition: key figures by group, what is in force and where it stands, its funds and its statements. */
export async function areaScorecard(context: Context, asked: Asked): Promise<Scorecard> {
  requirePermission(context, "read-figures");
  requireArea(context, asked.area);
  const { tree, edition } = asked;
  const area = tree.areas.get(asked.area) ?? refuse("not-found", "没有这个地区");
  const peers = peersOf(context, tree, area, edition.through);
  const [standings, duties, latest] = await Promise.all([
    areaStandings(context.db, context.scope, tree, area.code, edition),
    collectionStatus(context, edition.through, edition.origin),
    latestPublication(context.db),
  ]);
  const months = historyMonths(asked.published, edition.through);
  const book = await readScorecardBook(context, area.code, peers, months, edition, standings);
  const beside = { area, edition, book, months, peers, standings, publication: latest?.number ?? 0 };
  const groups = SCORECARD.map(
    ({ group, lines }): ScorecardGroup => ({
      group,
      rows: lines.flatMap(([indicator, scheme]) => rowOf(indicator, scheme, beside) ?? []),
    }),
  );
  const binding = standings.filter((entry) => entry.binding);
  const byId = new Map(standings.map((entry) => [entry.commitment.id, entry]));
  const owing = areaWithMembers(tree, area.code, edition.through);
  return {
    area: area.code,
    name: area.name,
    groups: groups.filter(({ rows }) => rows.length > 0),
    unpublished: SCORECARD.flatMap(({ lines }) => lines).length - groups.flatMap(({ rows }) => rows).length,
    counts: countStatuses(binding),
    judged: binding.length,
    commitments: standings.map((entry) => ({
      ...placedLine(entry, byId, { tree, area: area.code, at: edition.through, edition }),
      figure: commitmentFigure(entry, beside),
    })),
    funds: (["employee", "resident"] as const).map((scheme) =>
      schemeFund(book, area.code, scheme, edition.through, beside.publication),
    ),
    duties: duties.filter((duty) => owing.includes(duty.area)),
    peers: peers.length,
  };
}

/** Pooling areas beside it, or those that it sums: a place among them needs the right to see them. */
function peersOf(context: Context, tree: AreaTree, area: Area, at: Month): AreaCode[] {
  const above = area.isPoolingArea ? parentOf(tree, "pooling", area.code, at) : area.code;
  const whole = above !== null && tree.areas.get(above)?.rollsUp ? poolingMembers(tree, above, at) : [];
  return whole.every((code) => context.scope.areas.has(code)) ? whole : [];
}

function readScorecardBook(
  context: Context,
  area: AreaCode,
  peers: readonly AreaCode[],
  months: readonly Month[],
  edition: Edition,
  standings: readonly AreaStanding[],
): Promise<FigureBook> {
  const at = edition.through;
  const lines = SCORECARD.flatMap((group) => group.lines.map(([indicator]) => indicator));
  const judged = standings.flatMap(({ commitment }) => commitment.indicator ?? []);
  const shared = { edition, schemes: SCHEMES };
  return readFigureBooks(context, [
    {
      ...shared,
      indicators: [...new Set([...lines, ...judged, ...FUND_INDICATORS])],
      areas: [area],
      throughs: [...new Set([...months, ...sameMonths(at)])],
    },
    { ...shared, indicators: ["B03"], areas: [area], throughs: outlookMonths(at) },
    {
      ...shared,
      indicators: [...new Set(lines)],
      areas: peers.filter((code) => code !== area),
      throughs: [at],
    },
  ]);
}

type Beside = {
  readonly area: Area;
  readonly edition: Edition;
  readonly book: FigureBook;
  readonly months: readonly Month[];
  readonly peers: readonly AreaCode[];
  readonly standings: readonly AreaStanding[];
  readonly publication: number;
};

/** Null where nothing is published of it now or in the periods before. */
function rowOf(indicator: string, scheme: Scheme, beside: Beside): ScorecardRow | null {
  const { area, edition, book, peers, standings, publication } = beside;
  const at = edition.through;
  const definition = book.definition(indicator);
  const expression = definition?.expressions[scheme];
  if (!definition || !expression || !appliesTo(definition, area)) return null;
  const number = (code: AreaCode, month: Month): Decimal | null => {
    const value = book.value(indicator, code, scheme, month);
    return value.known && !value.bound ? value.value : null;
  };
  const grows = accumulates(expression);
  const history = (grows ? sameMonths(at) : beside.months).map((month) => {
    const value = number(area.code, month);
    return value === null ? null : drawingOf(value, definition);
  });
  if (!book.figure(indicator, area.code, scheme, at) && history.every((value) => value === null)) return null;
  const standing = badgeOf(standings, indicator, scheme, definition);
  const figure = viewFigure(book, { indicator, area: area.code, scheme, at, publication, standing });
  const own = number(area.code, at);
  const others = peers.map((code) => number(code, at)).filter((value) => value !== null);
  // A sum over the areas is larger than each of them, which says nothing.
  const isWhole = !area.isPoolingArea && ADDED.includes(definition.unit);
  const target = standings.find(
    ({ commitment, binding }) =>
      binding &&
      commitment.kind === "target" &&
      commitment.indicator === indicator &&
      commitment.scheme === scheme,
  )?.stored?.target;
  return figure
    ? {
        figure,
        position: own === null || isWhole ? null : positionAmong(own, others, definition.polarity),
        history,
        historyTarget: target && !grows ? drawingOf(target, definition) : null,
      }
    : null;
}

function commitmentFigure({ commitment }: AreaStanding, { book, area, edition, publication }: Beside) {
  const { indicator, scheme } = commitment;
  return indicator
    ? viewFigure(book, { indicator, area: area.code, scheme, at: edition.through, publication })
    : null;
}
