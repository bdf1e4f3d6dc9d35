import type { Decimal } from "../../decimal";
import type { Scheme } from "../../dimension";
import { lastDecember, type Month, sameMonthLastYear, yearOf } from "../../period";
import type { AcceptedValue } from "../accepted-check";
import { WATCHED_MEASURES } from "../checks/unusual-change";
import { type Entry, entryKey } from "../entry";
import { refusing } from "../finding";
import type { KnownFigures } from "../known-check";
import type { HistoryStatement } from "./read-history";

type Values = ReadonlyMap<string, Decimal>;

/** What is known already stands before what the pack says. */
const under = (known: Values, more: Values): Values => new Map([...more, ...known]);

const valuesOf = (statements: readonly HistoryStatement[]): Values =>
  new Map(
    statements.flatMap(({ reading }) =>
      reading.entries.map((entry): [string, Decimal] => [entryKey(entry), entry.value]),
    ),
  );

const acceptedOf = ({ form, period, reading }: HistoryStatement): [string, AcceptedValue][] =>
  reading.entries.map((entry) => [
    entryKey(entry),
    { value: entry.value, unit: entry.unit, decimals: entry.decimals, form, period, submission: 0 },
  ]);

/** The last of one measure for each scheme, in the order of months. */
function byScheme(statements: readonly HistoryStatement[], measure: string): Map<Scheme, Decimal> {
  const all = statements.flatMap(({ reading }) => reading.entries);
  const own = all.filter((entry: Entry) => entry.measure === measure && entry.dimensions.group === "all");
  return new Map(own.map((entry) => [entry.dimensions.scheme, entry.value]));
}

/**
 * What one statement of a pack is held against: what is accepted, and where nothing is, the other statements of the same
 * pack and edition, so that a slip of ten thousand is found although none of them is published yet.
 */
export function withPack(
  known: KnownFigures,
  statement: HistoryStatement,
  pack: readonly HistoryStatement[],
): KnownFigures {
  const others = pack.filter(
    (one) => one !== statement && one.vintage === statement.vintage && !refusing(one.reading.findings),
  );
  const at = (month: Month): HistoryStatement[] => others.filter((one) => one.through === month);
  const earlier = others.filter((one) => one.through < statement.through);
  const own = new Set(statement.reading.entries.map(entryKey));
  const sameMonth = at(statement.through).flatMap(acceptedOf);
  const { heads } = known;
  return {
    earlier: {
      lastYear: under(known.earlier.lastYear, valuesOf(at(sameMonthLastYear(statement.through)))),
      thisYear: under(
        known.earlier.thisYear,
        valuesOf(earlier.filter((one) => yearOf(one.through) === yearOf(statement.through))),
      ),
      opening: under(known.earlier.opening, valuesOf(at(lastDecember(statement.through)))),
    },
    // Two forms of one pack that say the same number differently are told when the second is read on its own.
    accepted: new Map([...sameMonth.filter(([key]) => !own.has(key)), ...known.accepted]),
    heads: {
      ...heads,
      insured: new Map([...byScheme([...earlier, ...at(statement.through)], "insured"), ...heads.insured]),
      expenditure: new Map([...byScheme(at(statement.through), "fund.expenditure"), ...heads.expenditure]),
    },
    history: historyOf(known, earlier),
  };
}

function historyOf({ history }: KnownFigures, earlier: readonly HistoryStatement[]): KnownFigures["history"] {
  const months = new Map<Month, Values>();
  for (const one of earlier) {
    const watched = one.reading.entries.filter(({ measure }) => WATCHED_MEASURES.includes(measure));
    const values = new Map(watched.map((entry) => [entryKey(entry), entry.value]));
    months.set(one.through, new Map([...(months.get(one.through) ?? []), ...values]));
  }
  for (const [month, values] of history)
    months.set(month, new Map([...(months.get(month) ?? []), ...values]));
  return months;
}
