import { describe, expect, test } from "vitest";
import { commitmentOf, constantOf, shipped } from "./register-fixture";

const YEAR = "yuan-per-person";

describe("临医保发〔2019〕15号", () => {
  const ID = "linfen-2019-resident-notice";

  test.each([
    ["subsidy-increase", ["raise", "30", YEAR]],
    ["subsidy-standard", ["=", "520", YEAR]],
    ["subsidy-city-county-split", ["=", ["0.3", "0.7"], "ratio"]],
    ["subsidy-general-central", ["=", "312", YEAR]],
    ["subsidy-general-province", ["=", "104", YEAR]],
    ["subsidy-general-city", ["=", "31.2", YEAR]],
    ["subsidy-general-county", ["=", "72.8", YEAR]],
    ["subsidy-western-central", ["=", "416", YEAR]],
    ["subsidy-western-province", ["=", "52", YEAR]],
    ["subsidy-western-city", ["=", "15.6", YEAR]],
    ["subsidy-western-county", ["=", "36.4", YEAR]],
    ["contribution-increase", ["raise", "30", YEAR]],
    ["contribution-standard", ["=", "250", YEAR]],
    ["poor-contribution-aid", ["all", "1", "ratio"]],
    ["unreferred-cut", ["lower", "0.15", "point"]],
    ["critical-illness-deductible", ["=", "10000", "yuan"]],
    ["critical-illness-rate", ["=", "0.75", "ratio"]],
    ["critical-illness-ceiling", ["≤", "400000", "yuan"]],
    ["critical-illness-deductible-poor", ["=", "5000", "yuan"]],
    ["critical-illness-rate-poverty-registered", ["=", "0.8", "ratio"]],
    ["critical-illness-rate-destitute", ["=", "0.8", "ratio"]],
    ["critical-illness-rate-other-poor", ["=", "0.78", "ratio"]],
    ["critical-illness-no-ceiling", ["none", [], ""]],
    ["critical-illness-premium-increase", ["=", "15", YEAR]],
    ["critical-illness-premium", ["≥", "85", YEAR]],
  ])("%s", (slug, constant) => expect(constantOf(ID, slug)).toEqual(constant));

  test("dates: subsidies by June 2019, in effect by September, accounts gone by December 2020", () => {
    expect(commitmentOf(ID, "subsidy-arrival")).toMatchObject({ due: "2019-06", indicator: "A09" });
    expect(commitmentOf(ID, "in-effect").due).toBe("2019-09");
    expect(commitmentOf(ID, "assistance-pooling").due).toBe("2019-12");
    expect(commitmentOf(ID, "individual-account-abolished").due).toBe("2020-12");
  });

  test("520 yuan hold for 2019, 250 yuan for 2020", () => {
    expect(commitmentOf(ID, "subsidy-standard")).toMatchObject({ from: "2019-01", to: "2019-12" });
    expect(commitmentOf(ID, "contribution-standard")).toMatchObject({ from: "2020-01", to: "2020-12" });
  });
});

describe("内蒙古《关于做好2020年城乡居民基本医疗保障工作的通知》（2020-07-31，文本未载文号）", () => {
  const ID = "nmg-2020-resident-notice";

  test.each([
    ["subsidy-increase", ["raise", "30", YEAR]],
    ["subsidy-standard", ["≥", "550", YEAR]],
    ["subsidy-central-share", ["=", "0.8", "ratio"]],
    ["subsidy-remainder-share", ["=", "0.2", "ratio"]],
    ["subsidy-region-share-class-1", ["=", "0.3", "ratio"]],
    ["subsidy-region-share-class-2", ["=", "0.5", "ratio"]],
    ["subsidy-region-share-class-3", ["=", "0.7", "ratio"]],
    ["subsidy-local-split", [null, [], ""]],
    ["contribution-standard", ["=", "280", YEAR]],
    ["contribution-standard-2021", ["≥", "300", YEAR]],
    ["inpatient-rate", ["about", "0.75", "ratio"]],
    ["critical-illness-deductible", ["=", "14000", "yuan"]],
    ["critical-illness-rate", ["≥", "0.6", "ratio"]],
    ["critical-illness-deductible-halved", ["lower", "0.5", "ratio"]],
    ["critical-illness-rate-raise", ["raise", "0.05", "point"]],
    ["critical-illness-no-ceiling", ["none", [], ""]],
    ["negotiated-drugs", ["=", "97", "item"]],
    ["monitored-drugs", ["=", "20", "item"]],
    ["inspection-rounds", ["=", "2", "item"]],
    ["supervision-pilots", ["=", "7", "item"]],
    ["credit-pilots", ["=", "3", "item"]],
    ["information-codes", ["=", "15", "item"]],
  ])("%s", (slug, constant) => expect(constantOf(ID, slug)).toEqual(constant));

  test("4:4:2 until June 2022", () => {
    expect(commitmentOf(ID, "local-drugs-removal")).toMatchObject({
      kind: "schedule",
      values: ["0.4", "0.4", "0.2"],
      points: [
        { due: "2020-12-31", value: "0.4" },
        { due: "2021-12-31", value: "0.8" },
        { due: "2022-06-30", value: "1" },
      ],
      to: "2022-06",
    });
  });

  test("“达到国家要求” gives no number", () => {
    expect(commitmentOf(ID, "assistance-major-visits-share")).toMatchObject({
      kind: "external",
      indicator: "D02",
      value: null,
      due: "2020-12",
    });
    expect(commitmentOf(ID, "assistance-balance-share")).toMatchObject({
      kind: "external",
      indicator: "D03",
    });
  });

  test("the document on assistance pooling is due in each pooling area in October 2020", () => {
    expect(commitmentOf(ID, "assistance-pooling-document")).toMatchObject({
      kind: "milestone",
      due: "2020-10",
      binds: ["each-pooling-area"],
    });
  });
});

describe("内政办发〔2021〕56号", () => {
  const ID = "nmg-14th-five-year-plan";

  test.each([
    ["insured", ["=", "21839000", "person"]],
    ["enrolment-rate", ["≥", "0.95", "ratio"]],
    ["five-year-revenue", ["=", "145000000000", "yuan"]],
    ["five-year-expenditure", ["=", "122300000000", "yuan"]],
    ["pooling-balance", ["=", "34600000000", "yuan"]],
    ["inpatient-rate-employee", ["about", "0.85", "ratio"]],
    ["inpatient-rate-resident", ["about", "0.7", "ratio"]],
    ["two-diseases-rate", ["≥", "0.5", "ratio"]],
    ["critical-illness-deductible-cut", ["lower", "0.5", "ratio"]],
    ["critical-illness-rate-raise", ["raise", "0.05", "ratio"]],
    ["assistance-rate", ["≥", "0.7", "ratio"]],
    ["national-procurement-drugs", ["=", "112", "item"]],
    ["national-procurement-price-cut", ["lower", "0.727", "ratio"]],
    ["disease-catalogue", ["=", "605", "item"]],
    ["information-codes", ["=", "15", "item"]],
    ["contribution-relief", ["=", "1470000000", "yuan"]],
    ["nucleic-acid-price", ["lower", ["270", "80"], "yuan-per-visit"]],
    ["drg-dip-pooling-areas", ["≥", "0.9", "ratio"]],
  ])("%s", (slug, constant) => expect(constantOf(ID, slug)).toEqual(constant));

  test("the only numbers it promises are 90 % of pooling areas and inspections of all", () => {
    const targets = shipped(ID).commitments.filter(({ kind }) => kind === "target");
    expect(targets.map(({ id }) => id)).toEqual([`${ID}.drg-dip-pooling-areas`, `${ID}.inspection-coverage`]);
  });

  test("one drug scope by 2022, a vision for 2035", () => {
    expect(commitmentOf(ID, "drug-scope-2022").due).toBe("2022-12");
    expect(commitmentOf(ID, "vision-2035")).toMatchObject({ due: "2035-12", to: "2035-12" });
  });
});

describe("新疆居民医保自治区级统筹征求意见稿（2024-07-05）", () => {
  const ID = "xinjiang-2024-regional-pooling-draft";

  test.each([
    ["gap-sharing", ["=", ["0.5", "0.5"], "ratio"]],
    ["qualifying-gap", ["all", "1", "ratio"]],
    ["unqualifying-gap", ["all", "1", "ratio"]],
    ["no-deficit-budget", ["≥", "0", "yuan"]],
    ["providers-covered", ["all", "1", "ratio"]],
    ["fund-share", ["≥", "0.7", "ratio"]],
    ["contribution-floor", [null, [], ""]],
    ["adjustment-conditions", [null, [], ""]],
  ])("%s", (slug, constant) => expect(constantOf(ID, slug)).toEqual(constant));

  test("what comes back: a report every quarter, contributions every December", () => {
    expect(commitmentOf(ID, "quarterly-report")).toMatchObject({
      kind: "milestone",
      recurs: "quarter",
      due: "2024-09",
      binds: ["each-pooling-area"],
    });
    expect(commitmentOf(ID, "contribution-deadline")).toMatchObject({ recurs: "year", due: "2024-12" });
  });

  test("70 % is of the fund, not of the cost", () => {
    expect(commitmentOf(ID, "fund-share")).toMatchObject({ indicator: "E04", due: "2025-12" });
  });
});

describe("《营口市人民政府整合城乡居民医保制度的实施方案》政策解读（2019）", () => {
  const ID = "yingkou-2019-integration-explainer";

  test.each([
    ["subsidy-standard-2019", ["=", "520", YEAR]],
    ["subsidy-central-share", ["=", "0.5", "ratio"]],
    ["subsidy-standard-2020", ["≥", "540", YEAR]],
    ["contribution-standard", ["=", "280", YEAR]],
    ["contribution-adult", ["=", "310", YEAR]],
    ["contribution-minor", ["=", "200", YEAR]],
    ["inpatient-rate", ["about", "0.75", "ratio"]],
    ["critical-illness-deductible", ["=", "0.5", "ratio"]],
    ["critical-illness-rate-low", ["≥", "0.6", "ratio"]],
    ["critical-illness-rate-high", ["≤", "0.7", "ratio"]],
    ["critical-illness-rate", ["range", ["0.6", "0.7"], "ratio"]],
    ["critical-illness-no-ceiling", ["none", [], ""]],
  ])("%s", (slug, constant) => expect(constantOf(ID, slug)).toEqual(constant));

  test("one scheme from January 2020, one fund by December", () => {
    expect(commitmentOf(ID, "unified-scheme").due).toBe("2020-01");
    expect(commitmentOf(ID, "city-pooling").due).toBe("2020-12");
    expect(commitmentOf(ID, "local-scheme-issued").due).toBe("2019-09");
  });
});
