import { inScale, moneyScale } from "@/lib/domain/amount";
import type { AreaCode, AreaTree } from "@/lib/domain/area";
import { compare, type Decimal, isZero, subtract, ZERO } from "@/lib/domain/decimal";
import type { Assistance, PartAmount, Subsidy } from "@/lib/domain/fund/fund-sheet";
import type { FigureView } from "@/lib/domain/indicators/figure-view";
import { formatParts } from "@/lib/domain/indicators/format";
import type { StoredFigure } from "@/lib/domain/indicators/stored-figure";
import { viewFigure } from "../figures/view-figure";
import { type FundPlace, viewAt } from "./fund-lines";

const MONEY = { unit: "yuan", decimals: 2 } as const;
const NONE = { number: "—", unit: "" } as const;

/** A part of a stored figure as an amount; 「—」 where the figure has none. */
const partAmount = (value: Decimal | null | undefined, figure: FigureView | null): PartAmount => ({
  ...(value === null || value === undefined ? NONE : formatParts(value, MONEY)),
  figure,
});

const owedOf = (figure: StoredFigure | null): Decimal | null =>
  figure?.numerator && figure.denominator ? subtract(figure.denominator, figure.numerator) : null;

/** Fiscal subsidies due and arrived, and which areas are still owed: the two parts of the arrival rate. */
export function subsidyOf(place: FundPlace, tree: AreaTree, members: readonly AreaCode[]): Subsidy {
  const { book, area, at, publication } = place;
  const stored = book.figure("A09", area, "resident", at);
  const rate = viewAt(place, "A09", "resident");
  const owing = members.flatMap((member) => {
    const owed = owedOf(book.figure("A09", member, "resident", at));
    const view = viewFigure(book, { indicator: "A09", area: member, scheme: "resident", at, publication });
    return owed !== null && compare(owed, ZERO) > 0 && view
      ? [{ area: member, name: tree.areas.get(member)?.name ?? member, rate: view, amount: owed }]
      : [];
  });
  owing.sort((a, b) => compare(b.amount, a.amount));
  const scale = moneyScale(owing[0]?.amount ?? ZERO);
  const owed = owedOf(stored);
  return {
    rate,
    due: partAmount(stored?.denominator, rate),
    arrived: partAmount(stored?.numerator, rate),
    owed: owed && isZero(owed) ? { number: "无", unit: "", figure: rate } : partAmount(owed, rate),
    owingUnit: scale.unit,
    owing: owing.map(({ amount, ...row }) => ({ ...row, owed: inScale(amount, scale, 2) })),
  };
}

/** The assistance fund: raised and left over are the two parts of its balance share. */
export function assistanceOf(place: FundPlace): Assistance {
  const stored = place.book.figure("D03", place.area, "all", place.at);
  const share = viewAt(place, "D03", "all");
  return {
    raised: partAmount(stored?.denominator, share),
    expenditure: viewAt(place, "D01.expenditure", "all"),
    balance: partAmount(stored?.numerator, share),
    share,
  };
}
