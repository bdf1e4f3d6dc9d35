import type { AreaCode } from "@/lib/domain/area";
import { decimal } from "@/lib/domain/decimal";
import { COUNT_VERBS, PRICE_VERBS, RATE_VERBS } from "@/lib/domain/decomposition/effect-words";
import type { SeenMember } from "@/lib/domain/decomposition/mix-table";
import type { SeenFactor, SeenWhole, Shown } from "@/lib/domain/decomposition/seen";
import { known, missingText } from "@/lib/domain/value";
import { type ChangeScheme, WHENS, type When } from "./change-question";
import type { SeenFigures } from "./seen-figures";

type Read = SeenFigures["seen"];
type Side = "value" | "numerator" | "denominator";

const MONEY: Shown = { unit: "yuan", decimals: 2 };
export const PERCENT_SHOWN: Shown = { unit: "percent", decimals: 1 };
/** Rates of a factor table: their share is told with two decimals, so are they. */
const RATE_SHOWN: Shown = { unit: "percent", decimals: 2 };
export const VISIT_SHOWN: Shown = { unit: "yuan-per-visit", decimals: 0 };
const PERSONS: Shown = { unit: "person", decimals: 2 };
const VISITS_SHOWN: Shown = { unit: "visit", decimals: 2 };

/** In-policy rate, effective rate, expense per visit and admission rate share the sides of one chain. */
export const HOSPITAL_FAMILY = ["C01", "C02", "C05", "C06", "C16"] as const;
const LEVELS = [
  ["C05.tertiary", "三级"],
  ["C05.secondary", "二级"],
  ["C05.primary", "一级及以下"],
] as const;
export const LEVEL_FAMILY = LEVELS.map(([code]) => code);
const LINES = [
  ["B02.benefit", "待遇支出"],
  ["B02.critical-illness", "大病保险支出"],
  ["B02.transfer", "转移支出"],
  ["B02.other", "其他支出"],
] as const;
export const FUND_FAMILY = ["B02", ...LINES.map(([code]) => code)];

/** One side of a figure in both periods, with the figures that it is a side of. */
function moved(read: Read, code: string, area: AreaCode, side: Side) {
  const at = (when: When) => read(code, area, when);
  return {
    base: at("base")[side],
    current: at("current")[side],
    figures: { base: at("base").view, current: at("current").view },
  };
}

/** The figure itself in both periods. */
export const amountMoved = (read: Read, code: string, area: AreaCode, name: string): SeenWhole => ({
  name,
  shown: MONEY,
  ...moved(read, code, area, "value"),
});

/** What the fund paid for hospital care: the upper side of the effective rate. */
export const paymentOf = (read: Read, area: AreaCode): SeenWhole => ({
  name: "住院基金支付",
  shown: MONEY,
  ...moved(read, "C02", area, "numerator"),
});

/** A figure's two sides in both periods. */
export function ratioMoved(read: Read, code: string, area: AreaCode, name: string): SeenMember {
  const at = (when: When) => read(code, area, when);
  return {
    name,
    base: at("base"),
    current: at("current"),
    figures: { base: at("base").view, current: at("current").view },
  };
}

/** Lines of the expenditure that a scheme has. */
export const fundLines = (read: Read, area: AreaCode, scheme: ChangeScheme): SeenWhole[] =>
  LINES.filter(([code]) => code !== "B02.critical-illness" || scheme === "resident").map(([code, name]) =>
    amountMoved(read, code, area, name),
  );

type Leg = { readonly code: string; readonly side: Side };
const INSURED: Leg = { code: "C06", side: "denominator" };
const VISITS: Leg = { code: "C05", side: "denominator" };
const EXPENSE: Leg = { code: "C02", side: "denominator" };
const PAID: Leg = { code: "C02", side: "numerator" };
const IN_POLICY: Leg = { code: "C01", side: "denominator" };
const ONE_EACH = known(decimal(1));

/** Persons × admission rate × expense per admission × effective rate: each is the next side over the one before. */
export const hospitalFactors = (read: Read, area: AreaCode): SeenFactor[] => [
  factor(read, area, "参保人数", INSURED, null, { figure: "C06", shown: PERSONS, verbs: COUNT_VERBS }),
  factor(read, area, "住院率", VISITS, INSURED, { figure: "C06", shown: RATE_SHOWN, verbs: RATE_VERBS }),
  ...visitFactors(read, area).slice(1),
];

/** Admissions × expense per admission × effective rate: where the number of insured persons is not on file. */
export const visitFactors = (read: Read, area: AreaCode): SeenFactor[] => [
  factor(read, area, "住院人次", VISITS, null, { figure: "C05", shown: VISITS_SHOWN, verbs: COUNT_VERBS }),
  factor(read, area, "次均住院费用", EXPENSE, VISITS, {
    figure: "C05",
    shown: VISIT_SHOWN,
    verbs: PRICE_VERBS,
  }),
  factor(read, area, "实际报销比例", PAID, EXPENSE, { figure: "C02", shown: RATE_SHOWN, verbs: RATE_VERBS }),
];

/** Why persons and admission rate are not told apart; null where both periods have the insured persons. */
export function insuredMissing(read: Read, area: AreaCode): string | null {
  const absent = WHENS.map((when) => read(INSURED.code, area, when)[INSURED.side]).find(
    ({ known }) => !known,
  );
  return absent && !absent.known ? missingText(absent) : null;
}

/** Effective rate = in-policy rate × share of the expense that is in policy. */
export const rateFactors = (read: Read, area: AreaCode): SeenFactor[] => [
  factor(read, area, "政策范围内支付比例", PAID, IN_POLICY, {
    figure: "C01",
    shown: RATE_SHOWN,
    verbs: RATE_VERBS,
  }),
  factor(read, area, "政策范围内费用占比", IN_POLICY, EXPENSE, {
    figure: "C16",
    shown: RATE_SHOWN,
    verbs: RATE_VERBS,
  }),
];

function factor(
  read: Read,
  area: AreaCode,
  name: string,
  over: Leg,
  under: Leg | null,
  { figure, shown, verbs }: { figure: string; shown: Shown; verbs: SeenFactor["verbs"] },
): SeenFactor {
  const sides = (when: When) => ({
    numerator: read(over.code, area, when)[over.side],
    denominator: under ? read(under.code, area, when)[under.side] : ONE_EACH,
  });
  return {
    name,
    shown,
    verbs,
    base: sides("base"),
    current: sides("current"),
    figures: { base: read(figure, area, "base").view, current: read(figure, area, "current").view },
  };
}

/** Hospital care by level of provider. */
export const levels = (read: Read, area: AreaCode): SeenMember[] =>
  LEVELS.map(([code, name]) => ratioMoved(read, code, area, name));
