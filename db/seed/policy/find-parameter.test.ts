import { describe, expect, test } from "vitest";
import { isTerm } from "../../../lib/domain/calculators/term";
import { decimal } from "../../../lib/domain/decimal";
import type { Weight } from "../../../lib/domain/policy/document";
import { findParameter, parameterYears } from "../../../lib/domain/policy/find-parameter";
import type { Registered } from "../../../lib/domain/policy/registered-parameter";
import { groundFor, SHIPPED_REGISTER } from "./calculator-fixture";

const STANDARD = SHIPPED_REGISTER.find(
  ({ commitment }) => commitment.id === "nmg-2020-resident-notice.subsidy-standard",
) as Registered;

/** Another text that sets the subsidy's standard. */
const rival = (id: string, value: string, change: Partial<Registered> = {}): Registered => ({
  ...STANDARD,
  ...change,
  documentTitle: id,
  commitment: { ...STANDARD.commitment, ...change.commitment, id, document: id, value: decimal(value) },
});

const ground = groundFor("150400", "2020-12");
const asked = {
  role: "subsidy.standard",
  scheme: "resident",
  group: "all",
  area: ground.area,
  at: ground.at,
  areaClass: null,
} as const;

const standard = (register: readonly Registered[], chosen: string | null = null) => {
  const found = findParameter({ ...ground, register, governing: () => chosen }, asked);
  return isTerm(found) ? found.value : found.reason;
};

describe("M15: what governs where texts differ", () => {
  test("two in force that differ are both named, and the bureau's choice decides", () => {
    const register = [STANDARD, rival("other-notice", "540")];
    expect(standard(register)).toMatch(/数值不同：.*不低于550元.*other-notice/);
    expect(standard(register, "other-notice")).toBe("540");
  });

  test("two that say the same are no conflict", () => {
    expect(standard([STANDARD, rival("other-notice", "550")])).toBe("550");
  });

  test.each(["draft", "explainer"] as Weight[])("a %s gives way to a text in force", (weight) => {
    expect(standard([rival("informative", "540", { weight }), STANDARD])).toBe("550");
    expect(standard([rival("informative", "540", { weight })])).toBe("540");
  });

  test("a draft that the bureau chose goes before a text in force", () => {
    const draft = rival("informative", "540", { weight: "draft" });
    expect(standard([draft, STANDARD], "informative")).toBe("540");
  });

  test("a choice made by what is judged holds for what is calculated with", () => {
    const floor = SHIPPED_REGISTER.find(
      ({ commitment }) => commitment.id === "nmg-2020-resident-notice.subsidy-standard-floor",
    ) as Registered;
    const register = [STANDARD, floor, rival("other-notice", "540")];
    expect(standard(register, floor.commitment.id)).toBe("550");
  });

  test("M9: a made-up text never meets real figures", () => {
    expect(standard([rival("made-up", "540", { origin: "demo" })])).toContain("没有在用的规定");
  });

  test("the area's own text goes before the region's", () => {
    const own = { ...STANDARD.commitment, area: ground.area, binds: ["area"] as const };
    expect(standard([STANDARD, rival("own", "600", { commitment: own })])).toBe("600");
  });
});

test("years for which the texts have a number, the latest first", () => {
  expect(parameterYears(ground, ["subsidy.standard"], asked)).toEqual([2020]);
  expect(parameterYears(ground, ["contribution.standard"], asked)).toEqual([2021, 2020]);
});
