import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { add, type Decimal, decimal } from "../../../lib/domain/decimal";
import { commitmentOf, constantOf, shipped } from "./register-fixture";
import type { ShippedDocument } from "./shipped-documents";

describe("国办发〔2021〕36号", () => {
  const ID = "national-14th-five-year-plan";

  test.each([
    ["enrolment-rate", "≥ 0.95", "> 0.95", "binding", "S"],
    ["inpatient-rate-employee", "= 0.852", "keep 0.852", "expected", "M"],
    ["inpatient-rate-resident", "= 0.7", "keep 0.7", "expected", "M"],
    ["assistance-rate", "= 0.7", "≥ 0.7", "expected", "S"],
    ["individual-health-spending", "= 0.277", "≤ 0.27", "binding", "S"],
    ["platform-drugs", "about 0.75", "≥ 0.9", "expected", "S"],
    ["procurement-drugs", "= 112", "> 500", "expected", "S"],
    ["procurement-consumables", "= 1", "> 5", "expected", "S"],
    ["direct-settlement", "> 0.5", "> 0.7", "expected", "S"],
  ])("%s: 2020 %s, 2025 %s, %s, checked %s", (slug, reported, wanted, force, confidence) => {
    const words = (name: string) => constantOf(ID, name).slice(0, 2).join(" ");
    expect([words(`${slug}-2020`), words(slug)]).toEqual([reported, wanted]);
    expect(commitmentOf(ID, slug)).toMatchObject({ force, confidence, due: "2025-12" });
  });

  test.each([
    ["case-based-cost", "≥", "0.7", "expected", "S"],
    ["platform-consumables", "≥", "0.8", "expected", "S"],
    ["service-satisfaction", ">", "0.85", "expected", "M"],
    ["services-online", "≥", "0.8", "expected", "S"],
    ["services-window", "all", "1", "binding", "S"],
  ])("%s: no figure for 2020, 2025 %s %s, %s, checked %s", (slug, operator, value, force, confidence) => {
    expect(commitmentOf(ID, slug)).toMatchObject({ operator, value, force, confidence, baseline: null });
  });

  test.each(["fund-revenue", "fund-expenditure"])("%s for 2025 is words, not a number", (slug) => {
    expect(commitmentOf(ID, slug)).toMatchObject({ kind: "external", value: null, confidence: "M" });
  });

  test("sixteen indicators, each with its check in the text and in the note", () => {
    const { clauses, commitments, text } = shipped(ID);
    const rows = clauses.filter(({ depth }) => depth === 2);
    expect(rows).toHaveLength(16);
    expect(rows.filter(({ start, end }) => text.slice(start, end).includes("核对："))).toHaveLength(16);
    expect(commitments.filter(({ note }) => !note.includes("核对："))).toEqual([]);
  });
});

test("医保发〔2020〕24号: at least 550 yuan a head in 2020, as Inner Mongolia's notice of that year has it", () => {
  const ID = "national-2020-resident-notice";
  const region = constantOf("nmg-2020-resident-notice", "subsidy-standard-floor");
  expect(constantOf(ID, "subsidy-standard-floor")).toEqual(["≥", "550", "yuan-per-person"]);
  expect(constantOf(ID, "subsidy-standard-floor")).toEqual(region);
  expect(constantOf(ID, "subsidy-standard")).toEqual(region);
});

describe("医保发〔2021〕48号", () => {
  const ID = "nhsa-2021-drg-dip-action-plan";
  const years = ["2022-12-31", "2023-12-31", "2024-12-31"];

  test.each([
    ["pooling-areas", "E01", ["0.4", "0.7", "1"]],
    ["providers", "E02", ["0.4", "0.7", "1"]],
    ["cases", "E03.case-coverage", ["0.7", "0.8", "0.9"]],
    ["fund-share", "E04", ["0.3", "0.5", "0.7"]],
  ])("%s: %s by %j", (slug, indicator, steps) => {
    const commitment = commitmentOf(ID, slug);
    expect(commitment).toMatchObject({ kind: "schedule", indicator, due: "2024-12", value: steps[2] });
    expect(commitment.points).toEqual(steps.map((value, index) => ({ due: years[index], value })));
  });

  test("入组率 of 90 % is encouraged", () => {
    expect(constantOf(ID, "case-group-rate")).toEqual(["≥", "0.9", "ratio"]);
  });
});

describe("《全民医疗保障“十五五”规划》（2026-08-19）", () => {
  const ID = "national-15th-five-year-plan-headlines";

  test.each([
    ["enrolment-rate", ["≥", "0.95", "ratio"]],
    ["inpatient-rate-employee", ["about", "0.8", "ratio"]],
    ["inpatient-rate-resident", ["about", "0.7", "ratio"]],
    ["instant-settlement-2025", ["about", "0.7", "ratio"]],
    ["instant-settlement", ["≥", "0.8", "ratio"]],
    ["care-insurance-coverage", ["all", "1", "ratio"]],
  ])("%s", (slug, constant) => expect(constantOf(ID, slug)).toEqual(constant));
});

describe("2026年度目标任务（演示）", () => {
  const { document, text, commitments } = shipped("nmg-2026-target-letter-demo");
  const quotas = commitments.filter(({ clause }) => clause === "annex");
  const tasks = commitments.filter(({ clause }) => clause !== "annex");
  const total = (numbers: readonly Decimal[]): Decimal => numbers.reduce(add, decimal(0));

  test("says in its first line that it is not a real document", () => {
    expect(text.split("\n")[0]).toBe("演示文件，非真实公文");
    expect(document.origin).toBe("demo");
  });

  test("sixteen tasks of one hundred points, handed down to each pooling area", () => {
    expect(tasks.map(({ task }) => task?.number)).toEqual([...Array(16).keys()].map((index) => index + 1));
    expect(total(tasks.map(({ task }) => task?.score as Decimal))).toBe("100");
    expect(tasks.slice(1).map(({ binds }) => binds.join(" "))).toEqual(
      Array(15).fill("area each-pooling-area"),
    );
  });

  test("fourteen quotas add up to the region's 21.5 million insured", () => {
    expect(quotas).toHaveLength(14);
    expect(total(quotas.map(({ value }) => value as Decimal))).toBe("21500000");
    expect(constantOf("nmg-2026-target-letter-demo", "insured")).toEqual(["≥", "21500000", "person"]);
  });

  test("subsidies: 60 % by June, all by September", () => {
    expect(commitmentOf("nmg-2026-target-letter-demo", "subsidy-arrival").points).toEqual([
      { due: "2026-06-30", value: "0.6" },
      { due: "2026-09-30", value: "1" },
    ]);
  });
});

describe("the five texts are kept word for word", () => {
  test.each<[ShippedDocument, string]>([
    ["nmg-14th-five-year-plan", "cf631498528d51aa66aa819bd2fe94ad25b796d8c390b65fe2343d9d0f92c0fa"],
    ["nmg-2020-resident-notice", "863cf1409e028336ce97521a44de96e44e4610dffc89779a664f4a31519c5f52"],
    ["linfen-2019-resident-notice", "7abd718592ad269763eb540b784175bfb091b4d85a1153b3813d4257854276e1"],
    [
      "xinjiang-2024-regional-pooling-draft",
      "e4d09f05f2ae04ab1bcb0fae5dcdd6ef0589d51335b46d81503aaa7bee15761b",
    ],
    [
      "yingkou-2019-integration-explainer",
      "0e30856cfe9a2f956250b534fa07f014464b7bf2f0667bb2a2f361370a1ea5e3",
    ],
  ])("%s", (id, hash) => {
    expect(createHash("sha256").update(shipped(id).text).digest("hex")).toBe(hash);
  });
});
