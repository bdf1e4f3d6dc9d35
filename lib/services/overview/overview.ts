import { areaTree } from "@/db/queries/areas/area-tree";
import { latestPublication, type Publication } from "@/db/queries/publications/latest-publication";
import { storedStandings } from "@/db/queries/standings/stored-standings";
import type { Area, AreaCode, AreaTree } from "@/lib/domain/area";
import type { Scheme } from "@/lib/domain/dimension";
import type { Edition } from "@/lib/domain/edition";
import { outlookMonths } from "@/lib/domain/fund/outlook-months";
import { FUND_INDICATORS, type SchemeFund } from "@/lib/domain/fund/scheme-fund";
import { type VerdictRun, verdict } from "@/lib/domain/fund/verdict";
import type { FigureView } from "@/lib/domain/indicators/figure-view";
import { HEAT_COLUMNS, type HeatRow } from "@/lib/domain/indicators/heat";
import { cumulativeName, sameMonthLastYear } from "@/lib/domain/period";
import type { MilestoneReminder } from "@/lib/domain/policy/milestone-view";
import { refuse } from "@/lib/domain/refusal";
import type { DutyStatus } from "@/lib/domain/submissions/duty";
import type { StandingSummary } from "@/lib/domain/targets/standing-summary";
import { collectionStatus } from "../collection/collection-status";
import { type Context, requireArea, requirePermission } from "../context";
import { type FigureBook, readFigureBooks } from "../figures/figure-book";
import { viewFigure } from "../figures/view-figure";
import { areaWithMembers, previousQuarterEnd } from "../periods/available-periods";
import { milestoneReminder } from "../policies/milestone-reminder";
import { areaStandings, badgeOf } from "../standings/area-standings";
import type { AreaStanding } from "../standings/governed";
import { heatTable } from "./heat-table";
import { schemeFund } from "./scheme-funds";
import { summariseStandings } from "./standing-summary";

/** Figures at the head of the overview: coverage, benefit, payment reform, reserve, assistance. */
const HEADLINES: readonly { indicator: string; scheme: Scheme; name: string }[] = [
  { indicator: "A02", scheme: "all", name: "基本医保参保率" },
  { indicator: "C01", scheme: "resident", name: "居民政策范围内住院支付比例" },
  { indicator: "E04", scheme: "all", name: "DRG/DIP付费基金支出占比" },
  { indicator: "B07.rolling-12", scheme: "resident", name: "居民统筹基金可支付月数" },
  { indicator: "D03", scheme: "all", name: "医疗救助结余占筹资比例" },
];

export type Overview = {
  readonly area: Area;
  readonly edition: Edition;
  readonly publication: Publication | null;
  readonly verdict: readonly VerdictRun[];
  readonly headlines: readonly FigureView[];
  readonly standings: StandingSummary;
  readonly heat: readonly HeatRow[];
  readonly funds: readonly SchemeFund[];
  readonly duties: readonly DutyStatus[];
  readonly milestones: MilestoneReminder;
};

/** What the first screen shows of one month, and the months that outlooks look back on. */
const readBook = (
  context: Context,
  area: AreaCode,
  listed: readonly AreaCode[],
  indicators: readonly string[],
  edition: Edition,
): Promise<FigureBook> => {
  const { through: at } = edition;
  const areas = [area, ...listed];
  return readFigureBooks(context, [
    { indicators, areas, throughs: [at, sameMonthLastYear(at)], edition },
    { indicators: ["B03"], areas, throughs: outlookMonths(at), schemes: ["employee", "resident"], edition },
  ]);
};

/** Everything on the first screen, read in a few queries; no figure is computed here. */
export async function overview(
  context: Context,
  asked: { area: AreaCode; edition: Edition },
): Promise<Overview> {
  requirePermission(context, "read-figures");
  requireArea(context, asked.area);
  const { db, scope } = context;
  const tree = await areaTree(db);
  const area = tree.areas.get(asked.area) ?? refuse("not-found", "没有这个地区");
  const { edition } = asked;
  const members = areaWithMembers(tree, asked.area, edition.through).filter((code) => code !== asked.area);
  const listed = members.length > 0 ? members : [asked.area];
  const before: Edition = { ...edition, through: previousQuarterEnd(edition.through) };
  const [latest, milestones, duties, now, earlier, own] = await Promise.all([
    latestPublication(db),
    milestoneReminder(context, tree, asked.area),
    collectionStatus(context, edition.through, edition.origin),
    areaStandings(db, scope, tree, asked.area, edition),
    areaStandings(db, scope, tree, asked.area, before),
    storedStandings(db, scope, {
      areas: listed,
      throughs: [edition.through],
      vintage: edition.vintage,
      origin: edition.origin,
    }),
  ]);
  const publication = latest?.number ?? 0;
  const book = await readBook(context, asked.area, listed, indicatorsFor(now), edition);
  const funds = (["employee", "resident"] as const).map((scheme) =>
    schemeFund(book, asked.area, scheme, edition.through, publication),
  );
  const standings = summariseStandings(now, earlier, book, edition, publication);
  const headlines = headlineViews(book, asked.area, edition, publication, now);
  return {
    area,
    edition,
    publication: latest,
    verdict: verdict(verdictInputs(area, edition, funds, standings, duties, tree, listed.length)),
    headlines,
    standings,
    heat: heatTable(tree, listed, book, own, edition, publication),
    funds,
    duties,
    milestones,
  };
}

const indicatorsFor = (standings: readonly AreaStanding[]): string[] => [
  ...new Set([
    ...HEADLINES.map(({ indicator }) => indicator),
    ...HEAT_COLUMNS.map(({ indicator }) => indicator),
    ...FUND_INDICATORS,
    ...standings.flatMap(({ commitment }) => (commitment.indicator ? [commitment.indicator] : [])),
  ]),
];

function headlineViews(
  book: FigureBook,
  area: AreaCode,
  edition: Edition,
  publication: number,
  standings: readonly AreaStanding[],
): FigureView[] {
  return HEADLINES.flatMap(({ indicator, scheme, name }) => {
    const definition = book.definition(indicator);
    if (!definition) return [];
    const standing = badgeOf(standings, indicator, scheme, definition);
    const view = viewFigure(book, { indicator, area, scheme, at: edition.through, publication, standing });
    return view ? [{ ...view, name }] : [];
  });
}

function verdictInputs(
  area: Area,
  edition: Edition,
  funds: readonly SchemeFund[],
  standings: StandingSummary,
  duties: readonly DutyStatus[],
  tree: AreaTree,
  expected: number,
): Parameters<typeof verdict>[0] {
  const of = (scheme: Scheme): SchemeFund | undefined => funds.find((fund) => fund.scheme === scheme);
  const months = of("resident")?.figures["B07.rolling-12"];
  const missing = [...new Set(duties.filter((duty) => !duty.published).map((duty) => duty.area))];
  return {
    period: cumulativeName(edition.through),
    area: area.name,
    employee: of("employee")?.risk.level ?? "unknown",
    resident: of("resident")?.risk.level ?? "unknown",
    residentMonths: months?.reason === null ? `${months.number} ${months.unit}` : null,
    residentMonthsChange: months?.comparison?.text ?? null,
    total: standings.total,
    good: standings.counts.met + standings.counts["on-track"],
    behind: standings.counts.behind,
    absent: missing.map((code) => tree.areas.get(code)?.name ?? code),
    expected,
  };
}
