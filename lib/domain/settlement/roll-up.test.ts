import { describe, expect, test } from "vitest";
import { decimal } from "../decimal";
import { ROLLED_SLOTS, rollUp } from "./roll-up";
import { type SettlementSum, SUM_AMOUNTS } from "./settlement-sums";

const line = (change: Partial<SettlementSum> = {}): SettlementSum => ({
  ...{ month: "2026-07", scheme: "resident", setting: "inpatient", level: "tertiary", place: "county" },
  ...{ payment: "case-based", visits: 10, direct: 8, iptDays: 60 },
  ...{ criticalVisits: 3, assistedVisits: 4, assistedDirect: 2 },
  amounts: SUM_AMOUNTS.map((_, index) => `${(index + 1) * 100}.00`),
  ...change,
});

const told = (lines: readonly SettlementSum[], key: string): string | null => {
  const found = rollUp(lines).find(
    (one) => `${one.form.code}:${one.sheet.name}:${one.key}` === `${key}/amount`,
  );
  return found?.value ?? null;
};

const CRITICAL = "benefit:大病与救助:beneficiaries";
const DIRECT = "benefit:大病与救助:direct";
const ONE_STOP = "protection:三重保障:one-stop";

describe("critical illness and assistance out of settlements", () => {
  test("are counted by settlement, of employees and residents, wherever they were treated", () => {
    const lines = [
      line(),
      line({ setting: "chronic", criticalVisits: 1 }),
      line({ scheme: "employee", setting: "outpatient", criticalVisits: 0 }),
      line({ setting: "other" }),
      line({ scheme: "other" }),
    ];
    expect(told(lines, CRITICAL)).toBe(decimal(4));
    expect(told(lines, DIRECT)).toBe(decimal(12));
    expect(told(lines, "benefit:大病与救助:direct-inpatient")).toBe(decimal(4));
    expect(told(lines, "benefit:大病与救助:direct-outpatient")).toBe(decimal(8));
    expect(told(lines, ONE_STOP)).toBe(decimal(6));
    expect(told(lines, "benefit:大病与救助:payment")).toBe(decimal(1800));
  });

  test("are not told where one of the lines does not say, as in sums of before they were counted", () => {
    const before = line({ criticalVisits: null, assistedVisits: null, assistedDirect: null });
    for (const key of [CRITICAL, DIRECT, ONE_STOP]) expect(told([line(), before], key)).toBeNull();
    const noWay = line({ direct: null, assistedDirect: null });
    expect(told([line(), noWay], ONE_STOP)).toBeNull();
    expect(told([line(), noWay], DIRECT)).toBe(decimal(8));
  });

  test("a line that belongs to another scheme spoils nothing", () => {
    expect(told([line(), line({ scheme: "employee", criticalVisits: null })], CRITICAL)).toBe(decimal(3));
  });

  test("whose settlement it is no line says: 重点救助对象, 两病 and kinds of disease are in no sum", () => {
    const keys = ROLLED_SLOTS.map(({ form, key }) => `${form.code}:${key.split("/")[0]}`);
    expect(keys.filter((key) => key.startsWith("protection:"))).toEqual(["protection:one-stop"]);
    for (const key of ["eligible", "major", "self-paid", "key-payment"])
      expect(keys).not.toContain(`benefit:${key}`);
  });

  test("M5: no form of the cash basis is rolled up", () => {
    expect(new Set(ROLLED_SLOTS.map(({ form }) => form.accounting))).toEqual(new Set(["business"]));
  });
});
