import { describe, expect, test } from "vitest";
import { criticalIllnessBenefit } from "../../../lib/domain/calculators/critical-illness";
import { criticalIllnessRule } from "../../../lib/domain/calculators/critical-illness-rule";
import { deficitRule } from "../../../lib/domain/calculators/deficit-rule";
import { shareDeficit } from "../../../lib/domain/calculators/deficit-sharing";
import { removalRule } from "../../../lib/domain/calculators/removal-rule";
import { removalSteps } from "../../../lib/domain/calculators/removal-schedule";
import { subsidyChecks, subsidyRule } from "../../../lib/domain/calculators/subsidy-rule";
import { type Government, shareSubsidy } from "../../../lib/domain/calculators/subsidy-sharing";
import { given, isTerm, type Lookup } from "../../../lib/domain/calculators/term";
import { decimal } from "../../../lib/domain/decimal";
import type { Group } from "../../../lib/domain/dimension";
import { groundFor } from "./calculator-fixture";

const value = (found: Lookup | undefined): string | undefined =>
  found && (isTerm(found) ? found.value : `${found.name}：${found.reason}`);

type Ground = ReturnType<typeof groundFor>;

const paid = (ground: Ground, ...payers: Government[]) =>
  value(shareSubsidy(subsidyRule(ground)).shares.find((one) => one.payers.join() === payers.join())?.perHead);

const benefit = (ground: Ground, group: Group, selfPayment: string) =>
  criticalIllnessBenefit(
    criticalIllnessRule(ground, group),
    given("目录内个人自付", decimal(selfPayment), "yuan"),
  );

describe("内蒙古2020年通知（医保发〔2020〕24号、内政发〔2018〕46号）: fed from the register", () => {
  const YEAR = "2020-12";
  const classTwo = ["150400", "subsidy.class", "2020-01", "class-2"] as const;

  test("a class-two banner: of 550, 440 central, 55 region, 55 below; the split below is not in the text", () => {
    const ground = groundFor("150400", YEAR, classTwo);
    expect(paid(ground, "central")).toBe("440");
    expect(paid(ground, "province")).toBe("55");
    expect(paid(ground, "prefecture", "county")).toBe("55");
    expect(paid(ground, "county")).toContain("剩余部分由盟市和旗县财政分担");
  });

  test("a class is inherited from the prefecture above, the text from the region", () => {
    const ground = groundFor("150781", YEAR, ["150700", "subsidy.class", "2020-01", "class-3"]);
    expect([paid(ground, "central"), paid(ground, "province")]).toEqual(["440", "77"]);
  });

  test("without a class 110 yuan below the centre stay together, and what is lacking is named", () => {
    const ground = groundFor("150400", YEAR);
    expect(paid(ground, "province", "prefecture", "county")).toBe("110");
    expect(paid(ground, "province")).toMatch(/^地区类别：.*一类地区、二类地区、三类地区.*没有列出/);
  });

  test("a split that the bureau sets reaches the banner", () => {
    const ground = groundFor("150400", YEAR, classTwo, [
      "150000",
      "subsidy.prefecture-share",
      "2020-01",
      "0.4",
    ]);
    expect([paid(ground, "prefecture"), paid(ground, "county")]).toEqual(["22", "33"]);
  });

  test.each([
    ["before", "2019-12", "没有在用的规定"],
    ["in", "2020-12", "440"],
    ["after", "2021-12", "适用于2020年，不在有效期"],
  ])("%s its year", (_, at, expected) => {
    expect(paid(groundFor("150400", at, classTwo), "central")).toContain(expected);
  });

  test("critical illness: 30,000 of everybody 9,600, of the registered poor (30,000 − 7,000) × 65% = 14,950", () => {
    const ground = groundFor("150400", YEAR);
    expect(value(benefit(ground, "all", "30000").benefit)).toBe("9600");
    expect(value(benefit(ground, "poverty-registered", "30000").benefit)).toBe("14950");
    expect(criticalIllnessRule(ground, "poverty-registered").ceiling).toBe("none");
    expect(value(benefit(ground, "destitute", "30000").benefit), "not named by the text").toBe("9600");
  });

  test("4:4:2 of 131 drugs: 53 by the end of 2020, 105 by 2021, all by June 2022", () => {
    const rule = removalRule(groundFor("150000", "2022-12"));
    if ("reason" in rule) throw new Error(rule.reason);
    const steps = removalSteps(rule.points, given("品种", decimal(131), "item"), "2022-01-01");
    expect(steps.map(({ due, removed }) => [due, removed.value])).toEqual([
      ["2020-12-31", "53"],
      ["2021-12-31", "105"],
      ["2022-06-30", "131"],
    ]);
    expect(rule.source.quote).toContain("4:4:2");
  });
});

describe("临医保发〔2019〕15号: fed from the register", () => {
  const YEAR = "2019-12";

  test.each([
    ["general", ["312", "104", "31.2", "72.8"]],
    ["western", ["416", "52", "15.6", "36.4"]],
  ])("a %s county of 520", (areaClass, amounts) => {
    const ground = groundFor("141028", YEAR, ["141028", "subsidy.class", "2019-01", areaClass]);
    const levels = (["central", "province", "prefecture", "county"] as const).map((one) => paid(ground, one));
    expect(levels).toEqual(amounts);
    const rule = subsidyRule(ground);
    expect(subsidyChecks(ground, rule, shareSubsidy(rule))).toEqual([
      "各级打印数合计 520元，与标准 520元 相符",
      "市级占市县两级的 30%，与文本所写的市级份额 30% 相符",
    ]);
  });

  test("a county of unknown class: 无法测算, and what is lacking is named", () => {
    expect(paid(groundFor("141028", YEAR), "county")).toMatch(/^地区类别：.*一般县.*享受西部政策/);
  });

  test("a named poor group with 180,000: (180,000 − 5,000) × 80% = 140,000", () => {
    const ground = groundFor("141000", YEAR);
    expect(value(benefit(ground, "poverty-registered", "180000").benefit)).toBe("140000");
    expect(value(benefit(ground, "destitute", "180000").benefit)).toBe("140000");
    expect(value(benefit(ground, "allowance", "180000").benefit)).toBe("136500");
    expect(value(benefit(ground, "all", "180000").benefit)).toBe("127500");
  });

  test("only the registered poor have no ceiling", () => {
    const ground = groundFor("141000", YEAR);
    expect(value(benefit(ground, "poverty-registered", "600000").benefit)).toBe("476000");
    expect(value(benefit(ground, "destitute", "600000").benefit)).toBe("400000");
  });
});

describe("营口2019年解读: an explainer, for reference only", () => {
  test("critical illness is 无法测算, with what is missing", () => {
    const { needs } = benefit(groundFor("210800", "2020-12"), "poverty-registered", "180000");
    expect(needs.map(({ name }) => name)).toEqual(["上一年度居民人均可支配收入", "分段费用区间"]);
  });

  test("an income that the bureau sets gives the deductible; the segments stay missing", () => {
    const ground = groundFor("210800", "2020-12", ["210800", "income.per-head", "2020-01", "36000"]);
    expect(value(criticalIllnessRule(ground, "all").deductible)).toBe("18000");
    expect(value(criticalIllnessRule(ground, "all").rate)).toContain("60%至70%");
  });

  test("the centre bears half of 520; the rest is not divided", () => {
    const ground = groundFor("210800", "2019-12");
    expect(paid(ground, "central")).toBe("260");
    expect(paid(ground, "province", "prefecture", "county")).toBe("260");
    const central = shareSubsidy(subsidyRule(ground)).shares[0]?.perHead;
    expect(central && isTerm(central) && central.source.kind).toBe("step");
  });
});

describe("新疆2024年征求意见稿（2024-07-05）: fed from the register, for reference only", () => {
  const yuan = (name: string, text: string) => given(name, decimal(text), "yuan");
  const year = {
    revenue: yuan("收入", "1080000000"),
    expenditure: yuan("支出", "1200000000"),
    balance: yuan("累计结余", "300000000"),
  };

  test("a prefecture short by 1.2 亿: 6,000 万 from its balance, 6,000 万 from local finance", () => {
    const rule = deficitRule(groundFor("653100", "2024-12"));
    const { gap, fromBalance, fromFinance, adjustment } = shareDeficit(rule, year);
    expect([gap.value, value(fromBalance), value(fromFinance)]).toEqual([
      "120000000",
      "60000000",
      "60000000",
    ]);
    expect(isTerm(rule.fromBalance) && rule.fromBalance.source).toMatchObject({ informative: true });
    expect(value(adjustment.byRegion)).toContain("明确使用统筹调剂金的考核指标");
  });

  test("what qualifies under conditions that the region has set is adjusted", () => {
    const set = ["650000", "deficit.qualifying-share", "2024-01", "0.75"] as const;
    const { adjustment } = shareDeficit(deficitRule(groundFor("653100", "2024-12", set)), year);
    expect([value(adjustment.byRegion), value(adjustment.byFinance)]).toEqual(["90000000", "30000000"]);
  });

  test("before July 2024 nothing is said", () => {
    expect(value(deficitRule(groundFor("653100", "2024-06")).fromBalance)).toContain("没有在用的规定");
  });
});
