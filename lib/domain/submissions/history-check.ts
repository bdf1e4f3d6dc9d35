import { absolute, compare, decimal, divide, fixed, isZero, subtract } from "../decimal";
import { measureOf } from "../measures/measure-catalogue";
import type { Month } from "../period";
import { unusualChange } from "./checks/unusual-change";
import type { Earlier, History } from "./earlier";
import type { Entry } from "./entry";
import { entryKey } from "./entry";
import type { Finding } from "./finding";
import { roundingUnit } from "./relation";

/** A slip between 元 and 万元 moves a number by ten thousand; nothing real grows or shrinks like that in a year. */
const SLIP_LOW = decimal(3000);
const SLIP_HIGH = decimal(30000);

type Check = (entry: Entry, earlier: Earlier) => Finding | null;

const placeOf = (entry: Entry): Pick<Finding, "sheet" | "cell"> => ({ sheet: entry.sheet, cell: entry.cell });

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
    ...placeOf(entry),
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
    ...placeOf(entry),
    message: "累计数小于本年以前月份已报的累计数，请说明原因",
  };
};

/** Holds each number against its own past: unit slips are refused, oddities ask for a sentence. */
export function checkHistory(
  entries: readonly Entry[],
  at: Month,
  earlier: Earlier,
  history: History,
): Finding[] {
  const known = entries.filter((entry) => !entry.measure.startsWith("stated."));
  return known.flatMap((entry) => {
    const slip = unitSlip(entry, earlier);
    if (slip) return [slip];
    return [fallen(entry, earlier), unusualChange(entry, at, earlier, history)].filter(
      (finding) => finding !== null,
    );
  });
}
