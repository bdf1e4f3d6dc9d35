import { describe, expect, test } from "vitest";
import { brokenLink } from "@/db/queries/audit/broken-link";
import { month } from "@/lib/domain/period";
import { userContext } from "../access/user-context";
import { DEMONSTRATION_NOW, demonstrationDatabase } from "../testing/demonstration-database";
import { collectionStatus } from "./collection-status";
import { extendDuty } from "./extend-duty";
import { listCalendar } from "./list-calendar";
import { setDuty } from "./set-duty";
import { timeliness } from "./timeliness";
import { withdrawExtension } from "./withdraw-extension";

const { db } = await demonstrationDatabase();
const bureau = await userContext(db, "shenhe", DEMONSTRATION_NOW);
const prefecture = await userContext(db, "xilinguole", DEMONSTRATION_NOW);
const AT = month(2026, 9);
const MISSING = { form: "enrolment", area: "152500", through: "2026-09" };

const duty = async () =>
  (await collectionStatus(bureau, AT, "demo")).find(
    ({ area, form }) => area === MISSING.area && form === MISSING.form,
  );

describe("more time for one statement", () => {
  const more = { ...MISSING, dueOn: "2026-12-31", reason: "结算系统升级停机一周" };

  test("refuses without a reason, an earlier day, what is published, outside the scope and for who may not", async () => {
    await expect(extendDuty(bureau, { ...more, reason: "好" })).rejects.toThrow("理由");
    await expect(extendDuty(bureau, { ...more, dueOn: "2026-02-30" })).rejects.toThrow("写作");
    const { dueOn } = (await duty()) as { dueOn: string };
    await expect(extendDuty(bureau, { ...more, dueOn })).rejects.toThrow(`晚于现在的期限 ${dueOn}`);
    await expect(extendDuty(bureau, { ...more, area: "150100" })).rejects.toThrow("已经发布");
    await expect(extendDuty(bureau, { ...more, through: "2031-09" })).rejects.toThrow("没有这项报送任务");
    await expect(extendDuty(prefecture, more)).rejects.toThrow("您的角色不能进行此操作");
    expect((await duty())?.extension).toBeNull();
  });

  test("a late statement is no longer late, everybody reads why, and it can be taken back", async () => {
    const before = (await duty())?.daysLate as number;
    expect(before).toBeGreaterThan(0);
    await extendDuty(bureau, more);
    expect(await duty()).toMatchObject({
      dueOn: "2026-12-31",
      extension: { reason: more.reason, by: "自治区局审核员" },
    });
    expect((await duty())?.daysLate).toBeLessThanOrEqual(0);
    const year = await timeliness(prefecture, 2026, "enrolment");
    expect(year.rows.find(({ area }) => area === MISSING.area)?.months[8]).toMatchObject({
      extended: 1,
      missing: 0,
      pending: 1,
    });
    await withdrawExtension(bureau, MISSING);
    expect((await duty())?.daysLate).toBe(before);
    await expect(withdrawExtension(bureau, MISSING)).rejects.toThrow("已被撤销");
    expect(await brokenLink(db)).toBeNull();
  });
});

test("a year by area and month: what fell due, what came in, what came in time", async () => {
  const { rows, months } = await timeliness(bureau, 2026, null);
  expect(rows).toHaveLength(14);
  const missing = rows.find(({ area }) => area === MISSING.area);
  expect(missing?.due).toBe((missing?.published as number) + 1);
  expect(months.at(-1)).toBe("2026-09");
  expect((await timeliness(prefecture, 2026, null)).rows.map(({ area }) => area)).toEqual([MISSING.area]);
});

describe("the calendar", () => {
  const asked = { form: "protection", area: "", frequency: "month", dueDay: "20", from: "2026-07" };
  const lines = async () => (await listCalendar(bureau)).filter(({ form }) => form === "protection");

  test.each([
    [{ frequency: "week" }, "不按这个频次报送"],
    [{ frequency: "quarter", dueDay: "0" }, "1日至28日"],
    [{ frequency: "quarter", dueDay: "29" }, "1日至28日"],
    [{ frequency: "quarter", form: "没有" }, "请选择报表"],
    [{ frequency: "quarter", from: "2026" }, "月份须写作"],
  ])("refuses %j", async (more, words) => {
    await expect(setDuty(bureau, { ...asked, ...more })).rejects.toThrow(words);
  });

  test("a new rule holds from its month, the months before keep theirs", async () => {
    const before = await collectionStatus(bureau, month(2026, 6), "demo");
    const [former] = await lines();
    await setDuty(bureau, { ...asked, frequency: "quarter" });
    expect(await lines()).toMatchObject([
      { from: "2026-07", to: null, dueDay: 20, frequency: "quarter", areas: former?.areas },
      { from: former?.from, to: "2026-06", dueDay: former?.dueDay },
    ]);
    expect(await collectionStatus(bureau, month(2026, 6), "demo")).toEqual(before);
    const now = (await collectionStatus(bureau, AT, "demo")).filter(({ form }) => form === "protection");
    expect(new Set(now.map(({ dueOn }) => dueOn))).toEqual(new Set(["2026-10-20"]));
  });

  test("one area stops reporting a form", async () => {
    await setDuty(bureau, { ...asked, area: "150100", frequency: "" });
    const owed = (await collectionStatus(bureau, AT, "demo")).filter(({ form }) => form === "protection");
    expect(owed).toHaveLength(13);
    expect(owed.map(({ area }) => area)).not.toContain("150100");
  });
});
