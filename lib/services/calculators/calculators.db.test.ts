import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { areaSettings } from "@/db/queries/area-settings/area-settings";
import { areaTree } from "@/db/queries/areas/area-tree";
import { brokenLink } from "@/db/queries/audit/broken-link";
import type { Area, AreaCode } from "@/lib/domain/area";
import type { Calculation, ResultCell } from "@/lib/domain/calculators/calculation";
import { resultParts } from "@/lib/domain/calculators/term-text";
import type { Edition } from "@/lib/domain/edition";
import { type Month, parseMonth } from "@/lib/domain/period";
import { systemContext } from "../access/system-context";
import { userContext } from "../access/user-context";
import { setAreaSetting } from "../area-settings/set-area-setting";
import { withdrawAreaSetting } from "../area-settings/withdraw-area-setting";
import { demonstrationDatabase, DEMONSTRATION_NOW as NOW } from "../testing/demonstration-database";
import { calculateContribution } from "./calculate-contribution";
import { calculateCriticalIllness } from "./calculate-critical-illness";
import { calculateDeficit } from "./calculate-deficit";
import { calculateRemoval } from "./calculate-removal";
import { calculateSubsidy } from "./calculate-subsidy";

const { db } = await demonstrationDatabase();
const system = await systemContext(db, "test", NOW);
const reviewer = await userContext(db, "shenhe", NOW);
const tree = await areaTree(db);

const edition = (at: string): Edition => ({ through: parseMonth(at), vintage: "monthly", origin: "demo" });
const place = (code: string, year: number | null, of: Edition | null = null) => ({
  area: tree.areas.get(code as AreaCode) as Area,
  year,
  edition: of,
});

const textOf = (cell: ResultCell): string => {
  if ("text" in cell) return cell.text;
  if ("reason" in cell) return `${cell.name}：${cell.reason}`;
  const { number, unit } = resultParts(cell);
  return `${number}${unit}`;
};

const rowsOf = (calculation: Calculation, index = 0): string[][] =>
  (calculation.tables[index]?.rows ?? []).map((row) => row.map(textOf));

const CLASS = {
  area: "150400",
  key: "subsidy.class",
  from: "2020-01",
  value: "class-2",
  citation: "内政发〔2018〕46号附件",
  reason: "测试设定",
};

describe("settings of what the texts leave open", () => {
  test.each([
    [{ key: "subsidy.colour" }, "请选择要设定的项目"],
    [{ area: "亚特兰蒂斯" }, "不认识的地区"],
    [{ value: "二类" }, "请选择地区类别"],
    [{ citation: " " }, "请写明依据"],
    [{ reason: "" }, "请写明设定的理由"],
    [{ from: "2020Q1" }, "起始月份应写作"],
  ])("%o is refused and nothing is kept", async (change, words) => {
    await expect(setAreaSetting(reviewer, { ...CLASS, ...change })).rejects.toThrow(words);
    expect(await areaSettings(db)).toEqual([]);
  });

  test("only who governs policy sets them, and only for their own areas", async () => {
    const leader = await userContext(db, "lingdao", NOW);
    await expect(setAreaSetting(leader, CLASS)).rejects.toThrow("您的角色不能进行此操作");
    const elsewhere = { ...CLASS, area: "141000" };
    await expect(setAreaSetting(reviewer, elsewhere)).rejects.toThrow("不在您的权限范围内");
  });

  test("are published, audited, replaced from the same month, and taken back", async () => {
    await setAreaSetting(reviewer, { ...CLASS, value: "class-1" });
    await setAreaSetting(reviewer, CLASS);
    const [setting, ...others] = await areaSettings(db);
    expect(others).toEqual([]);
    expect(setting).toMatchObject({ area: "150400", value: "class-2", citation: CLASS.citation });
    const [history] = await db.execute<{ all: string; closed: string }>(sql`
      select count(*) as all, count(publication_to) as closed from area_setting`);
    expect(history).toEqual({ all: "2", closed: "1" });
    await withdrawAreaSetting(reviewer, setting?.id ?? 0, "设错");
    expect(await areaSettings(db)).toEqual([]);
    await expect(withdrawAreaSetting(reviewer, setting?.id ?? 0, "设错")).rejects.toThrow("没有这项设定");
    expect(await brokenLink(db)).toBeNull();
  });
});

describe("内蒙古2020年通知（医保发〔2020〕24号）: subsidy of 550", () => {
  test("without a class it is 无法测算 below the centre, and a class with its citation completes it", async () => {
    const before = await calculateSubsidy(system, place("150400", 2020, edition("2026-09")), {});
    expect(before.title).toContain("中央 440元");
    expect(before.needs.map(({ name }) => name)).toContain("地区类别");
    await setAreaSetting(reviewer, CLASS);
    const after = await calculateSubsidy(system, place("150400", 2020, edition("2026-09")), {
      persons: "1,000,000",
    });
    expect(rowsOf(after).slice(0, 3)).toEqual([
      ["中央财政", "440元", "4.40亿元"],
      ["省级（自治区）财政", "55元", "5,500.00万元"],
      ["市级、县级财政合计", "55元", "5,500.00万元"],
    ]);
    expect(after.needs.map(({ name }) => name)).toContain("盟市与旗县分担比例");
    expect(after.inputs.map(({ source }) => source.kind)).toContain("commitment");
  });

  test("figures of another year are told apart, and lead to figure and cell", async () => {
    const found = await calculateSubsidy(system, place("150400", 2020, edition("2026-09")), {});
    expect(found.caveats.join()).toContain("按2020年标准的试算");
    expect(found.demonstration).toBe(true);
    expect(new Set(found.inputs.map(({ source }) => source.kind))).toEqual(
      new Set(["commitment", "figure", "cells"]),
    );
  });

  test("arrived subsidy is judged by the deadline of the data's own year", async () => {
    const found = await calculateSubsidy(system, place("150400", 2020, edition("2026-09")), {});
    const rows = rowsOf(found, 1);
    expect(rows.map(([level]) => level)).toEqual([
      "中央财政",
      "省级（自治区）财政",
      "市级（盟）财政",
      "县级（旗）财政",
    ]);
    expect(found.tables[1]?.note).toContain("2026-09-30");
    for (const row of rows) expect(row.at(-1)).toMatch(/^[✓✕]/);
  });

  test("the region sums its prefectures; one that did not report is named", async () => {
    const whole = await calculateSubsidy(system, place("150000", 2020, edition("2026-06")), {});
    expect(rowsOf(whole, 1)[0]?.[1]).toMatch(/亿元$/);
    const lacking = await calculateSubsidy(system, place("150000", 2020, edition("2026-09")), {});
    expect(lacking.needs.map(({ reason }) => reason).join()).toContain("锡林郭勒盟");
  });

  test("what cannot be read is named", async () => {
    const found = await calculateSubsidy(system, place("150400", 2020), { persons: "很多" });
    expect(found.problems).toEqual(["居民参保人数：“很多”不是数，请只填数字"]);
  });
});

test("临医保发〔2019〕15号: 100,000 insured of a western-policy county owe 364 万 themselves", async () => {
  const western = { ...CLASS, area: "141028", from: "2019", value: "western" };
  await setAreaSetting(system, western);
  const found = await calculateSubsidy(system, place("141028", null), { persons: "100000" });
  expect(found.year).toBe(2019);
  expect(rowsOf(found)[3]).toEqual(["县级（旗）财政", "36.40元", "3,640,000元"]);
});

describe("新疆2024年征求意见稿: a gap of 1.2 亿", () => {
  test("6,000 万 each, for reference only", async () => {
    const typed = { revenue: "108000", expenditure: "120000", balance: "30000" };
    const found = await calculateDeficit(system, place("653100", 2024), typed);
    expect(rowsOf(found).slice(0, 3)).toEqual([
      ["基金收支缺口", "1.20亿元"],
      ["累计结余负担", "6,000.00万元"],
      ["当地财政负担", "6,000.00万元"],
    ]);
    expect(found.informative).toEqual(["新疆居民医保自治区级统筹征求意见稿"]);
    expect(found.needs.map(({ name }) => name)).toEqual(["使用统筹调剂金的考核指标"]);
  });

  test("from accepted figures, where no text of the area shares a gap", async () => {
    const found = await calculateDeficit(system, place("152200", null, edition("2025-12")), {});
    expect(found.needs.map(({ reason }) => reason).join()).toContain("登记的文件中没有对本地区的规定");
    expect(found.inputs.some(({ source }) => source.kind === "figure")).toBe(true);
  });
});

test("临医保发〔2019〕15号: (180,000 − 5,000) × 80% = 140,000, with every step", async () => {
  const found = await calculateCriticalIllness(system, place("141000", 2019), {
    group: "poverty-registered",
    amount: "180000",
    amounts: "10000 50000",
  });
  expect(found.title).toContain("支付 140,000元");
  expect(found.steps.map(({ source }) => source.kind === "step" && source.formula)).toEqual([
    "180,000元 超过 5,000元 的部分",
    "175,000元 × 80%",
    "180,000元 超过 140,000元 的部分",
  ]);
  expect(found.tables).toHaveLength(3);
});

test("营口2019年解读: 无法测算 with what is missing", async () => {
  const found = await calculateCriticalIllness(system, place("210800", 2020), { amount: "180000" });
  expect(found.title).toContain("无法测算，缺上一年度居民人均可支配收入、分段费用区间");
  expect(found.informative).toEqual(["营口2019年整合方案解读"]);
});

test("内蒙古2020年通知: a year collected at 250 is 30 yuan a head short of 280", async () => {
  const found = await calculateContribution(system, place("150400", 2020), {
    collected: "250",
    persons: "100000",
  });
  expect(rowsOf(found)).toEqual([
    ["个人缴费标准", "280元"],
    ["实际征收的人均个人缴费", "250元"],
    ["人均补缴标准", "30元"],
    ["补缴总额", "3,000,000元"],
  ]);
});

test("营口2019年解读: 310 and 200 average 280 with 8 adults for 3 minors", async () => {
  const found = await calculateContribution(system, place("210800", 2020), {
    adults: "800000",
    minors: "300000",
  });
  expect(rowsOf(found)[2]).toEqual(["人均个人缴费", "280元"]);
});

test("residents who have yet to pay come from the accepted figure A10", async () => {
  const found = await calculateContribution(system, place("150400", 2020, edition("2026-09")), {});
  const payable = found.inputs.find(({ name }) => name === "应缴费人数");
  expect(payable?.source).toMatchObject({ kind: "figure", label: expect.stringContaining("居民缴费进度") });
});

test("内蒙古2020年通知四（三）: 131 drugs by 4:4:2; without a number only the dates are known", async () => {
  const found = await calculateRemoval(system, place("150000", 2022), { items: "131" });
  expect(rowsOf(found).map((row) => row.slice(0, 4))).toEqual([
    ["2020-12-31", "40%", "53个", "78个"],
    ["2021-12-31", "40%", "105个", "26个"],
    ["2022-06-30", "20%", "131个", "0个"],
  ]);
  const open = await calculateRemoval(system, place("150000", 2022), {});
  expect(open.needs.map(({ name }) => name)).toEqual(["应消化的品种数"]);
});

test("nothing is calculated with the month of a period that has none", async () => {
  const nowhere = { ...edition("2026-09"), through: "2019-12" as Month };
  const found = await calculateSubsidy(system, place("150400", 2020, nowhere), {});
  expect(found.needs.map(({ reason }) => reason).join()).toContain("未报送");
});
