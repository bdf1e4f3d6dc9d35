import { describe, expect, test } from "vitest";
import { SHIPPED_FORMS } from "../submissions/form-catalogue";
import { leaf } from "./expression";
import { leafKey } from "./leaf-key";
import { alternativesOf } from "./selector";

const keys = (alternative: ReturnType<typeof alternativesOf>[number] | undefined) =>
  alternative?.members.map((member) => leafKey(member));

describe("M7: nothing is summed by leaving a dimension out", () => {
  test("a leaf names one member of every dimension, and is answered by exactly that first", () => {
    const asked = leaf("expense", { scheme: "employee", setting: "inpatient" });
    expect(alternativesOf(asked)[0]).toEqual({ members: [asked], form: null });
    expect(leafKey(asked).split("|")).toHaveLength(7);
  });

  test("else by a partition that a form declares complete, from that form alone", () => {
    const declared = SHIPPED_FORMS.flatMap(({ code, partitions }) =>
      partitions.map((partition) => ({ code, ...partition })),
    );
    expect(declared.length).toBeGreaterThan(0);
    for (const { code, dimension, total, members } of declared) {
      const asked = leaf("insured", { [dimension]: total });
      for (const alternative of alternativesOf(asked).slice(1)) {
        if (alternative.form !== code) continue;
        for (const member of alternative.members)
          expect([...members, total]).toContain(member.dimensions[dimension]);
      }
    }
  });

  test("a leaf of one member has no other answer", () => {
    const one = leaf("insured", { scheme: "employee", group: "active" });
    expect(alternativesOf(one)).toEqual([{ members: [one], form: null }]);
  });

  test("no member is counted twice in one alternative", () => {
    for (const alternative of alternativesOf(leaf("fund.revenue", { scheme: "all" }))) {
      const own = keys(alternative) ?? [];
      expect(new Set(own).size).toBe(own.length);
    }
  });
});
