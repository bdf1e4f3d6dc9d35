import { HUNDRED_MILLION_YUAN, inScale, type Scale, TEN_THOUSAND_YUAN } from "../amount";
import { absolute, compare, type Decimal, decimal, fixed, shift, subtract } from "../decimal";
import { compareValues } from "../indicators/comparison";
import { formatParts } from "../indicators/format";
import { comparisonOf } from "./figure-words";
import type { Run } from "./report-document";
import { numberOf, type ReportFigure } from "./report-figure";
import { bindNumbers, bound, plain } from "./runs";

export const DASH: readonly Run[] = [plain("—")];

const TEN_THOUSAND = (unit: string): Scale => ({ unit: `万${unit}`, power: 4 });

/** Units of a table, chosen once from its largest amounts and stated above it. */
export type TableScales = {
  readonly money: Scale;
  readonly moneyDecimals: number;
  readonly people: Scale;
  readonly visits: Scale;
};

const LARGE = shift(decimal(5), 8);

/** 亿元 when anything reaches five of them, else 万元; people and visits in 万 throughout. */
export function tableScales(amounts: readonly ReportFigure[]): TableScales {
  const large = amounts.some((figure) => {
    const value = numberOf(figure) ?? figure.partial?.value ?? null;
    return value !== null && compare(absolute(value), LARGE) >= 0;
  });
  return {
    money: large ? HUNDRED_MILLION_YUAN : TEN_THOUSAND_YUAN,
    moneyDecimals: 2,
    people: TEN_THOUSAND("人"),
    visits: TEN_THOUSAND("人次"),
  };
}

const minus = (text: string): string => text.replace("-", "−");

function written(value: Decimal, figure: ReportFigure, scales: TableScales): string {
  const scale =
    figure.unit === "yuan"
      ? scales.money
      : figure.unit === "person"
        ? scales.people
        : figure.unit === "visit"
          ? scales.visits
          : null;
  const decimals = scale === scales.money ? scales.moneyDecimals : 2;
  return minus(scale ? inScale(value, scale, decimals) : formatParts(value, figure).number);
}

/** A figure in a table: the number alone, in the table's unit; a missing one is a dash that the notes explain. */
export function cell(figure: ReportFigure, scales: TableScales): readonly Run[] {
  const { value, id } = figure;
  if (!value.known) return DASH;
  return [bound(id, `${value.bound ?? ""}${written(value.value, figure, scales)}`)];
}

/** The sum of the areas that reported, where the whole is missing; the whole itself where it is there. */
export function partialCell(figure: ReportFigure, scales: TableScales): readonly Run[] {
  if (figure.value.known) return cell(figure, scales);
  return figure.partial ? [bound(figure.id, written(figure.partial.value, figure, scales))] : DASH;
}

/** Last year's figure, bound to this year's, whose provenance shows the comparison. */
export function baseCell(figure: ReportFigure, scales: TableScales): readonly Run[] {
  const { base, id } = figure;
  if (!base.known || id === null) return DASH;
  return [bound(id, `${base.bound ?? ""}${written(base.value, figure, scales)}`)];
}

/** This year's less last year's, with its sign, in the table's unit. */
export function differenceCell(figure: ReportFigure, scales: TableScales): readonly Run[] {
  const value = numberOf(figure);
  if (value === null || !figure.base.known || figure.base.bound) return DASH;
  return [bound(figure.id, signed(written(subtract(value, figure.base.value), figure, scales)))];
}

const signed = (text: string): string => (/^[−-]/.test(text) || /^0(\.0+)?$/.test(text) ? text : `+${text}`);

/** Growth in percent or change in percentage points with its sign; words where a sign change has no growth. */
export function changeCell(figure: ReportFigure): readonly Run[] {
  const comparison = comparisonOf(figure);
  if (comparison.kind === "missing" || comparison.value === null) return DASH;
  if (comparison.kind === "words") return [plain(comparison.text.split("，")[0] ?? "")];
  const ratio = comparison.kind === "growth" || figure.unit === "percent" || figure.unit === "point";
  const value = ratio ? shift(comparison.value, 2) : comparison.value;
  return [bound(figure.id, signed(minus(fixed(value, 1)))), ...withoutOneOffs(figure)];
}

/** What opens growth without one-off items behind the growth itself; the note of its table says what it is. */
export const ONE_OFF_MARK = "（";

function withoutOneOffs(figure: ReportFigure): readonly Run[] {
  if (!figure.withoutOneOffs) return [];
  const { current, base } = figure.withoutOneOffs;
  const rest = compareValues(current, base, figure);
  if (rest.value === null || (rest.kind !== "growth" && rest.kind !== "difference")) return [];
  const ratio = rest.kind === "growth" || figure.unit === "percent" || figure.unit === "point";
  const text = signed(minus(fixed(ratio ? shift(rest.value, 2) : rest.value, 1)));
  return [plain(ONE_OFF_MARK), bound(figure.id, text), plain("）")];
}

/** Growth of the areas that reported over themselves a year ago. */
export const partialChangeCell = ({ partial, id }: ReportFigure): readonly Run[] =>
  partial === null ? DASH : [bound(id, signed(minus(fixed(shift(partial.value, 2), 1))))];

/** A share of a whole, in percent, bound to the part. */
export function shareCell(part: ReportFigure, share: Decimal | null): readonly Run[] {
  return share === null || part.id === null ? DASH : [bound(part.id, fixed(shift(share, 2), 1))];
}

/** A number of a reason or requirement, bound to the figure that it judges; without one it is a quotation. */
export function reasonCell(text: string, figure: ReportFigure | null): readonly Run[] {
  if (figure?.id) return bindNumbers(text, figure.id);
  return [plain(/\d/.test(text) ? `“${text}”` : text)];
}
