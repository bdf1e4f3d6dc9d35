import { describe, expect, test } from "vitest";
import { decimal } from "../decimal";
import type { CommitmentUnit } from "../policy/commitment-unit";
import { averageContribution, backPayment, outstandingContribution } from "./contribution";
import { isTerm, type Lookup, type Term } from "./term";

const term = (value: string, unit: CommitmentUnit, name = "数"): Term => ({
  name,
  value: decimal(value),
  unit,
  source: { kind: "given" },
});
const yuan = (value: string) => term(value, "yuan-per-person");
const persons = (value: string) => term(value, "person");
const value = (found: Lookup): string => (isTerm(found) ? found.value : found.reason);

describe("营口2019年解读: adults 310, minors 200, 280 on average", () => {
  const average = (adults: string, minors: string) =>
    averageContribution({
      adultRate: yuan("310"),
      minorRate: yuan("200"),
      adults: persons(adults),
      minors: persons(minors),
      standard: yuan("280"),
    });

  test("with 8 adults for 3 minors the average is 280 exactly", () => {
    const result = average("800000", "300000");
    expect([value(result.average), value(result.aboveStandard)]).toEqual(["280", "0"]);
  });

  test("fewer minors raise it, more lower it below the standard", () => {
    expect(value(average("900000", "100000").average)).toBe("299");
    expect(value(average("500000", "500000").aboveStandard)).toBe("-25");
  });

  test("nobody pays: there is no average", () => {
    expect(value(average("0", "0").average)).toBe("缴费人数为零");
  });
});

describe("内蒙古2020年通知: a year collected below 280 is paid after", () => {
  test.each([
    ["below", "250", "30", "3000000"],
    ["on", "280", "0", "0"],
    ["above", "281", "0", "0"],
  ])("%s the standard", (_, collected, perHead, sum) => {
    const result = backPayment(yuan("280"), yuan(collected), persons("100000"));
    expect([result.perHead.value, value(result.sum)]).toEqual([perHead, sum]);
  });

  test("without the number of insured the sum is not known", () => {
    const result = backPayment(yuan("280"), yuan("250"), { name: "参保人数", reason: "未报送" });
    expect([result.perHead.value, value(result.sum)]).toEqual(["30", "未报送"]);
  });
});

describe("新疆2024年征求意见稿: next year's contribution is due by 31 December", () => {
  test("persons and yuan that are outstanding", () => {
    const result = outstandingContribution(persons("1000"), persons("900"), yuan("400"));
    expect([value(result.persons), value(result.sum)]).toEqual(["100", "40000"]);
  });

  test("without a standard only the persons are known", () => {
    const result = outstandingContribution(persons("1000"), persons("900"), {
      name: "标准",
      reason: "待设定",
    });
    expect([value(result.persons), value(result.sum)]).toEqual(["100", "待设定"]);
  });
});
