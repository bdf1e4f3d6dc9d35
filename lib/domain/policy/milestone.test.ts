import { describe, expect, test } from "vitest";
import { month } from "../period";
import { currentTurn, deedsOf, firstDone, lastDay, milestoneStanding } from "./milestone";

const due = month(2022, 6);
const state = (doneOn: string | null, today: string, by: typeof due | null = due) =>
  milestoneStanding(by, doneOn === null ? null : { doneOn }, today);

describe("a milestone in one area", () => {
  test.each([
    ["the day before", "2022-06-29", { state: "due-soon", days: -1 }],
    ["on its last day", "2022-06-30", { state: "due-soon", days: 0 }],
    ["a day after", "2022-07-01", { state: "overdue", days: 1 }],
    ["60 days before", "2022-05-01", { state: "due-soon", days: -60 }],
    ["61 days before", "2022-04-30", { state: "open", days: -61 }],
  ])("without evidence, %s", (_, today, standing) => {
    expect(state(null, today)).toEqual(standing);
  });

  test.each([
    ["on its last day", "2022-06-30", "done", 0],
    ["early", "2022-06-01", "done", -29],
    ["a day late", "2022-07-01", "done-late", 1],
  ])("done %s, whatever day it is today", (_, doneOn, expected, days) => {
    expect(state(doneOn, "2030-01-01")).toEqual({ state: expected, days });
  });

  test("without a date it is neither late nor in time", () => {
    expect(state(null, "2030-01-01", null)).toEqual({ state: "undated", days: null });
    expect(state("2022-06-01", "2030-01-01", null)).toEqual({ state: "done-undated", days: null });
  });

  test("a month ends on its last day, leap years too", () => {
    expect([month(2024, 2), month(2023, 2), month(2022, 12)].map(lastDay)).toEqual([
      "2024-02-29",
      "2023-02-28",
      "2022-12-31",
    ]);
  });

  test.each([
    ["before the first is over, the first", "2021-06-01", null, { due: "2021-12", after: null }],
    ["on the last day of a turn, the one before", "2022-12-31", null, { due: "2021-12", after: null }],
    ["a day later, that turn", "2023-01-01", null, { due: "2022-12", after: "2021-12" }],
    ["never past the end of the text", "2026-11-22", "2025-12", { due: "2025-12", after: "2024-12" }],
  ])("what comes back every year is asked for anew: %s", (_, today, to, turn) => {
    const yearly = { due: month(2021, 12), recurs: "year", to: to as never } as const;
    expect(currentTurn(yearly, today)).toEqual(turn);
  });

  test("a deed of an earlier turn does not answer a later one", () => {
    const deeds = [{ doneOn: "2021-12-31" }, { doneOn: "2022-01-01" }];
    expect(deedsOf(deeds, { due: month(2022, 12), after: month(2021, 12) })).toEqual([deeds[1]]);
    expect(deedsOf(deeds, { due: month(2021, 12), after: null })).toEqual(deeds);
    expect(currentTurn({ due: null, to: null }, "2022-01-01")).toBeNull();
    expect(currentTurn({ due, to: null }, "2030-01-01")).toEqual({ due, after: null });
  });

  test("the first deed counts", () => {
    expect(firstDone([{ doneOn: "2022-08-01" }, { doneOn: "2022-06-01" }])).toEqual({ doneOn: "2022-06-01" });
    expect(firstDone([])).toBeNull();
  });
});
