import type { AreaProfile } from "./area-profile";
import { SPENDING, share } from "./curves";
import { enrolledAt } from "./enrolment-year";
import { around, noise } from "./noise";
import { hundreds, StatementNumbers } from "./statement-numbers";
import { FIRST_YEAR } from "./year-level";

/** 招采监管和经办服务情况表 of one area and month. */
export function managementNumbers(area: AreaProfile, year: number, month: number): StatementNumbers {
  const numbers = new StatementNumbers();
  const passed = share(SPENDING, month);
  const { residents, employees } = enrolledAt(area, year, month);
  const insured = residents + employees;
  const elapsed = year - FIRST_YEAR;
  procurement(numbers, area, insured, elapsed, passed);
  supervision(numbers, area, insured, elapsed, month, passed);
  const ratings = Math.round(insured * 0.021 * passed);
  numbers
    .count("经办服务", "ratings/amount", ratings)
    .count(
      "经办服务",
      "satisfied/amount",
      ratings * (0.955 + 0.008 * elapsed + 0.006 * noise(area.code, "satisfied")),
    )
    .count("经办服务", "services/amount", 42)
    .count("经办服务", "online/amount", Math.min(40, 31 + 2 * elapsed))
    .count("经办服务", "window/amount", 42)
    .count(
      "经办服务",
      "certificates/amount",
      insured * Math.min(0.93, 0.71 + 0.055 * elapsed + 0.03 * noise(area.code, "certificates")),
    );
  supplementary(numbers, area, employees, passed, year);
  return numbers;
}

function procurement(
  numbers: StatementNumbers,
  area: AreaProfile,
  insured: number,
  elapsed: number,
  passed: number,
): void {
  const drugs = hundreds(insured * 612 * passed);
  const consumables = hundreds(insured * 96 * passed);
  const agreed = Math.round(insured * 7.4 * passed);
  const payable = hundreds(insured * 58 * passed);
  const wobble = (word: string): number => noise(area.code, word);
  const at = (row: string) => `${row}/amount`;
  numbers
    .money("招标采购", at("drugs"), drugs)
    .money(
      "招标采购",
      at("drugs-platform"),
      drugs * Math.min(0.985, 0.905 + 0.018 * elapsed + 0.02 * wobble("drugs")),
    )
    .money("招标采购", at("consumables"), consumables)
    .money(
      "招标采购",
      at("consumables-platform"),
      consumables * Math.min(0.96, 0.79 + 0.035 * elapsed + 0.03 * wobble("consumables")),
    )
    .count("招标采购", at("agreed"), agreed)
    .count("招标采购", at("bought"), agreed * (1.12 + 0.1 * wobble("bought")))
    .money("招标采购", at("payable"), payable)
    .money("招标采购", at("paid-in-time"), payable * (0.93 + 0.015 * elapsed + 0.02 * wobble("paid")));
}

/** Inspections start in March and cover everything by November. */
function supervision(
  numbers: StatementNumbers,
  area: AreaProfile,
  insured: number,
  elapsed: number,
  month: number,
  passed: number,
): void {
  const providers = Math.round(insured / 1_050) + 12;
  const inspected = Math.min(1, Math.max(0, (month - 2) / 9));
  const complaints = Math.round(around(insured / 14_000, 0.2, area.code, elapsed, "complaints") * passed);
  const claimed = hundreds(insured * 1_340 * passed);
  const at = (row: string) => `${row}/amount`;
  numbers
    .count("基金监管", at("providers"), providers)
    .count("基金监管", at("inspected"), providers * inspected)
    .money("基金监管", at("recovered"), claimed * (0.0031 + 0.0008 * noise(area.code, elapsed, "recovered")))
    .count("基金监管", at("complaints"), complaints)
    .count("基金监管", at("closed"), complaints * (0.93 + 0.05 * passed))
    .money("基金监管", at("claimed"), claimed)
    .money("基金监管", at("deducted"), claimed * 0.0042);
}

function supplementary(
  numbers: StatementNumbers,
  area: AreaProfile,
  employees: number,
  passed: number,
  year: number,
): void {
  const births = Math.round(around(employees * 0.0098, 0.04, area.code, year, "births") * passed);
  numbers
    .count("生育和长护", "birth-insured/amount", employees * 0.71)
    .count("生育和长护", "birth-visits/amount", births)
    .money("生育和长护", "birth-spent/amount", hundreds(births * 13_800));
}
