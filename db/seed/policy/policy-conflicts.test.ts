import { describe, expect, test } from "vitest";
import { month } from "../../../lib/domain/period";
import { boundAreas } from "../../../lib/domain/policy/binding";
import { inForceIn } from "../../../lib/domain/policy/commitment";
import { type Candidate, matterOf, partsOf } from "../../../lib/domain/policy/governing";
import { SHIPPED_TREE } from "./calculator-fixture";
import { commitmentOf } from "./register-fixture";

describe("what contradicts stands side by side, each as its document writes it", () => {
  test("75%左右 is a target of the 2020 notice, 70%左右 a baseline that 内政办发〔2021〕56号 reports", () => {
    const target = commitmentOf("nmg-2020-resident-notice", "inpatient-rate");
    const baseline = commitmentOf("nmg-14th-five-year-plan", "inpatient-rate-resident");
    expect(target).toMatchObject({ kind: "target", value: "0.75", indicator: "C01", to: "2020-12" });
    expect(baseline).toMatchObject({ kind: "baseline", value: "0.7", indicator: "C01", from: "2020-12" });
  });

  test("DRG/DIP: 90 % of pooling areas by 2025 in 内政办发〔2021〕56号, all by 2024 in 医保发〔2021〕48号", () => {
    const plan = commitmentOf("nmg-14th-five-year-plan", "drg-dip-pooling-areas");
    const action = commitmentOf("nhsa-2021-drg-dip-action-plan", "pooling-areas");
    expect(plan).toMatchObject({ indicator: "E01", operator: "≥", value: "0.9", due: "2025-12" });
    expect(action).toMatchObject({ indicator: "E01", operator: "all", value: "1", due: "2024-12" });
    const both = [plan, action];
    expect(both.map((one) => inForceIn(one, month(2024, 12)))).toEqual([true, true]);
    expect(both.map((one) => inForceIn(one, month(2025, 12)))).toEqual([true, true]);
  });

  test("2020 subsidy: Yingkou's 540 against the national minimum of 550, 医保发〔2020〕24号", () => {
    const yingkou = commitmentOf("yingkou-2019-integration-explainer", "subsidy-floor-2020");
    const national = commitmentOf("national-2020-resident-notice", "subsidy-standard-floor");
    const region = commitmentOf("nmg-2020-resident-notice", "subsidy-standard-floor");
    expect(yingkou).toMatchObject({ value: "540", from: "2020-01", to: "2020-12" });
    expect(national).toMatchObject({ value: "550", from: "2020-01", to: "2020-12" });
    expect(region).toMatchObject({ value: "550", operator: national.operator });
    expect(matterOf(yingkou)).toEqual(matterOf(national));
    const at = month(2020, 12);
    expect(boundAreas(national, SHIPPED_TREE, at)).toContain(yingkou.area);
    const both: Candidate[] = [
      { commitment: national, weight: "notice" },
      { commitment: yingkou, weight: "explainer" },
    ];
    expect([...partsOf(both, null).values()]).toEqual(["sole", "offered"]);
  });

  test("“提高5%” in the plan, “5个百分点” in the notice", () => {
    const plan = commitmentOf("nmg-14th-five-year-plan", "critical-illness-rate-raise");
    const notice = commitmentOf("nmg-2020-resident-notice", "critical-illness-rate-raise");
    expect(plan).toMatchObject({ quote: "支付比例提高5%", value: "0.05", unit: "ratio" });
    expect(notice).toMatchObject({ quote: "支付比例提高5个百分点", value: "0.05", unit: "point" });
  });

  test("70 % of the cost in 国办发〔2021〕36号, 70 % of the fund in the Xinjiang draft", () => {
    const cost = commitmentOf("national-14th-five-year-plan", "case-based-cost");
    const fund = commitmentOf("xinjiang-2024-regional-pooling-draft", "fund-share");
    expect([cost.value, fund.value]).toEqual(["0.7", "0.7"]);
    expect([cost.indicator, fund.indicator]).toEqual(["E05", "E04"]);
  });
});
