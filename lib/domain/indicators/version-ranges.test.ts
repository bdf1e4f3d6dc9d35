import { describe, expect, test } from "vitest";
import { month } from "../period";
import type { IndicatorDefinition } from "./definition";
import { definitionAt, SHIPPED_DEFINITIONS } from "./indicator-catalogue";
import { type RegisteredVersion, versionName, versionsInForce } from "./version-ranges";

const first = SHIPPED_DEFINITIONS[0] as IndicatorDefinition;

const version = (
  number: number,
  from: IndicatorDefinition["from"],
  given: Partial<RegisteredVersion> & { to?: IndicatorDefinition["to"] } = {},
): RegisteredVersion => ({
  definition: { ...first, code: "T01", version: number, from, to: given.to ?? null },
  shipped: given.shipped ?? false,
  endedThrough: given.endedThrough ?? null,
});

const ranges = (...registered: RegisteredVersion[]) =>
  versionsInForce(registered).map(({ version: number, from, to }) => [number, from, to]);

describe("M12: which version holds for a month", () => {
  test("the only one, as it was registered", () => {
    expect(versionsInForce([version(1, null)])).toEqual([version(1, null).definition]);
    expect(ranges(version(1, month(2025, 1), { to: month(2026, 6) }))).toEqual([[1, "2025-01", "2026-06"]]);
  });

  test("a later version from its first month on", () => {
    const list = versionsInForce([version(1, null), version(2, month(2026, 7))]);
    expect(list.map(({ version: number, from, to }) => [number, from, to])).toEqual([
      [1, null, "2026-06"],
      [2, "2026-07", null],
    ]);
    expect(definitionAt("T01", month(2026, 6), list)?.version).toBe(1);
    expect(definitionAt("T01", month(2026, 7), list)?.version).toBe(2);
  });

  test("none after the month it was ended with", () => {
    const list = versionsInForce([version(1, month(2026, 1), { endedThrough: month(2026, 9) })]);
    expect(definitionAt("T01", month(2026, 9), list)?.version).toBe(1);
    expect(definitionAt("T01", month(2026, 10), list)).toBeNull();
  });

  test("an ended version does not bring back the one it replaced, where that was ended with it", () => {
    const end = month(2026, 9);
    expect(
      ranges(
        version(1, month(2025, 1), { endedThrough: end }),
        version(2, month(2026, 1), { endedThrough: end }),
      ),
    ).toEqual([
      [1, "2025-01", "2025-12"],
      [2, "2026-01", "2026-09"],
    ]);
  });

  test("a bureau's version of a shipped indicator holds over a newer shipped one, and gives way when it is ended", () => {
    const shipped = [version(1, null, { shipped: true }), version(2, month(2027, 1), { shipped: true })];
    const own = version(1001, month(2026, 7));
    expect(ranges(...shipped, own)).toEqual([
      [1, null, "2026-06"],
      [1001, "2026-07", null],
    ]);
    expect(ranges(...shipped, { ...own, endedThrough: month(2027, 6) })).toEqual([
      [1, null, "2026-06"],
      [1001, "2026-07", "2027-06"],
      [2, "2027-07", null],
    ]);
    expect(versionName(1001)).toBe("本局第 1 版");
    expect(versionName(2)).toBe("第 2 版");
  });

  test("the shipped catalogue is as it was", () => {
    const registered = SHIPPED_DEFINITIONS.map((definition) => ({
      definition,
      shipped: true,
      endedThrough: null,
    }));
    expect(versionsInForce(registered)).toEqual(SHIPPED_DEFINITIONS);
  });
});
