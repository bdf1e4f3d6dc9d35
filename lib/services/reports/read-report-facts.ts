import { areaTree } from "@/db/queries/areas/area-tree";
import { registeredDefinitions } from "@/db/queries/definitions/registered-definitions";
import type { Publication } from "@/db/queries/publications/latest-publication";
import { statementRevisions } from "@/db/queries/reports/statement-revisions";
import { type Area, type AreaCode, type AreaTree, parentOf, poolingMembers } from "@/lib/domain/area";
import { figurePast, type PastSource, pastInScope } from "@/lib/domain/comparability/figure-past";
import type { Edition } from "@/lib/domain/edition";
import { judgeFund } from "@/lib/domain/fund/judge-fund";
import { outlookMonths } from "@/lib/domain/fund/outlook-months";
import { figureEvaluation, type StoredFigure } from "@/lib/domain/indicators/stored-figure";
import { type Month, month, type Period, shanghaiDate, yearOf } from "@/lib/domain/period";
import { type FigureSource, figureSource } from "@/lib/domain/reports/figure-source";
import type { ReportContent } from "@/lib/domain/reports/report-content";
import type { ReportContradiction, ReportFacts, ReportFund } from "@/lib/domain/reports/report-facts";
import { figureReader } from "@/lib/domain/reports/report-figure";
import type { Context } from "../context";
import { areaContradictions } from "../figures/figure-contradictions";
import { recordedSource } from "./recorded-source";
import { reportComparability } from "./report-comparability";
import { reportDuties } from "./report-duties";
import { reportFigures } from "./report-figures";
import { memberStandings, ownStandings } from "./report-standings";

export type FactsAsked = {
  readonly area: Area;
  readonly period: Period;
  readonly edition: Edition;
  readonly publication: Publication;
  readonly explanation: string | null;
  readonly correction: ReportFacts["correction"];
};

/** Facts with what of the stored figures was looked at: what an approval binds to. */
export type ReportReading = {
  readonly facts: ReportFacts;
  /** Every stored figure that was looked up so far, in order. */
  readonly inputs: () => ReportContent["inputs"];
};

/** Everything a report is made from, as it stood at one publication. */
export async function readReportFacts(context: Context, asked: FactsAsked): Promise<ReportReading> {
  const { area, period, edition, publication } = asked;
  const { db, scope } = context;
  const at = edition.through;
  const number = publication.number;
  const tree = await areaTree(db);
  const members = area.rollsUp ? areasOf(tree, poolingMembers(tree, area.code, at)) : [];
  const codes = [area.code, ...members.map(({ code }) => code)];
  const definitions = await registeredDefinitions(db);
  const rows = await reportFigures(context, { area, members, edition, publication: number, definitions });
  const recorded = recordedSource(figureSource(rows, definitions, edition), number);
  const { comparability, breaks, events } = await reportComparability(context, {
    tree,
    area,
    members,
    edition,
    publication: number,
    rows,
    definitions,
  });
  const figure = figureReader(recorded.source, area.code, edition, number, comparability);
  const source = { ...recorded.source, guard: comparability.guard };
  const standing = { tree, edition, publication: number, figure, definitions };
  const facts: ReportFacts = {
    area,
    members,
    parent: parentArea(tree, area, at),
    period,
    edition,
    publication: { number, date: shanghaiDate(publication.at) },
    figure,
    standings: await ownStandings(context, area.code, standing),
    memberStandings: await memberStandings(context, members, standing),
    duties: await reportDuties(context, codes, edition, number),
    revisions: await statementRevisions(db, scope, {
      areas: codes,
      origin: edition.origin,
      vintage: edition.vintage,
      from: month(yearOf(at), 1),
      to: at,
      publication: number,
    }),
    contradictions: await contradictionsOf(context, codes, edition, number),
    funds: codes.flatMap((code) => fundsOf(source, code, edition)),
    breaks,
    events,
    balances: pastInScope(figurePast(source, "B03", area.code, "resident", quarterEnds(at))),
    contributions: pastInScope(
      figurePast(source, "B01.contribution", area.code, "resident", quarterEnds(at)),
    ),
    versions: versionsOf(rows, edition, recorded.source),
    explanation: asked.explanation,
    correction: asked.correction,
  };
  return { facts, inputs: recorded.inputs };
}

const areasOf = (tree: AreaTree, codes: readonly AreaCode[]): Area[] =>
  codes.flatMap((code) => tree.areas.get(code) ?? []);

function parentArea(tree: AreaTree, area: Area, at: Month): Area | null {
  const code = parentOf(tree, "pooling", area.code, at);
  return code === null ? null : (tree.areas.get(code) ?? null);
}

const YEARS_BACK = 4;

/** The quarters' ends that a season looks back on, this month first. */
const quarterEnds = (at: Month): [Month, ...Month[]] => [
  at,
  ...Array.from({ length: YEARS_BACK + 1 }, (_, back) => yearOf(at) - back)
    .flatMap((year) => [3, 6, 9, 12].map((index) => month(year, index)))
    .filter((each) => each < at),
];

function fundsOf(source: PastSource, area: AreaCode, edition: Edition): ReportFund[] {
  const at = edition.through;
  return (["employee", "resident"] as const).map((scheme) => {
    const { history, standIn } = figurePast(source, "B03", area, scheme, outlookMonths(at));
    const value = (indicator: string) => figureEvaluation(source.stored(indicator, area, scheme, at)).value;
    return { area, scheme, ...judgeFund(scheme, at, value, history, standIn) };
  });
}

async function contradictionsOf(
  context: Context,
  codes: readonly AreaCode[],
  { through, vintage, origin }: Edition,
  publication: number,
): Promise<ReportContradiction[]> {
  const found: ReportContradiction[] = [];
  for (const area of codes) {
    const each = await areaContradictions(
      context.db,
      context.scope,
      area,
      through,
      vintage,
      origin,
      publication,
    );
    found.push(...each.map((contradiction) => ({ ...contradiction, area })));
  }
  return found;
}

/** The definitions behind the figures of this period: their versions are part of what is approved. */
function versionsOf(
  rows: readonly StoredFigure[],
  edition: Edition,
  source: FigureSource,
): ReportFacts["versions"] {
  const versions = new Map<string, number>();
  for (const row of rows) if (row.through === edition.through) versions.set(row.indicator, row.version);
  return [...versions]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, version]) => ({
      code,
      version,
      name: source.definition(code, edition.through)?.name ?? code,
    }));
}
