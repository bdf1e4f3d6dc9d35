import type { Decimal } from "../../decimal";
import { ONE } from "../../decimal";
import type { Moved, Sides } from "../../decomposition/decomposition";
import {
  COUNT_VERBS,
  type Effect,
  effectText,
  GROWTH_PLACES,
  greatestFirst,
  PRICE_VERBS,
  RATE_VERBS,
  type Verbs,
} from "../../decomposition/effect-words";
import { growthPoints } from "../../decomposition/growth-points";
import { decomposeProduct } from "../../decomposition/product-change";
import type { Scheme } from "../../dimension";
import { known, ratio, subtractValues, type Value } from "../../value";
import { paragraph } from "../blocks";
import { comparisonOf, reasonWords, shown, shownWithReason, yearOnYear } from "../figure-words";
import type { DraftBlock } from "../report-chart";
import type { Run } from "../report-document";
import type { ReportFacts } from "../report-facts";
import type { ReportFigure, Side } from "../report-figure";
import { bindNumbers, join, line, listed } from "../runs";

const YUAN = { unit: "yuan", decimals: 2 } as const;
const VISITS = { unit: "visit", decimals: 2 } as const;
const PERSONS = { unit: "person", decimals: 2 } as const;

const NAMES = { employee: "职工医保", resident: "居民医保" } as const;

/** A factor with the figure whose page shows it. */
type Factor = Moved<Sides> & { readonly verbs: Verbs; readonly figure: ReportFigure };

const ONE_EACH = known(ONE);

/**
 * 支出为什么涨: what the fund paid for hospital care, by discharge date, parted into insured persons, admission rate,
 * expense per admission and what the fund paid of it. A missing or incomparable part is named and nothing is parted.
 */
export function paymentChange(facts: ReportFacts, scheme: keyof typeof NAMES): Run[] {
  const { figure } = facts;
  const side = (code: string, which: Side["side"], shape: Omit<Side, "side">): ReportFigure =>
    figure(code, { scheme: scheme as Scheme, side: { side: which, ...shape } });
  const paid = side("C02", "numerator", YUAN);
  const lead = `按出院日期统计，${NAMES[scheme]}住院基金支付`;
  if (!paid.value.known) {
    return paid.partial ? line`${lead}${shownWithReason(paid)}，不作因素分解。` : [];
  }
  const compared = comparisonOf(paid);
  if (compared.kind === "missing") return [];
  if (compared.kind === "not-comparable") {
    return line`${lead}${shown(paid)}${yearOnYear(paid)}，不作因素分解。`;
  }
  const insured = side("C06", "denominator", PERSONS);
  const visits = side("C05", "denominator", VISITS);
  const expense = side("C02", "denominator", YUAN);
  const whole = (name: string) => figure(name, { scheme: scheme as Scheme });
  const over = (
    name: string,
    top: ReportFigure,
    bottom: ReportFigure | null,
    verbs: Verbs,
    of: ReportFigure,
  ) => factorOf(name, [top, bottom], verbs, of);
  const told = [
    over("次均住院费用", expense, visits, PRICE_VERBS, whole("C05")),
    over("实际报销比例", paid, expense, RATE_VERBS, whole("C02")),
  ];
  const apart = absentOf(insured);
  const factors = apart
    ? [over("住院人次", visits, null, COUNT_VERBS, whole("C05")), ...told]
    : [
        over("参保人数", insured, null, COUNT_VERBS, whole("C06")),
        over("住院率", visits, insured, RATE_VERBS, whole("C06")),
        ...told,
      ];
  const answer = effectsOf(paid, factors);
  if (!Array.isArray(answer))
    return line`${lead}${shown(paid)}${yearOnYear(paid)}${answer.why}，不作因素分解。`;
  const joined = apart ? `（参保人数${apart}，住院人次不再拆分）` : "";
  return line`${lead}${shown(paid)}${yearOnYear(paid)}，其中${listed(answer, "、")}${joined}。`;
}

/** The sentence as a paragraph of its own: it is on another footing than the fund's expenditure beside it. */
export function paymentParagraph(facts: ReportFacts, scheme: keyof typeof NAMES): DraftBlock[] {
  const runs = paymentChange(facts, scheme);
  return runs.length > 0 ? [paragraph(runs)] : [];
}

const factorOf = (
  name: string,
  [top, bottom]: readonly [ReportFigure, ReportFigure | null],
  verbs: Verbs,
  figure: ReportFigure,
): Factor => ({
  name,
  base: { numerator: top.base, denominator: bottom ? bottom.base : ONE_EACH },
  current: { numerator: top.value, denominator: bottom ? bottom.value : ONE_EACH },
  verbs,
  figure,
});

/** Why a part cannot be set beside last year's: missing now or then, or counted otherwise. */
function absentOf({ value, base }: ReportFigure): string | null {
  if (!value.known) return reasonOf(value);
  return base.known ? null : `上年同期${reasonOf(base)}`;
}

/** Each factor with its points, the greatest first; else why there are none. */
function effectsOf(paid: ReportFigure, factors: readonly Factor[]): Run[][] | { readonly why: string } {
  const change = subtractValues(paid.value, paid.base);
  if (!change.known) return { why: `，${reasonOf(change)}` };
  const answer = decomposeProduct(factors, change.value);
  if (!answer.known) {
    const gap = factors.flatMap(({ base, current, name }) => lackOf(name, base, current) ?? []);
    return { why: `，${[...new Set(gap)].join("、") || reasonOf(answer)}` };
  }
  const { points } = growthPoints(answer.parts, paid.base, paid.value);
  if (!points) return { why: "" };
  const effects = factors.map(
    ({ name, base, current, verbs, figure }, index): Effect & { figure: ReportFigure } => ({
      ...{ name, verbs, figure },
      moved: subtractValues(rateOf(current), rateOf(base)),
      points: points[index] as Decimal,
    }),
  );
  return greatestFirst(effects).map((effect) =>
    join(bindNumbers(effectText(effect, GROWTH_PLACES), effect.figure.id ?? paid.id)),
  );
}

const rateOf = ({ numerator, denominator }: Sides): Value => ratio(numerator, denominator);

/** "次均住院费用上年同期口径不可比", "住院率锡林郭勒盟未报送". */
function lackOf(name: string, base: Sides, current: Sides): string | null {
  const [now, ago] = [rateOf(current), rateOf(base)];
  if (!now.known) return `${name}${reasonOf(now)}`;
  return ago.known ? null : `${name}上年同期${reasonOf(ago)}`;
}

/** What changed in its scope stands in the appendix, in its own words. */
const reasonOf = (value: Value): string =>
  !value.known && value.reason === "not-comparable" ? "口径不可比" : reasonWords(value);
