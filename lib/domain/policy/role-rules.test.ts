import { describe, expect, test } from "vitest";
import {
  pathsAndRules,
  SAMPLE_EXTERNAL,
  SAMPLE_SCHEDULE,
  SAMPLE_TARGET,
  withCommitments,
} from "./document-fixture";

const PARAMETER = { ...SAMPLE_TARGET, kind: "parameter", operator: "=", indicator: undefined };
const withParameter = (change: Record<string, unknown>) => withCommitments({ ...PARAMETER, ...change });
const SOUND: string[][] = [];

describe("a parameter's role asks for a unit and a shape", () => {
  test.each([
    { role: "subsidy.central-share" },
    { role: "subsidy.province-share", areaClass: "class-1" },
    { role: "subsidy.standard", value: "550", unit: "yuan-per-person" },
    { role: "critical-illness.deductible", value: "14000", unit: "yuan" },
    { role: "critical-illness.rate-raise", value: "0.05", unit: "point" },
    { role: "critical-illness.no-ceiling", operator: "none", value: undefined, unit: undefined },
    { role: "deficit.shares", value: undefined, values: ["0.5", "0.5"] },
    { role: "contribution.deadline", value: undefined, unit: undefined, due: "2020-12" },
  ])("%o is taken", (change) => expect(pathsAndRules(withParameter(change))).toEqual(SOUND));

  test.each([
    [{ role: "subsidy.county-share" }, "role", "unknown-word"],
    [{ role: "subsidy.province-share", areaClass: "class-4" }, "areaClass", "unknown-word"],
    [{ areaClass: "class-1" }, "areaClass", "role-missing"],
    [{ role: "subsidy.standard" }, "unit", "wrong-unit"],
    [{ role: "critical-illness.rate-raise" }, "unit", "wrong-unit"],
    [{ role: "subsidy.central-share", value: undefined, unit: undefined }, "value", "role-misshapen"],
    [{ role: "deficit.shares" }, "values", "role-misshapen"],
    [{ role: "deficit.shares", values: ["0.5", "0.4"] }, "values", "role-misshapen"],
    [{ role: "deficit.shares", values: ["0.5", "0.6"] }, "values", "role-misshapen"],
    [{ role: "removal.schedule" }, "points", "role-misshapen"],
    [{ role: "contribution.deadline", due: undefined }, "due", "role-misshapen"],
    [{ role: "critical-illness.no-ceiling" }, "operator", "role-misshapen"],
    [{ role: "critical-illness.rate", kind: "trend", operator: "raise" }, "role", "role-misplaced"],
    [{ role: "critical-illness.rate", kind: "baseline" }, "role", "role-misplaced"],
  ])("%o is refused", (change, field, rule) => {
    expect(pathsAndRules(withParameter(change))).toEqual([[`commitments[0].${field}`, rule]]);
  });
});

test("a schedule and an open requirement may carry a role too", () => {
  const file = withCommitments(
    { ...SAMPLE_SCHEDULE, role: "removal.schedule" },
    { ...SAMPLE_EXTERNAL, role: "deficit.qualifying" },
  );
  expect(pathsAndRules(file)).toEqual(SOUND);
});
