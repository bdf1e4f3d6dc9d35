import type { AreaProfile } from "./area-profile";
import { around, noise } from "./noise";
import { StatementNumbers } from "./statement-numbers";
import { FIRST_YEAR, levelOf } from "./year-level";

/** Persons enrolled at a month's end. Residents join until spring and drift a little after. */
export function enrolledAt(area: AreaProfile, year: number, month: number) {
  const level = levelOf(year);
  const before = year === FIRST_YEAR ? { residents: 1, employees: 1 } : levelOf(year - 1);
  const joined = month >= 3 ? 1 : month / 3;
  const residents = area.residents * (before.residents + (level.residents - before.residents) * joined);
  const employees = area.employees * (before.employees + ((level.employees - before.employees) * month) / 12);
  return {
    residents: Math.round(around(residents, 0.0015, area.code, year, month, "residents")),
    employees: Math.round(around(employees, 0.001, area.code, year, month, "employees")),
  };
}

const GROUPS = [
  ["destitute", 0.0042],
  ["allowance", 0.0515],
  ["monitored", 0.0078],
] as const;

/** 参保情况表 of one area and month. */
export function enrolmentNumbers(area: AreaProfile, year: number, month: number): StatementNumbers {
  const numbers = new StatementNumbers();
  const { residents, employees } = enrolledAt(area, year, month);
  const retired = Math.round(
    employees * (0.288 + 0.004 * (year - FIRST_YEAR) + 0.01 * noise(area.code, "retired")),
  );
  const minors = Math.round(residents * 0.232);
  const students = Math.round(residents * (0.018 + 0.006 * noise(area.code, "students")));
  const rate = area.enrolmentRate + 0.0015 * (year - 2024) + 0.001 * noise(area.code, year, month, "rate");
  const slots: Record<string, number> = {
    all: residents + employees,
    employee: employees,
    active: employees - retired,
    retired,
    resident: residents,
    adult: residents - minors - students,
    minor: minors,
    student: students,
    insurable: (residents + employees) / rate,
    payable: residents * 1.012,
    paid: residents,
  };
  for (const [key, value] of Object.entries(slots)) numbers.count("参保人数", `${key}/count`, value);
  const totals = { listed: 0, insured: 0, aidable: 0, aided: 0 };
  for (const [group, part] of GROUPS) {
    const listed = Math.round(around(area.residents * part, 0.02, area.code, year, group));
    const insured = Math.round(
      listed * Math.min(1, 0.9955 + 0.004 * noise(area.code, year, group, "insured")),
    );
    const aidable = insured;
    const aided = Math.round(aidable * (area.spendingDrift > 0 ? 0.9935 : 1));
    for (const [column, value] of Object.entries({ listed, insured, aidable, aided })) {
      numbers.count("重点人群", `${group}/${column}`, value);
      totals[column as keyof typeof totals] += value;
    }
  }
  for (const [column, value] of Object.entries(totals)) numbers.count("重点人群", `key/${column}`, value);
  return numbers;
}
