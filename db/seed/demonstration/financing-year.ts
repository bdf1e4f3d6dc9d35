import type { AreaProfile } from "./area-profile";
import { SPENDING, share } from "./curves";
import { enrolledAt } from "./enrolment-year";
import { flowsOf } from "./fund-year";
import { around, noise } from "./noise";
import { split } from "./split";
import { hundreds, StatementNumbers } from "./statement-numbers";
import { FIRST_YEAR, levelOf } from "./year-level";

/** Shares of the subsidy by government; which class an area belongs to is made up as well. */
const GOVERNMENT_SHARES = { central: 0.8, province: 0.1, prefecture: 0.04 } as const;

const total = (parts: Record<string, number>): number =>
  Object.values(parts).reduce((sum, part) => sum + part, 0);

/** 筹资与清算情况表 of one area and month: agrees with the fund statement of the same month. */
export function financingNumbers(area: AreaProfile, year: number, month: number): StatementNumbers {
  const numbers = new StatementNumbers();
  const flows = flowsOf(area, year, month);
  const whole = flowsOf({ ...area, subsidyArrival: 1 }, year, 12);
  const { residents } = enrolledAt(area, year, 12);
  const level = levelOf(year);
  for (const scheme of ["employee", "resident"] as const) {
    const paid = flows[scheme].contribution;
    const collected = 0.9962 + 0.003 * noise(area.code, year, scheme, "collected");
    numbers.money("征缴", `due/${scheme}`, paid / collected).money("征缴", `paid/${scheme}`, paid);
    for (const party of ["tax", "fiscal", "agency"]) numbers.money("征缴", `${party}/${scheme}`, paid);
    const spent = scheme === "employee" ? flows.employeeOut : flows.residentOut;
    const yearly = scheme === "employee" ? whole.employeeOut : whole.residentOut;
    const raised = total(whole[scheme]);
    for (const [tail, amount] of [
      ["revenue", raised],
      ["expenditure", total(yearly)],
    ] as const) {
      numbers
        .money(
          "预算版本",
          `initial-${tail}/${scheme}`,
          around(amount, 0.02, area.code, year, scheme, tail, "i"),
        )
        .money(
          "预算版本",
          `expected-${tail}/${scheme}`,
          around(amount, 0.006, area.code, year, scheme, tail, "e"),
        );
    }
    settle(numbers, area, scheme, total(spent), total(yearly), year, month);
  }
  numbers.money("征缴", "raised/resident", hundreds(residents * (level.individual + level.subsidy)));
  subsidies(numbers, flows.subsidyDue, flows.resident.subsidy);
  return numbers;
}

/** Providers are paid a month or so later; areas in trouble owe more. */
function settle(
  numbers: StatementNumbers,
  area: AreaProfile,
  scheme: string,
  spent: number,
  yearly: number,
  year: number,
  month: number,
): void {
  const owed = area.spendingDrift > 0 ? 0.16 : 0.075;
  const instant = Math.min(0.93, 0.42 + 0.1 * (year - FIRST_YEAR) + 0.05 * noise(area.code, "instant"));
  const lastYear = yearly * 0.06;
  numbers
    .money(
      "结算与清算",
      `payable/${scheme}`,
      around(yearly * owed, 0.1, area.code, year, month, scheme, "payable"),
    )
    .money("结算与清算", `prepaid/${scheme}`, yearly * 0.05)
    .money("结算与清算", `reconciliation-due/${scheme}`, lastYear)
    .money(
      "结算与清算",
      `reconciliation-done/${scheme}`,
      lastYear * Math.min(1, share(SPENDING, month) * 1.4),
    )
    .money("结算与清算", `instant/${scheme}`, spent * instant);
}

function subsidies(numbers: StatementNumbers, due: number, arrived: number): void {
  const shares = Object.values(GOVERNMENT_SHARES);
  const dues = split(due, shares);
  const arrivals = split(Math.min(due, arrived), shares);
  ["central", "province", "prefecture", "county"].forEach((government, index) => {
    numbers
      .money("财政补助", `${government}/due`, dues[index] as number)
      .money("财政补助", `${government}/arrived`, Math.min(dues[index] as number, arrivals[index] as number));
  });
}
