import { events as recordedEvents } from "@/db/queries/comparability/events";
import { type Area, type AreaCode, type AreaTree, withAncestors } from "@/lib/domain/area";
import { eventsNear } from "@/lib/domain/comparability/one-off";
import type { RecordedEvent } from "@/lib/domain/comparability/recorded-event";
import { formulaHistories, turnsOf } from "@/lib/domain/comparability/redefinition";
import type { ScopeBreak } from "@/lib/domain/comparability/scope-break";
import type { Edition } from "@/lib/domain/edition";
import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";
import type { StoredFigure } from "@/lib/domain/indicators/stored-figure";
import { month, yearOf } from "@/lib/domain/period";
import type { ReportComparability } from "@/lib/domain/reports/report-figure";
import { figureGuards } from "../comparability/break-register";
import type { Context } from "../context";

type Asked = {
  readonly tree: AreaTree;
  readonly area: Area;
  readonly members: readonly Area[];
  readonly edition: Edition;
  readonly publication: number;
  /** Of the report's figures and their formulas: those that changed are told with the registered changes of scope. */
  readonly rows: readonly StoredFigure[];
  readonly definitions: readonly IndicatorDefinition[];
};

type Comparability = {
  readonly comparability: ReportComparability;
  readonly breaks: readonly ScopeBreak[];
  readonly events: readonly RecordedEvent[];
};

/** What stands between a report's figures and those of last year: changes of scope and events, as of its publication. */
export async function reportComparability(
  { db, scope }: Context,
  { tree, area, members, edition, publication, rows, definitions }: Asked,
): Promise<Comparability> {
  const { through: at, origin } = edition;
  const above = withAncestors(tree, "administrative", area.code, at).slice(1);
  const codes = members.map(({ code }) => code);
  const [guard, all] = await Promise.all([
    figureGuards(db, edition, publication),
    recordedEvents(db, scope, above, publication),
  ]);
  const opening = month(yearOf(at) - 1, 1);
  const since = ({ from }: { readonly from: string }): boolean => opening < from && from <= at;
  const near = (code: AreaCode, summed: readonly AreaCode[]) =>
    eventsNear(all, {
      area: code,
      above: withAncestors(tree, "administrative", code, at).slice(1),
      members: summed,
      origin,
    });
  return {
    comparability: {
      guard,
      events: (code, basis) => near(code, basis === "rolled-up" ? codes : []),
    },
    breaks: [
      ...guard("", area.code, at, members.length > 0 ? "rolled-up" : "reported").breaks,
      ...redefined(rows, definitions, edition),
    ].filter(since),
    events: near(area.code, codes).near.filter(({ from, to }) => from <= at && to >= opening),
  };
}

/** Each change of a formula once, whichever schemes it concerns. */
function redefined(
  rows: readonly StoredFigure[],
  definitions: readonly IndicatorDefinition[],
  { through, origin }: Edition,
): ScopeBreak[] {
  const histories = formulaHistories(definitions, origin);
  const turns = rows
    .filter((row) => row.through === through)
    .flatMap(({ indicator, scheme }) => turnsOf(histories(indicator, scheme)));
  return [...new Map(turns.map((turn) => [`${turn.redefines}|${turn.from}`, turn])).values()];
}
