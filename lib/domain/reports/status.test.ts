import { describe, expect, test } from "vitest";
import { allows, ROLES, type Role } from "../access";
import { applies, REPORT_STATUSES, type ReportAct, type ReportStatus, STEPS, stepOf } from "./status";

const STATUSES = Object.keys(REPORT_STATUSES) as ReportStatus[];
const ACTS = Object.keys(STEPS) as ReportAct[];

const offered = (status: ReportStatus, issued: boolean): ReportAct[] =>
  ACTS.filter((act) => applies(act, { status, issued }));

describe("the way of a report", () => {
  test.each([
    ["draft", false, ["redraft", "submit"]],
    ["reviewing", false, ["review", "return"]],
    ["reviewed", false, ["issue", "return"]],
    ["returned", false, ["redraft"]],
    ["issued", true, ["refer", "correct"]],
    ["with-government", true, ["consent", "return", "correct"]],
    ["consented", true, ["deliver", "correct"]],
    ["delivered", true, ["receive", "return", "correct"]],
    ["received", true, ["correct"]],
    ["returned", true, ["correct"]],
    ["corrected", true, []],
  ] as const)("%s (issued: %s) leads on by %j", (status, issued, acts) => {
    expect(offered(status, issued)).toEqual(acts);
  });

  test("every status is reached and named", () => {
    const reached = new Set(ACTS.map((act) => STEPS[act].to));
    expect(STATUSES.filter((status) => !reached.has(status))).toEqual(["corrected"]);
  });

  test("only leaders sign; finance receives; administrators and auditors move nothing", () => {
    const holders = (act: ReportAct, status: ReportStatus): Role[] =>
      (Object.keys(ROLES) as Role[]).filter((role) => allows(role, stepOf(act, status).permission));
    expect(holders("issue", "reviewed")).toEqual(["leader"]);
    expect(holders("receive", "delivered")).toEqual(["bureau-reviewer", "finance"]);
    expect(holders("return", "reviewing")).toEqual(["prefecture-reviewer", "bureau-reviewer", "leader"]);
    expect(holders("return", "delivered")).toEqual(["bureau-reviewer", "finance"]);
    for (const act of ACTS) {
      const roles = holders(act, STEPS[act].from[0] ?? "draft");
      expect(roles).not.toContain("administrator");
      expect(roles).not.toContain("auditor");
    }
  });

  test("the two-person rule holds for review, signature and receipt", () => {
    expect(ACTS.filter((act) => STEPS[act].other)).toEqual(["review", "issue", "receive"]);
  });
});
