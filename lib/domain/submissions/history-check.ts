import {
  absolute,
  add,
  compare,
  type Decimal,
  decimal,
  divide,
  fixed,
  isZero,
  shift,
  subtract,
} from "../decimal";
import { measureOf } from "../measures/measure-catalogue";
import type { Entry } from "./entry";
import { entryKey } from "./entry";
import type { Finding } from "./finding";
import { roundingUnit } from "./relation";

/** Accepted figures of the same area and vintage that a statement is held against, by entry key. */
export type Earlier = {
  /** The same months of last year. */
  readonly lastYear: ReadonlyMap<string, Decimal>;
  /** The latest earlier month of this year. */
  readonly thisYear: ReadonlyMap<string, Decimal>;
  /** The end of last year. */
  readonly opening: ReadonlyMap<string, Decimal>;
};

/** A slip between 元 and 万元 moves a number by ten thousand; nothing real grows or shrinks like that in a year. */
const SLIP_LOW = decimal(3000);
const SLIP_HIGH = decimal(30000);

/** Headline amounts that change by more than half, and head counts by more than a fifth, ask for a reason (建议值). */
const LARGE: Record<string, Decimal> = {
  "fund.revenue": decimal("0.5"),
  "fund.expenditure": decimal("0.5"),
  "fund.balance": decimal("0.5"),
  insured: decimal("0.2"),
  expense: decimal("0.5"),
  visits: decimal("0.5"),
};

type Check = (entry: Entry, earlier: Earlier) => Finding | null;

const at = (entry: Entry): Pick<Finding, "sheet" | "cell"> => ({ sheet: entry.sheet, cell: entry.cell });

const quantityOf = (entry: Entry) => measureOf(entry.measure).quantity;

const unitSlip: Check = (entry, earlier) => {
  const key = entryKey(entry);
  const base = earlier.lastYear.get(key) ?? earlier.thisYear.get(key);
  if (!base || isZero(base) || isZero(entry.value) || quantityOf(entry) === "ratio") return null;
  const factor = absolute(divide(entry.value, base));
  const inverse = divide(decimal(1), factor);
  const slipped = [factor, inverse].some(
    (ratio) => compare(ratio, SLIP_LOW) >= 0 && compare(ratio, SLIP_HIGH) <= 0,
  );
  if (!slipped) return null;
  const larger = compare(factor, decimal(1)) > 0;
  const where = earlier.lastYear.has(key) ? "上年同期" : "上期";
  const times = larger ? `约为${where}的${fixed(factor, 0)}倍` : `约为${where}的${fixed(inverse, 0)}分之一`;
  return {
    severity: "refuse",
    rule: "unit-slip",
    ...at(entry),
    message: `填的 ${entry.written}${entry.unit} ${times}，疑似计量单位用错（元、万元相差一万倍），请核对单位`,
  };
};

const fallen: Check = (entry, earlier) => {
  const before = earlier.thisYear.get(entryKey(entry));
  if (!before || measureOf(entry.measure).kind !== "flow") return null;
  if (compare(entry.value, subtract(before, roundingUnit(entry, quantityOf(entry)))) >= 0) return null;
  return {
    severity: "explain",
    rule: "below-earlier-month",
    ...at(entry),
    message: "累计数小于本年以前月份已报的累计数，请说明原因",
  };
};

const largeChange: Check = (entry, earlier) => {
  const limit = LARGE[entry.measure];
  const before = earlier.lastYear.get(entryKey(entry));
  if (!limit || !before || isZero(before)) return null;
  const change = divide(subtract(entry.value, before), absolute(before));
  if (compare(absolute(change), limit) <= 0) return null;
  return {
    severity: "explain",
    rule: "large-change",
    ...at(entry),
    message: `比上年同期${change.startsWith("-") ? "减少" : "增加"}${fixed(shift(absolute(change), 2), 1)}%，请说明原因`,
  };
};

/** Holds a statement against what was accepted before: unit slips are refused, oddities ask for a sentence. */
export function checkHistory(entries: readonly Entry[], earlier: Earlier): Finding[] {
  const known = entries.filter((entry) => !entry.measure.startsWith("stated."));
  const findings = known.flatMap((entry) => {
    const slip = unitSlip(entry, earlier);
    if (slip) return [slip];
    return [fallen(entry, earlier), largeChange(entry, earlier)].filter((finding) => finding !== null);
  });
  return [...findings, ...checkRollForward(entries, earlier)];
}

/** A balance is the opening balance plus revenue less expenditure. */
function checkRollForward(entries: readonly Entry[], earlier: Earlier): Finding[] {
  const find = (measure: string, scheme: string): Entry | undefined =>
    entries.find(
      (entry) =>
        entry.measure === measure && entry.dimensions.scheme === scheme && entry.dimensions.group === "all",
    );
  return ["employee", "resident", "all"].flatMap((scheme): Finding[] => {
    const balance = find("fund.balance", scheme);
    const revenue = find("fund.revenue", scheme);
    const spent = find("fund.expenditure", scheme);
    const opening = balance ? earlier.opening.get(entryKey(balance)) : undefined;
    if (!balance || !revenue || !spent || opening === undefined) return [];
    const expected = add(opening, subtract(revenue.value, spent.value));
    const difference = subtract(balance.value, expected);
    const tolerance = [balance, revenue, spent, balance]
      .map((entry) => roundingUnit(entry, "yuan"))
      .reduce((total, unit) => add(total, unit));
    if (compare(absolute(difference), tolerance) <= 0) return [];
    return [
      {
        severity: "explain",
        rule: "roll-forward",
        ...at(balance),
        message: `上年末结余加本年收入减本年支出，与所填累计结余相差 ${fixed(shift(difference, -4), 2)}万元，请说明原因`,
      },
    ];
  });
}
