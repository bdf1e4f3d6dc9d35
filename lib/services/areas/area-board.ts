import { governingChoices } from "@/db/queries/policies/governing-choices";
import { latestPublication } from "@/db/queries/publications/latest-publication";
import { type StoredStanding, storedStandings } from "@/db/queries/standings/stored-standings";
import { type AreaCode, type AreaTree, childrenOf } from "@/lib/domain/area";
import type { BoardCell, BoardRow } from "@/lib/domain/areas/area-board";
import { positionAmong } from "@/lib/domain/areas/position";
import type { Decimal } from "@/lib/domain/decimal";
import type { Edition } from "@/lib/domain/edition";
import { outlookMonths } from "@/lib/domain/fund/outlook-months";
import { FUND_INDICATORS, type SchemeFund } from "@/lib/domain/fund/scheme-fund";
import { HEAT_COLUMNS, type HeatColumn } from "@/lib/domain/indicators/heat";
import { sameMonthLastYear } from "@/lib/domain/period";
import type { DutyStatus } from "@/lib/domain/submissions/duty";
import { countStatuses } from "@/lib/domain/targets/count-statuses";
import type { Status } from "@/lib/domain/targets/standing";
import { collectionStatus } from "../collection/collection-status";
import { type Context, requireArea, requirePermission } from "../context";
import { type FigureBook, readFigureBooks } from "../figures/figure-book";
import { viewFigure } from "../figures/view-figure";
import { schemeFund } from "../overview/scheme-funds";
import { areaWithMembers } from "../periods/available-periods";
import { commitmentRegister } from "../policies/commitment-register";
import { standingsByArea } from "../standings/area-standings";
import type { AreaStanding } from "../standings/governed";

/** The areas a board shows: what sums into the area, else what it governs and the viewer may see. */
export function boardAreas(context: Context, tree: AreaTree, area: AreaCode, edition: Edition): AreaCode[] {
  const members = areaWithMembers(tree, area, edition.through).filter((code) => code !== area);
  const listed = members.length > 0 ? members : childrenOf(tree, "administrative", area, edition.through);
  return listed.filter((code) => context.scope.areas.has(code));
}

/** Areas side by side: key figures with their standings, counts of what is in force, and both funds' risk. */
export async function areaBoard(
  context: Context,
  asked: { tree: AreaTree; areas: readonly AreaCode[]; edition: Edition },
): Promise<BoardRow[]> {
  requirePermission(context, "read-figures");
  const { tree, areas, edition } = asked;
  for (const area of areas) requireArea(context, area);
  const at = edition.through;
  const [register, choices, stored, duties, latest, book] = await Promise.all([
    commitmentRegister(context.db),
    governingChoices(context.db),
    readStandings(context, areas, edition),
    collectionStatus(context, at, edition.origin),
    latestPublication(context.db),
    readBoardBook(context, areas, edition),
  ]);
  const standings = standingsByArea({ register, choices, stored }, tree, areas, edition);
  const publication = latest?.number ?? 0;
  return areas.map((area) =>
    rowOf(area, { tree, areas, edition, book, publication, duties, standings: standings.get(area) ?? [] }),
  );
}

const readStandings = (
  { db, scope }: Context,
  areas: readonly AreaCode[],
  { through, vintage, origin }: Edition,
): Promise<StoredStanding[]> => storedStandings(db, scope, { areas, throughs: [through], vintage, origin });

const readBoardBook = (
  context: Context,
  areas: readonly AreaCode[],
  edition: Edition,
): Promise<FigureBook> => {
  const at = edition.through;
  const schemes = ["all", "employee", "resident"] as const;
  return readFigureBooks(context, [
    {
      indicators: [...HEAT_COLUMNS.map(({ indicator }) => indicator), ...FUND_INDICATORS],
      areas,
      throughs: [at, sameMonthLastYear(at)],
      schemes,
      edition,
    },
    { indicators: ["B03"], areas, throughs: outlookMonths(at).slice(2), schemes, edition },
  ]);
};

type Beside = {
  readonly tree: AreaTree;
  readonly areas: readonly AreaCode[];
  readonly edition: Edition;
  readonly book: FigureBook;
  readonly publication: number;
  readonly duties: readonly DutyStatus[];
  readonly standings: readonly AreaStanding[];
};

function rowOf(area: AreaCode, beside: Beside): BoardRow {
  const { tree, book, edition, publication, duties, standings } = beside;
  const binding = standings.filter((entry) => entry.binding);
  const fund = (scheme: "resident" | "employee") =>
    schemeFund(book, area, scheme, edition.through, publication);
  const [resident, employee] = [fund("resident"), fund("employee")];
  return {
    area,
    name: tree.areas.get(area)?.name ?? area,
    cells: HEAT_COLUMNS.map((column) => cellOf(area, column, binding, beside)),
    counts: countStatuses(binding),
    judged: binding.length,
    resident: resident.risk,
    employee: employee.risk,
    reserve: { resident: reserveText(resident), employee: reserveText(employee) },
    missing: duties.filter((duty) => duty.area === area && !duty.published).length,
  };
}

function reserveText({ figures }: SchemeFund): string | null {
  const months = figures["B07.rolling-12"];
  return months && months.reason === null ? `${months.number}${months.unit}` : null;
}

const WORST: readonly Status[] = ["behind", "at-risk", "unassessable", "on-track", "met"];

function cellOf(
  area: AreaCode,
  { indicator, scheme }: HeatColumn,
  binding: readonly AreaStanding[],
  { book, areas, edition, publication }: Beside,
): BoardCell {
  const at = edition.through;
  const own = binding.filter(
    ({ commitment }) => commitment.indicator === indicator && commitment.scheme === scheme,
  );
  const status = WORST.find((candidate) => own.some((entry) => entry.status === candidate)) ?? null;
  const number = (code: AreaCode): Decimal | null => {
    const value = book.value(indicator, code, scheme, at);
    return value.known && !value.bound ? value.value : null;
  };
  const value = number(area);
  const all = areas.map(number).filter((other) => other !== null);
  const definition = book.definition(indicator);
  return {
    figure: viewFigure(book, { indicator, area, scheme, at, publication }),
    value,
    status,
    reason: own.find((entry) => entry.status === status)?.reason ?? null,
    position: value !== null && definition ? positionAmong(value, all, definition.polarity) : null,
  };
}
