import { expect, test } from "vitest";
import { areaTree } from "@/db/queries/areas/area-tree";
import { type AreaCode, areaCode } from "@/lib/domain/area";
import { month } from "@/lib/domain/period";
import { userContext } from "../access/user-context";
import { DEMONSTRATION_NOW, demonstrationDatabase } from "../testing/demonstration-database";
import { taskBoard } from "./task-board";

const LETTER = "nmg-2026-target-letter-demo";
const { db } = await demonstrationDatabase();
const tree = await areaTree(db);
const leader = await userContext(db, "lingdao", DEMONSTRATION_NOW);
const at = month(2026, 6);
const place = (area: AreaCode) => ({
  tree,
  area,
  at,
  edition: { through: at, vintage: "monthly", origin: "demo" } as const,
});
const [region, hohhot, hinggan] = ["150000", "150100", "152200"].map(areaCode) as [never, never, never];

test("a letter of 16 tasks and 100 points, by the region and its 14 pooling areas", async () => {
  const board = await taskBoard(leader, LETTER, place(region));
  expect(board?.tasks.map(({ number }) => number)).toEqual(Array.from({ length: 16 }, (_, n) => n + 1));
  expect(board?.tasks.reduce((sum, { full }) => sum + Number(full), 0)).toBe(100);
  expect(board?.columns).toHaveLength(15);
});

test("each area has a task number of its own, and earns by it", async () => {
  const board = await taskBoard(leader, LETTER, place(region));
  const insured = board?.tasks.find(({ number }) => number === 1);
  expect(insured?.cells.get(region)?.asked).toContain("2,150万人");
  expect(insured?.cells.get(hohhot)?.asked).toContain("308.1万人");
  expect(insured?.cells.size).toBe(15);
  for (const task of board?.tasks ?? []) {
    for (const { status, earned } of task.cells.values()) {
      if (status === "met" || status === "on-track") expect(Number(earned)).toBe(Number(task.full));
      if (status === "unassessable") expect(earned).toBeNull();
      expect(Number(earned)).toBeLessThanOrEqual(Number(task.full));
    }
  }
});

test("the area in trouble earns less than the region", async () => {
  const board = await taskBoard(leader, LETTER, place(region));
  const share = (area: AreaCode) => {
    const column = board?.columns.find((one) => one.area === area);
    return Number(column?.earned) / Number(column?.assessable);
  };
  expect(share(hinggan)).toBeLessThan(share(region));
});

test("a plan is no target letter; a prefecture sees itself only", async () => {
  await expect(taskBoard(leader, "nmg-14th-five-year-plan", place(region))).rejects.toThrow(
    "没有这份目标任务",
  );
  const prefecture = await userContext(db, "huhehaote", DEMONSTRATION_NOW);
  const board = await taskBoard(prefecture, LETTER, place(hohhot));
  expect(board?.columns.map(({ area }) => area)).toEqual([hohhot]);
  await expect(taskBoard(prefecture, LETTER, place(region))).rejects.toThrow("不在您的权限范围内");
});
