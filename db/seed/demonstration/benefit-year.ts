import type { AreaProfile } from "./area-profile";
import { SPENDING, share } from "./curves";
import { enrolledAt } from "./enrolment-year";
import { around, noise } from "./noise";
import { split } from "./split";
import { hundreds, StatementNumbers } from "./statement-numbers";
import { levelOf } from "./year-level";

type SchemeLevel = {
  readonly sheet: "职工" | "居民";
  readonly admissionRate: number;
  readonly expense: number;
  readonly bedDays: number;
  readonly inPolicy: number;
  readonly rate: number;
  readonly supplement: number;
  readonly outpatientVisits: number;
  readonly outpatientExpense: number;
};

const levelsOf = (area: AreaProfile, year: number): Record<"employee" | "resident", SchemeLevel> => ({
  employee: {
    sheet: "职工",
    admissionRate: 0.188,
    expense: 11_900,
    bedDays: 9.3,
    inPolicy: 0.884 + 0.002 * (year - 2023),
    rate: area.employeeRate + 0.001 * (year - 2024),
    supplement: 0.055,
    outpatientVisits: 2.1,
    outpatientExpense: 262,
  },
  resident: {
    sheet: "居民",
    admissionRate: 0.171,
    expense: 7_350,
    bedDays: 8.6,
    inPolicy: 0.862 + 0.0025 * (year - 2023),
    rate: area.residentRate + 0.002 * (year - 2024),
    supplement: 0.085,
    outpatientVisits: 0.92,
    outpatientExpense: 128,
  },
});

type Inpatient = { visits: number; expense: number; fund: number };

function inpatientOf(
  numbers: StatementNumbers,
  area: AreaProfile,
  level: SchemeLevel,
  persons: number,
  year: number,
  month: number,
): Inpatient {
  const passed = share(SPENDING, month) * (1 + 0.006 * noise(area.code, year, month, level.sheet));
  const visits = Math.round(
    around(persons * level.admissionRate, 0.015, area.code, year, level.sheet) * passed,
  );
  const perVisit = around(
    level.expense * levelOf(year).expensePerAdmission,
    0.02,
    area.code,
    year,
    level.sheet,
    "per",
  );
  const expense = hundreds(visits * perVisit);
  const [inPolicy = 0, own = 0, overLimit = 0, preSelf = 0] = split(expense, [
    level.inPolicy,
    (1 - level.inPolicy) * 0.52,
    (1 - level.inPolicy) * 0.06,
  ]);
  const fund = Math.round(
    inPolicy * (level.rate + 0.003 * noise(area.code, year, month, level.sheet, "rate")),
  );
  const [supplement = 0, civil = 0, enterprise = 0, pooling = 0] = split(fund, [
    level.supplement,
    level.sheet === "职工" ? 0.031 : 0,
    level.sheet === "职工" ? 0.008 : 0,
  ]);
  const [assistance = 0, account = 0, cash = 0] = split(
    expense - fund,
    level.sheet === "职工" ? [0.004, 0.21] : [0.061, 0],
  );
  const at = (column: string) => `inpatient/${column}`;
  numbers
    .count(level.sheet, at("visits"), visits)
    .count(
      level.sheet,
      at("bed-days"),
      visits * around(level.bedDays, 0.02, area.code, year, level.sheet, "bed"),
    );
  const money = {
    expense,
    "in-policy": inPolicy,
    own,
    "over-limit": overLimit,
    "pre-self": preSelf,
    pooling,
    supplement,
    "civil-servant": civil,
    enterprise,
    assistance,
    account,
    cash,
  };
  for (const [column, value] of Object.entries(money)) numbers.money(level.sheet, at(column), value);
  byLevel(numbers, area, level, visits, expense);
  const county = 0.585 + 0.03 * noise(area.code, "county");
  numbers
    .count(level.sheet, "county/visits", visits * county)
    .money(level.sheet, "county/expense", expense * county * 0.72)
    .money(level.sheet, "county/pooling", pooling * county * 0.79);
  return { visits, expense, fund };
}

function byLevel(
  numbers: StatementNumbers,
  area: AreaProfile,
  level: SchemeLevel,
  visits: number,
  expense: number,
): void {
  const tilt = 0.03 * noise(area.code, "tertiary");
  const visitParts = split(visits, [0.43 + tilt, 0.37]);
  const expenseParts = split(expense, [0.59 + tilt, 0.31]);
  ["tertiary", "secondary", "primary"].forEach((row, index) => {
    numbers
      .count(level.sheet, `${row}/visits`, visitParts[index] as number)
      .money(level.sheet, `${row}/expense`, expenseParts[index] as number);
  });
}

function outpatientOf(
  numbers: StatementNumbers,
  area: AreaProfile,
  level: SchemeLevel,
  persons: number,
  year: number,
  month: number,
): void {
  const passed = share(SPENDING, month);
  for (const [row, part, perVisit, rate] of [
    ["outpatient", 0.72, 1, 0.53],
    ["chronic", 0.28, 1.9, 0.66],
  ] as const) {
    const visits = Math.round(
      around(persons * level.outpatientVisits * part, 0.03, area.code, year, row) * passed,
    );
    const expense = hundreds(visits * level.outpatientExpense * perVisit);
    const [inPolicy = 0, own = 0, overLimit = 0, preSelf = 0] = split(expense, [0.91, 0.05, 0.01]);
    const fund = Math.round(inPolicy * rate);
    const [assistance = 0, account = 0, cash = 0] = split(expense - fund, [
      0.01,
      level.sheet === "职工" ? 0.4 : 0,
    ]);
    const money = {
      expense,
      "in-policy": inPolicy,
      own,
      "over-limit": overLimit,
      "pre-self": preSelf,
      pooling: fund,
      supplement: 0,
      "civil-servant": 0,
      enterprise: 0,
      assistance,
      account,
      cash,
    };
    numbers.count(level.sheet, `${row}/visits`, visits);
    for (const [column, value] of Object.entries(money))
      numbers.money(level.sheet, `${row}/${column}`, value);
  }
}

/** 待遇与结算汇总表 of one area and month. */
export function benefitNumbers(area: AreaProfile, year: number, month: number): StatementNumbers {
  const numbers = new StatementNumbers();
  const enrolled = enrolledAt(area, year, 12);
  const levels = levelsOf(area, year);
  const elapsed = (year - 2023) * 12 + month;
  for (const scheme of ["employee", "resident"] as const) {
    const level = levels[scheme];
    const persons = scheme === "employee" ? enrolled.employees : enrolled.residents;
    const inpatient = inpatientOf(numbers, area, level, persons, year, month);
    outpatientOf(numbers, area, level, persons, year, month);
    caseBased(numbers, area, scheme, inpatient, year, elapsed);
    crossArea(numbers, area, scheme, inpatient, elapsed);
  }
  coverage(numbers, area, year, elapsed);
  safetyNet(numbers, area, year, month, enrolled.residents);
  return numbers;
}

/** DRG/DIP grows to its level of 2026 over the months since it pays for real. */
function caseBased(
  numbers: StatementNumbers,
  area: AreaProfile,
  scheme: string,
  { visits, expense, fund }: Inpatient,
  year: number,
  elapsed: number,
): void {
  const started = (area.caseBasedFrom - 2023) * 12;
  const grown =
    year < area.caseBasedFrom ? 0 : Math.min(1, 0.52 + ((elapsed - started) / (48 - started)) * 0.5);
  const part = area.caseBased * grown;
  const local = Math.round(fund * 0.86);
  const at = (column: string) => `${scheme}/${column}`;
  numbers
    .money("支付方式", at("fund"), fund)
    .money("支付方式", at("fund-local"), local)
    .money("支付方式", at("fund-case"), local * part)
    .money("支付方式", at("expense-case"), expense * part * 0.87)
    .count("支付方式", at("visits-case"), visits * part * 0.93);
}

function crossArea(
  numbers: StatementNumbers,
  area: AreaProfile,
  scheme: string,
  { visits, expense }: Inpatient,
  elapsed: number,
): void {
  const away = 0.115 + 0.03 * noise(area.code, "away");
  const cross = Math.round(visits * away * 0.42);
  const within = Math.round(visits * away * 0.58);
  const direct = Math.min(0.985, 0.86 + 0.0021 * elapsed + 0.02 * noise(area.code, "direct"));
  const at = (column: string) => `${scheme}/${column}`;
  numbers
    .count("异地就医", at("visits"), visits * away * 3.4)
    .money("异地就医", at("expense"), expense * away * 2.1)
    .count("异地就医", at("cross-visits"), cross)
    .count("异地就医", at("cross-direct"), cross * direct)
    .count("异地就医", at("province-visits"), within)
    .count("异地就医", at("province-direct"), within * Math.min(0.99, direct + 0.03));
}

function coverage(numbers: StatementNumbers, area: AreaProfile, year: number, elapsed: number): void {
  const providers = Math.round((area.residents + area.employees) / 12_400) + 4;
  const paying = year < area.caseBasedFrom ? 0 : Math.min(1, 0.55 + elapsed * 0.0095);
  numbers
    .count("支付改革覆盖", "areas/count", year < area.caseBasedFrom ? 0 : 1)
    .count("支付改革覆盖", "pooling-areas/count", 1)
    .count("支付改革覆盖", "providers/count", providers * paying)
    .count("支付改革覆盖", "eligible/count", providers);
}

function safetyNet(
  numbers: StatementNumbers,
  area: AreaProfile,
  year: number,
  month: number,
  residents: number,
): void {
  const passed = share(SPENDING, month);
  const eligible = hundreds(around(residents * 88, 0.04, area.code, year, "critical") * passed);
  const rate = 0.628 + 0.02 * noise(area.code, year, "critical-rate");
  const inpatients = Math.round(residents * 0.0155 * passed);
  const outpatients = Math.round(residents * 0.036 * passed);
  const selfPaid = hundreds(residents * 26 * passed);
  const aid = 0.722 + 0.018 * noise(area.code, year, "aid") - (area.spendingDrift > 0 ? 0.03 : 0);
  const at = (row: string) => `${row}/amount`;
  numbers
    .money("大病与救助", at("eligible"), eligible)
    .money("大病与救助", at("payment"), eligible * rate)
    .count("大病与救助", at("beneficiaries"), residents * 0.0079 * passed)
    .count("大病与救助", at("direct-inpatient"), inpatients)
    .count("大病与救助", at("direct-outpatient"), outpatients)
    .count("大病与救助", at("direct"), inpatients + outpatients)
    .count(
      "大病与救助",
      at("major"),
      (inpatients + outpatients) * (0.31 + 0.02 * noise(area.code, year, "major")),
    )
    .money("大病与救助", at("self-paid"), selfPaid)
    .money("大病与救助", at("key-payment"), selfPaid * aid);
}
