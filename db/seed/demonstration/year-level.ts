/** The region's levels by year: standards as decided nationally up to 2025, the rest invented. */
export type YearLevel = {
  /** Yuan a head. */
  readonly individual: number;
  readonly subsidy: number;
  /** Growth since 2022. */
  readonly employeeRevenue: number;
  readonly residentSpending: number;
  readonly employeeSpending: number;
  readonly expensePerAdmission: number;
  readonly residents: number;
  readonly employees: number;
};

const LEVELS: Record<number, YearLevel> = {
  2023: {
    individual: 380,
    subsidy: 640,
    employeeRevenue: 1.05,
    residentSpending: 1.13,
    employeeSpending: 1.09,
    expensePerAdmission: 0.99,
    residents: 0.988,
    employees: 1.016,
  },
  2024: {
    individual: 400,
    subsidy: 670,
    employeeRevenue: 1.09,
    residentSpending: 1.2,
    employeeSpending: 1.15,
    expensePerAdmission: 0.98,
    residents: 0.98,
    employees: 1.03,
  },
  2025: {
    individual: 400,
    subsidy: 700,
    employeeRevenue: 1.12,
    residentSpending: 1.26,
    employeeSpending: 1.2,
    expensePerAdmission: 0.975,
    residents: 0.973,
    employees: 1.042,
  },
  2026: {
    individual: 400,
    subsidy: 720,
    employeeRevenue: 1.155,
    residentSpending: 1.325,
    employeeSpending: 1.255,
    expensePerAdmission: 0.968,
    residents: 0.966,
    employees: 1.055,
  },
};

export const FIRST_YEAR = 2023;
export const LAST_YEAR = 2026;

export function levelOf(year: number): YearLevel {
  const level = LEVELS[year];
  if (!level) throw new RangeError(`The demonstration has no year ${year}`);
  return level;
}
