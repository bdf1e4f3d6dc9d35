import type { AreaProfile } from "./area-profile";
import { EMPLOYER_CONTRIBUTION, EVEN, INDIVIDUAL_CONTRIBUTION, SPENDING, SUBSIDY, share } from "./curves";
import { enrolledAt } from "./enrolment-year";
import { around, noise } from "./noise";
import { hundreds, StatementNumbers } from "./statement-numbers";
import { FIRST_YEAR, levelOf } from "./year-level";

/** Yuan a head in 2022, from the region's published totals. */
const EMPLOYEE_REVENUE = 5_784;
const EMPLOYEE_SPENDING = 4_056;
const RESIDENT_SPENDING = 829;
const OPENING = { pooling: 5_150, account: 4_750, resident: 995 };
const ACCOUNT_REVENUE_SHARE = 0.34;
const ACCOUNT_SPENDING_SHARE = 0.31;

export type Flows = {
  /** Hundredths of 万元, cumulative from January. */
  readonly employee: Record<"contribution" | "subsidy" | "interest" | "transfer-in" | "other-in", number>;
  readonly resident: Record<"contribution" | "subsidy" | "interest" | "transfer-in" | "other-in", number>;
  readonly employeeOut: Record<"benefit" | "transfer-out" | "other-out", number>;
  readonly residentOut: Record<"benefit" | "critical-illness" | "transfer-out" | "other-out", number>;
  readonly accountRevenue: number;
  readonly accountSpending: number;
  readonly subsidyDue: number;
};

const total = (parts: Record<string, number>): number =>
  Object.values(parts).reduce((sum, part) => sum + part, 0);

/** Subsidies arrive by the curve; an area that lags in 2026 gets only part of what was due by then. */
function arrived(area: AreaProfile, year: number, month: number): number {
  const usual = share(SUBSIDY, month) + 0.012 * noise(area.code, year, "subsidy");
  if (year < 2026) return month === 12 ? 1 : Math.min(0.995, usual);
  const prompt = month >= 9 ? 1 : Math.min(1, usual * 1.04);
  return prompt * area.subsidyArrival;
}

/** Revenue and spending of an area cumulated through a month. */
export function flowsOf(area: AreaProfile, year: number, month: number): Flows {
  const level = levelOf(year);
  const { residents, employees } = enrolledAt(area, year, 12);
  const drift = (1 + area.spendingDrift) ** (year - 2022);
  const employeeRevenue = around(
    employees * EMPLOYEE_REVENUE * level.employeeRevenue,
    0.01,
    area.code,
    year,
    "er",
  );
  const employeeSpending = around(
    employees * EMPLOYEE_SPENDING * level.employeeSpending * drift,
    0.012,
    area.code,
    year,
    "es",
  );
  const residentSpending = around(
    residents * RESIDENT_SPENDING * level.residentSpending * drift,
    0.012,
    area.code,
    year,
    "rs",
  );
  const paidIn = share(EMPLOYER_CONTRIBUTION, month);
  const spent =
    share(SPENDING, month) * (1 + 0.008 * noise(area.code, year, month, "spent") * (month === 12 ? 0 : 1));
  const due = residents * level.subsidy;
  return {
    employee: {
      contribution: hundreds(employeeRevenue * 0.958 * paidIn),
      subsidy: hundreds(employeeRevenue * 0.004 * share(EVEN, month)),
      interest: hundreds(employeeRevenue * 0.024 * share(EVEN, month)),
      "transfer-in": hundreds(employeeRevenue * 0.008 * share(EVEN, month)),
      "other-in": hundreds(employeeRevenue * 0.006 * share(EVEN, month)),
    },
    resident: {
      contribution: hundreds(residents * level.individual * share(INDIVIDUAL_CONTRIBUTION, month)),
      subsidy: hundreds(due * arrived(area, year, month)),
      interest: hundreds(residents * 21 * share(EVEN, month)),
      "transfer-in": hundreds(residents * 2 * share(EVEN, month)),
      "other-in": hundreds(residents * 12 * share(EVEN, month)),
    },
    employeeOut: {
      benefit: hundreds(employeeSpending * 0.985 * spent),
      "transfer-out": hundreds(employeeSpending * 0.009 * share(EVEN, month)),
      "other-out": hundreds(employeeSpending * 0.006 * share(EVEN, month)),
    },
    residentOut: {
      benefit: hundreds(residentSpending * 0.915 * spent),
      "critical-illness": hundreds(residentSpending * 0.072 * share(EVEN, month)),
      "transfer-out": hundreds(residentSpending * 0.004 * share(EVEN, month)),
      "other-out": hundreds(residentSpending * 0.009 * share(EVEN, month)),
    },
    accountRevenue: hundreds(employeeRevenue * ACCOUNT_REVENUE_SHARE * paidIn),
    accountSpending: hundreds(employeeSpending * ACCOUNT_SPENDING_SHARE * spent),
    subsidyDue: hundreds(due),
  };
}

type Balances = { readonly pooling: number; readonly account: number; readonly resident: number };

/** Balances roll forward from the end of 2022 without a gap. */
function openingOf(area: AreaProfile, year: number): Balances {
  if (year === FIRST_YEAR) {
    return {
      pooling: hundreds(area.employees * OPENING.pooling * area.reserve),
      account: hundreds(area.employees * OPENING.account),
      resident: hundreds(area.residents * OPENING.resident * area.reserve * 0.62),
    };
  }
  return closingOf(area, year - 1, 12);
}

function closingOf(area: AreaProfile, year: number, month: number): Balances {
  const opening = openingOf(area, year);
  const flows = flowsOf(area, year, month);
  const employee = total(flows.employee) - total(flows.employeeOut);
  const account = flows.accountRevenue - flows.accountSpending;
  return {
    pooling: opening.pooling + employee - account,
    account: opening.account + account,
    resident: opening.resident + total(flows.resident) - total(flows.residentOut),
  };
}

/** 基金收支情况表 of one area and month. */
export function fundNumbers(area: AreaProfile, year: number, month: number): StatementNumbers {
  const numbers = new StatementNumbers();
  const flows = flowsOf(area, year, month);
  const put = (row: string, column: string, value: number) =>
    numbers.money("基金收支", `${row}/${column}`, value);
  const bySchemes = (row: string, employee: number, resident: number) => {
    put(row, "employee", employee);
    put(row, "resident", resident);
    put(row, "total", employee + resident);
  };
  for (const row of Object.keys(flows.employee) as (keyof Flows["employee"])[]) {
    bySchemes(row, flows.employee[row], flows.resident[row]);
  }
  for (const row of ["benefit", "transfer-out", "other-out"] as const) {
    bySchemes(row, flows.employeeOut[row], flows.residentOut[row]);
  }
  put("critical-illness", "resident", flows.residentOut["critical-illness"]);
  put("critical-illness", "total", flows.residentOut["critical-illness"]);
  const revenue = { employee: total(flows.employee), resident: total(flows.resident) };
  const spent = { employee: total(flows.employeeOut), resident: total(flows.residentOut) };
  bySchemes("revenue", revenue.employee, revenue.resident);
  put("revenue", "account", flows.accountRevenue);
  put("revenue", "pooling", revenue.employee - flows.accountRevenue);
  bySchemes("expenditure", spent.employee, spent.resident);
  put("expenditure", "account", flows.accountSpending);
  put("expenditure", "pooling", spent.employee - flows.accountSpending);
  bySchemes("current", revenue.employee - spent.employee, revenue.resident - spent.resident);
  const closing = closingOf(area, year, month);
  bySchemes("balance", closing.pooling + closing.account, closing.resident);
  put("balance", "pooling", closing.pooling);
  put("balance", "account", closing.account);
  budget(area, year, put, bySchemes);
  put("subsidy-due", "resident", flows.subsidyDue);
  put("subsidy-arrived", "resident", flows.resident.subsidy);
  assistance(area, year, month, numbers);
  return numbers;
}

type Put = (row: string, column: string, value: number) => unknown;
type PutSchemes = (row: string, employee: number, resident: number) => void;

/** Budgets are made in autumn: near what the year will be, a little wrong in each area's own way. */
function budget(area: AreaProfile, year: number, put: Put, bySchemes: PutSchemes): void {
  const whole = flowsOf({ ...area, subsidyArrival: 1 }, year, 12);
  const planned = (value: number, word: string) =>
    Math.round(around(value, 0.012, area.code, year, "budget", word));
  const cautious = 1 - area.spendingDrift * 0.7;
  const spentEmployee = planned(total(whole.employeeOut) * cautious, "es");
  bySchemes("budget-revenue", planned(total(whole.employee), "er"), planned(total(whole.resident), "rr"));
  bySchemes("budget-expenditure", spentEmployee, planned(total(whole.residentOut) * cautious, "rs"));
  put("budget-revenue", "pooling", planned(total(whole.employee) - whole.accountRevenue, "pr"));
  put("budget-expenditure", "pooling", Math.round(spentEmployee * (1 - ACCOUNT_SPENDING_SHARE)));
}

const ASSISTANCE_A_HEAD = 62;

function assistance(area: AreaProfile, year: number, month: number, numbers: StatementNumbers): void {
  const raisedInYear = (of: number): number =>
    around(area.residents * ASSISTANCE_A_HEAD, 0.03, area.code, of, "raised");
  const spentShare = (of: number): number => 0.975 + 0.02 * noise(area.code, of, "assistance");
  let balance = hundreds(area.residents * 7.5);
  for (let past = FIRST_YEAR; past < year; past++)
    balance += hundreds(raisedInYear(past) * (1 - spentShare(past)));
  const raised = hundreds(raisedInYear(year) * Math.min(1, share(SUBSIDY, month) * 1.05));
  const spent = hundreds(raisedInYear(year) * spentShare(year) * share(SPENDING, month));
  numbers
    .money("医疗救助基金", "raised/amount", raised)
    .money("医疗救助基金", "central/amount", Math.round(raised * 0.72))
    .money("医疗救助基金", "expenditure/amount", spent)
    .money("医疗救助基金", "balance/amount", balance + raised - spent);
}
