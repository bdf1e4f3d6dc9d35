import { storedStandings } from "@/db/queries/standings/stored-standings";
import type { Area } from "@/lib/domain/area";
import { type DistributionView, distributionView } from "@/lib/domain/areas/distribution";
import type { Placing } from "@/lib/domain/areas/placing";
import { type Band, type Position, positionAmong } from "@/lib/domain/areas/position";
import type { Comparison } from "@/lib/domain/indicators/comparison";
import type { StandingView } from "@/lib/domain/indicators/figure-view";
import { type RankedArea, type RankingSort, shownSort } from "@/lib/domain/indicators/indicator-page";
import { byValue, placesOf, severityOf } from "@/lib/domain/indicators/ranking";
import { known, missing, type Value } from "@/lib/domain/value";
import type { Context } from "../context";
import { targetText } from "../standings/area-standings";
import type { IndicatorReading, IndicatorSubject } from "./indicator-reading";
import type { HeldSentence } from "./indicator-sentences";

export type RankingShown = {
  readonly ranking: RankedArea[];
  readonly distribution: DistributionView | null;
};

/** The members of an area side by side, each with its place or band, its change and where it stands. */
export async function indicatorRanking(
  context: Context,
  subject: IndicatorSubject,
  reading: IndicatorReading,
  register: readonly HeldSentence["entry"][],
  { sort, placing }: { readonly sort: RankingSort; readonly placing: Placing },
): Promise<RankingShown> {
  const { definition, members, edition } = subject;
  const at = edition.through;
  const standings = await memberStandings(context, subject, register);
  const values = members.map(({ code }) => reading.value(code, at));
  const places = placesOf(values, definition.polarity);
  const numbers = values.flatMap((value) => (value.known && !value.bound ? [value.value] : []));
  const bandOf = (value: Value): Position | null =>
    placing === "band" && value.known && !value.bound
      ? positionAmong(value.value, numbers, definition.polarity)
      : null;
  const rows = members.map(
    (area, index): Row => ({
      area: area.code,
      name: area.name,
      rank: placing === "rank" ? (places[index] ?? null) : null,
      band: bandOf(values[index] as Value)?.word ?? null,
      third: bandOf(values[index] as Value)?.band ?? null,
      figure: reading.view(area.code, at, standings(area)),
      value: values[index] as Value,
      change: changeOf(reading.compared(area.code, at)),
    }),
  );
  return {
    ranking: sorted(rows, shownSort(sort, placing), definition.polarity, placing).map(
      ({ value: _value, change: _change, third: _third, ...row }) => row,
    ),
    distribution: distributionView(numbers, definition),
  };
}

type Row = RankedArea & { readonly value: Value; readonly change: Value; readonly third: Band | null };

const THIRDS: readonly (Band | null)[] = ["front", "middle", "back", null];

function sorted(
  rows: readonly Row[],
  sort: RankingSort,
  polarity: IndicatorSubject["definition"]["polarity"],
  placing: Placing,
): Row[] {
  if (sort === "area") return [...rows];
  if (sort === "change") return byValue(rows, ({ change }) => change, polarity);
  // Within a band areas stand by code: an order by value would be a ranking again.
  const ranked =
    placing === "band"
      ? [...rows].sort((a, b) => THIRDS.indexOf(a.third) - THIRDS.indexOf(b.third))
      : byValue(rows, ({ value }) => value, polarity);
  if (sort === "value") return ranked;
  const severity = ({ figure }: Row): number => severityOf(figure.standing?.status ?? null);
  return ranked.sort((a, b) => severity(a) - severity(b));
}

/** As it is shown beside the figure: what is told in words only, or not comparable, has no place among growths. */
const changeOf = ({ kind, value }: Comparison): Value =>
  value !== null && (kind === "growth" || kind === "difference") ? known(value) : missing("not-comparable");

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
