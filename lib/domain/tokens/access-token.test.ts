import { describe, expect, test } from "vitest";
import { expiryInstant, expiryProblem, isToken, lastExpiryDay, tokenState } from "./access-token";

describe("a token holds through its last day and one year at most", () => {
  test.each([
    ["2026-10-19", /早于今天/],
    ["2026-10-20", null],
    ["2027-10-20", null],
    ["2027-10-21", /最长一年/],
    ["2027-02-29", /请选择/],
    ["20270101", /请选择/],
    ["", /请选择/],
  ])("last day %j asked for on 2026-10-20", (day, problem) => {
    const found = expiryProblem(day, "2026-10-20");
    if (problem) expect(found).toMatch(problem);
    else expect(found).toBeNull();
  });

  test("a year from a leap day does not fall on a day that is none", () => {
    expect(lastExpiryDay("2028-02-29")).toBe("2029-02-29");
    expect(expiryProblem("2029-02-28", "2028-02-29")).toBeNull();
    expect(expiryProblem("2029-03-01", "2028-02-29")).toMatch(/最长一年/);
  });

  test("the day ends at midnight in Asia/Shanghai", () => {
    expect(expiryInstant("2026-12-31").toISOString()).toBe("2026-12-31T16:00:00.000Z");
  });
});

describe("the state of a token", () => {
  const token = {
    expiresAt: new Date("2026-12-31T16:00:00Z"),
    revokedAt: null,
    sessionVersion: 1,
    sessionVersionNow: 1,
    disabled: false,
  };
  const at = (text: string) => new Date(text);

  test("below, on and above the instant at which it ends", () => {
    expect(tokenState(token, at("2026-12-31T15:59:59.999Z"))).toBe("valid");
    expect(tokenState(token, at("2026-12-31T16:00:00.000Z"))).toBe("expired");
    expect(tokenState(token, at("2026-12-31T16:00:00.001Z"))).toBe("expired");
  });

  test("what ends an account's sessions ends its tokens", () => {
    const now = at("2026-11-01T00:00:00Z");
    expect(tokenState({ ...token, disabled: true }, now)).toBe("ended");
    expect(tokenState({ ...token, sessionVersionNow: 2 }, now)).toBe("ended");
    expect(tokenState({ ...token, revokedAt: now }, now)).toBe("revoked");
  });
});

test.each([
  [`yh_${"a".repeat(43)}`, true],
  [`yh_${"a".repeat(42)}`, false],
  [`yh_${"a".repeat(44)}`, false],
  [`YH_${"a".repeat(43)}`, false],
  [`yh_${"a".repeat(42)} `, false],
])("%j is a token: %j", (text, is) => expect(isToken(text)).toBe(is));
