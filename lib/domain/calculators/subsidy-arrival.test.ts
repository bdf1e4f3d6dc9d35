import { describe, expect, test } from "vitest";
import { decimal } from "../decimal";
import { arrivalOf, dueOf, subsidyArrival } from "./subsidy-arrival";
import type { Share } from "./subsidy-sharing";
import { isTerm, type Lookup, type Term } from "./term";

const term = (name: string, value: string, unit: Term["unit"]): Term => ({
  name,
  value: decimal(value),
  unit,
  source: { kind: "given" },
});
const value = (found: Lookup): string => (isTerm(found) ? found.value : found.reason);
const county: Share = { payers: ["county"], perHead: term("县级补助", "72.8", "yuan-per-person") };
const insured = term("参保人数", "100000", "person");

const arrival = (arrived: Lookup, today: string, persons: Lookup = insured) => {
  const [found] = subsidyArrival(
    [county],
    persons,
    () => arrived,
    { date: "2019-06-30", share: null },
    today,
  );
  if (!found) throw new Error("one share gives one arrival");
  return [value(found.due), value(found.outstanding), found.isOverdue];
};

describe("临医保发〔2019〕15号: the county's 72.8 yuan a head, all arrived by the end of June", () => {
  test.each([
    ["2019-06-30", false],
    ["2019-07-01", true],
  ])("short by one yuan on %s", (today, isOverdue) => {
    expect(arrival(term("已到位", "7279999", "yuan"), today)).toEqual(["7280000", "1", isOverdue]);
  });

  test("all there, or more, is never overdue", () => {
    expect(arrival(term("已到位", "7280000", "yuan"), "2019-12-31")).toEqual(["7280000", "0", false]);
    expect(arrival(term("已到位", "7280001", "yuan"), "2019-12-31")).toEqual(["7280000", "0", false]);
  });

  test("what is not reported is said", () => {
    const unreported = { name: "县级到位补助", reason: "未报送" };
    expect(arrival(unreported, "2019-12-31")).toEqual(["7280000", "未报送", null]);
    expect(arrival(unreported, "2019-12-31", unreported)).toEqual(["未报送", "未报送", null]);
  });
});

describe("演示2026年度目标任务5: 60% by the end of June, all by the end of September", () => {
  const due = term("应到位", "1000", "yuan");
  const june = { date: "2026-06-30", share: term("比例", "0.6", "ratio") };

  test.each([
    ["599", "1", true],
    ["600", "0", false],
    ["601", "0", false],
  ])("%s of 1000 yuan in July", (arrived, lacking, isOverdue) => {
    const found = arrivalOf(["county"], due, term("已到位", arrived, "yuan"), june, "2026-07-01");
    expect([found.lacking && value(found.lacking), found.isOverdue]).toEqual([lacking, isOverdue]);
  });
});

describe("what a level owes", () => {
  const reported = term("报送的应到位", "7000000", "yuan");

  test("by the text that reaches it", () => {
    const { due, byText } = dueOf("county", [county], insured, reported);
    expect([value(due), byText]).toEqual(["7280000", true]);
  });

  test("as reported where the text stops above it, or nobody is counted", () => {
    const together: Share = { ...county, payers: ["prefecture", "county"] };
    expect(dueOf("county", [together], insured, reported)).toEqual({ due: reported, byText: false });
    const uncounted = { name: "参保人数", reason: "未报送" };
    expect(dueOf("county", [county], uncounted, reported)).toEqual({ due: reported, byText: false });
  });
});
