import type { AreaProfile } from "./area-profile";
import { benefitNumbers } from "./benefit-year";
import { SPENDING, share } from "./curves";
import { around, noise } from "./noise";
import { split } from "./split";
import { hundreds, StatementNumbers } from "./statement-numbers";
import { FIRST_YEAR } from "./year-level";

/** 待遇保障和支付方式专项表 of one area and month: never above the settlement summary of the same month. */
export function protectionNumbers(area: AreaProfile, year: number, month: number): StatementNumbers {
  const numbers = new StatementNumbers();
  const passed = share(SPENDING, month);
  const benefit = benefitNumbers(area, year, month);
  const settled = (sheet: string, slot: string): number => Number(benefit.text(sheet, slot) ?? "0");
  diseases(numbers, area, year, passed);
  const yearly = hundreds(around(area.residents * 82, 0.02, area.code, year, "critical-raised"));
  numbers.money("三重保障", "raised/amount", yearly);
  const selfPaid = hundreds(area.residents * 96 * passed);
  const rate = 0.848 + 0.012 * noise(area.code, year, "three");
  const [pooling = 0, critical = 0, assistance = 0] = split(Math.round(selfPaid * rate), [0.8, 0.09]);
  numbers
    .money("三重保障", "key-in-policy/amount", selfPaid)
    .money("三重保障", "key-pooling/amount", pooling)
    .money("三重保障", "key-critical/amount", critical)
    .money("三重保障", "key-assistance/amount", assistance)
    .count(
      "三重保障",
      "one-stop/amount",
      settled("大病与救助", "direct/amount") * Math.min(1, 0.955 + 0.012 * (year - FIRST_YEAR)),
    );
  const due = settled("职工", "inpatient/visits") + settled("居民", "inpatient/visits");
  const paying = year >= area.caseBasedFrom;
  numbers
    .count("病种和入组", "types/amount", 628)
    .count("病种和入组", "types-paid/amount", paying ? 628 * Math.min(0.97, 0.72 + 0.07 * (year - 2022)) : 0)
    .count("病种和入组", "due/amount", due)
    .count(
      "病种和入组",
      "grouped/amount",
      due * (paying ? Math.min(0.985, 0.9 + 0.022 * (year - 2022) + 0.01 * noise(area.code, "grouped")) : 0),
    );
  return numbers;
}

function diseases(numbers: StatementNumbers, area: AreaProfile, year: number, passed: number): void {
  const registered = Math.round(around(area.residents * 0.118, 0.03, area.code, year, "two-diseases"));
  const expense = hundreds(registered * 410 * passed);
  numbers
    .count("两病保障", "registered/amount", registered)
    .count(
      "两病保障",
      "beneficiaries/amount",
      registered * (0.78 + 0.04 * (year - FIRST_YEAR)) * Math.min(1, passed + 0.3),
    )
    .money("两病保障", "in-policy/amount", expense)
    .money("两病保障", "fund/amount", expense * (0.536 + 0.02 * noise(area.code, year, "two-diseases-rate")));
}
