import { storedStandings } from "@/db/queries/standings/stored-standings";
import type { Area } from "@/lib/domain/area";
import { subtract } from "@/lib/domain/decimal";
import type { StandingView } from "@/lib/domain/indicators/figure-view";
import type { RankedArea, RankingSort } from "@/lib/domain/indicators/indicator-page";
import { byValue, placesOf, severityOf } from "@/lib/domain/indicators/ranking";
import { sameMonthLastYear } from "@/lib/domain/period";
import { known, missing, type Value } from "@/lib/domain/value";
import type { Context } from "../context";
import { targetText } from "../standings/area-standings";
import type { IndicatorReading, IndicatorSubject } from "./indicator-reading";
import type { HeldSentence } from "./indicator-sentences";

/** The members of an area side by side, each with its place, its change and where it stands. */
export async function indicatorRanking(
  context: Context,
  subject: IndicatorSubject,
  reading: IndicatorReading,
  register: readonly HeldSentence["entry"][],
  sort: RankingSort,
): Promise<RankedArea[]> {
  const { definition, members, edition } = subject;
  const at = edition.through;
  const standings = await memberStandings(context, subject, register);
  const values = members.map(({ code }) => reading.value(code, at));
  const places = placesOf(values, definition.polarity);
  const rows = members.map((area, index): RankedArea & { value: Value; change: Value } => ({
    area: area.code,
    name: area.name,
    rank: places[index] ?? null,
    figure: reading.view(area.code, at, standings(area)),
    value: values[index] as Value,
    change: changeOf(values[index] as Value, reading.value(area.code, sameMonthLastYear(at))),
  }));
  return sorted(rows, sort, definition.polarity).map(({ value: _value, change: _change, ...row }) => row);
}

type Row = RankedArea & { readonly value: Value; readonly change: Value };

function sorted(
  rows: readonly Row[],
  sort: RankingSort,
  polarity: IndicatorSubject["definition"]["polarity"],
): Row[] {
  if (sort === "area") return [...rows];
  if (sort === "change") return byValue(rows, ({ change }) => change, polarity);
  const ranked = byValue(rows, ({ value }) => value, polarity);
  if (sort === "value") return ranked;
  const severity = ({ figure }: Row): number => severityOf(figure.standing?.status ?? null);
  return ranked.sort((a, b) => severity(a) - severity(b));
}

const changeOf = (now: Value, before: Value): Value =>
  now.known && !now.bound && before.known && !before.bound
    ? known(subtract(now.value, before.value))
    : missing("not-comparable");

/** The worst standing of each member, by what binds it. Single periods are not judged. */
async function memberStandings(
  { db, scope }: Context,
  { definition, scheme, span, members, edition }: IndicatorSubject,
  register: readonly HeldSentence["entry"][],
): Promise<(area: Area) => StandingView | null> {
  if (span === "single" || members.length === 0) return () => null;
  const stored = await storedStandings(db, scope, {
    areas: members.map(({ code }) => code),
    throughs: [edition.through],
    indicators: [definition.code],
    vintage: edition.vintage,
    origin: edition.origin,
  });
  return (area) => {
    const own = stored
      .filter((one) => one.area === area.code && one.scheme === scheme && !one.informative)
      .sort((a, b) => severityOf(a.status) - severityOf(b.status));
    const [worst] = own;
    const entry = register.find(({ commitment }) => commitment.id === worst?.commitment);
    if (!worst || !entry) return null;
    const target = targetText({ commitment: entry.commitment, stored: worst }, definition);
    return { status: worst.status, reason: worst.reason, target };
  };
}
