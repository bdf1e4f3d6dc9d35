import { describe, expect, test } from "vitest";
import type { AreaCode } from "../area";
import { decimal } from "../decimal";
import { known, missing } from "../value";
import { spendingByArea } from "./area-table";
import { COUNT_VERBS, effectWords, PRICE_VERBS, RATE_VERBS, signed } from "./effect-words";
import { mixTable } from "./mix-table";
import { rateByFactor } from "./rate-table";
import type { SeenFactor, SeenWhole } from "./seen";
import { spendingByFactor, spendingByLine } from "./spending-table";

const figures = { base: null, current: null };
const MONEY = { unit: "yuan", decimals: 2 } as const;
const PERCENT = { unit: "percent", decimals: 1 } as const;
const told = { subject: "全区2026年1—9月居民医保住院基金支付", against: "同比" };

const whole = (base: string | null, current: string): SeenWhole => ({
  name: "住院基金支付",
  base: base === null ? missing("not-reported", "锡林郭勒盟") : known(decimal(base)),
  current: known(decimal(current)),
  shown: MONEY,
  figures,
});

const sides = (numerator: string, denominator = "1") => ({
  numerator: known(decimal(numerator)),
  denominator: known(decimal(denominator)),
});

/** Admissions from 10,000 to 11,000 at 5,000 and then 4,900 yuan each. */
const FACTORS: readonly SeenFactor[] = [
  {
    name: "住院人次",
    base: sides("10000"),
    current: sides("11000"),
    shown: { unit: "visit", decimals: 2 },
    verbs: COUNT_VERBS,
    figures,
  },
  {
    name: "次均住院费用",
    base: sides("50000000", "10000"),
    current: sides("53900000", "11000"),
    shown: { unit: "yuan-per-visit", decimals: 0 },
    verbs: PRICE_VERBS,
    figures,
  },
];

describe("spending by factor", () => {
  const table = spendingByFactor(told, whole("50000000", "53900000"), FACTORS);

  test("is one sentence, the factor that moved most first", () => {
    expect(table.finding).toBe(
      "全区2026年1—9月居民医保住院基金支付同比增长7.8%，其中住院人次增加拉动9.9个百分点、次均住院费用降低下拉2.1个百分点",
    );
  });

  test("stands in one unit with its sign, in amounts and in points", () => {
    expect(table.unit).toBe("万元");
    expect(table.lines.map(({ effect, points }) => [effect, points])).toEqual([
      ["+495.00", "+9.9"],
      ["-105.00", "-2.1"],
    ]);
    expect(table.total).toMatchObject({ effect: "+390.00", points: "+7.8", moved: "增长7.8%" });
    expect(table.note).toBeNull();
  });

  test("without a base it says why, and draws nothing", () => {
    const absent = spendingByFactor(told, whole(null, "1"), FACTORS);
    expect(absent).toMatchObject({ reason: "未报送：锡林郭勒盟", lines: [], total: null });
    expect(absent.finding).toContain("暂不能分解");
  });

  test("from a base of zero there are amounts and no growth", () => {
    const from = spendingByLine(
      told,
      whole("0", "300"),
      [{ ...whole("0", "300"), name: "待遇支出" }],
      COUNT_VERBS,
    );
    expect(from.lines).toMatchObject([{ effect: "+300.00", points: null }]);
    expect(from.finding).toContain("+300.00元（对比期为零）");
  });
});

test("spending by line: what is not listed is a line of its own", () => {
  const table = spendingByLine(
    told,
    whole("100", "130"),
    [
      { ...whole("60", "80"), name: "待遇支出" },
      { ...whole(null, "10"), name: "大病保险支出" },
    ],
    COUNT_VERBS,
  );
  expect(table.lines.map(({ name, effect }) => [name, effect])).toEqual([
    ["待遇支出", "+20.00"],
    ["未分列（大病保险支出缺数）", "+10.00"],
  ]);
});

describe("spending by area", () => {
  const area = (code: string, name: string, base: string | null, current: string) => ({
    ...whole(base, current),
    area: code as AreaCode,
    name,
    factors: [],
  });

  test("the greatest mover first; who is not comparable is last with the reason, and the rest is a line", () => {
    const table = spendingByArea(told, whole("100", "130"), [
      area("1", "甲", "40", "45"),
      area("2", "乙", "30", "20"),
      area("3", "丙", null, "20"),
    ]);
    expect(table.lines.map(({ name, effect }) => [name, effect])).toEqual([
      ["乙", "-10.00"],
      ["甲", "+5.00"],
      ["丙", "—"],
    ]);
    expect(table.lines[2]?.reason).toBe("未报送：锡林郭勒盟");
    expect(table.rest).toMatchObject({ name: "未可比地区（丙）", effect: "+35.00" });
    expect(table.finding).toBe("分地区看，乙下拉10.0个百分点、甲拉动5.0个百分点；丙缺数");
  });
});

test("a rate by its factors, in points with two decimals", () => {
  const rate = (name: string, base: string, current: string): SeenFactor => ({
    name,
    base: sides(base),
    current: sides(current),
    shown: PERCENT,
    verbs: RATE_VERBS,
    figures,
  });
  const table = rateByFactor(
    { subject: "全区实际报销比例", against: "同比" },
    {
      ...whole("0.56", "0.61"),
      shown: PERCENT,
      base: known(decimal("0.56")),
      current: known(decimal("0.6075")),
    },
    [rate("政策范围内支付比例", "0.7", "0.75"), rate("政策范围内费用占比", "0.8", "0.81")],
  );
  expect(table.finding).toBe(
    "全区实际报销比例60.8%，同比提高4.8个百分点，其中政策范围内支付比例提高拉动4.03个百分点、政策范围内费用占比提高拉动0.73个百分点",
  );
  expect(table.note).toContain("四舍五入");
});

test("a mix: within and by weight, with a reason where a member is missing", () => {
  const member = (name: string, base: [string, string], current: [string, string]) => ({
    name,
    base: sides(...base),
    current: sides(...current),
    figures,
  });
  const asked = {
    told: { subject: "次均住院费用", against: "同比" },
    head: "级别",
    shown: { unit: "yuan-per-visit", decimals: 0 },
    whole: member("全区", ["1200", "20"], ["1600", "20"]),
    members: [member("三级", ["1000", "10"], ["1500", "15"]), member("二级", ["200", "10"], ["100", "5"])],
  } as const;
  expect(mixTable(asked)).toMatchObject({
    finding: "次均住院费用80元，同比增长33.3%，其中各级别自身变动影响很小、级别结构变化拉动20元",
    total: { within: "0", structure: "+20", both: "+20" },
  });
  const [first, second] = asked.members;
  const absent = { ...second, base: { ...second.base, numerator: missing("not-reported") } };
  expect(mixTable({ ...asked, members: [first, absent] })).toMatchObject({
    reason: "未报送：二级",
    total: null,
  });
});

test.each([
  ["9999999999", "10099999998", "万元", "+10,000"],
  ["9999999999", "10099999999", "亿元", "+1.00"],
  ["99990000", "99999999", "万元", "+1.00"],
])("from %s to %s stands in %s as %s", (base, current, unit, effect) => {
  const table = spendingByLine(told, whole(base, current), [whole(base, current)], COUNT_VERBS);
  expect([table.unit, table.total?.effect]).toEqual([unit, effect]);
});

describe("words of an effect", () => {
  const effect = { name: "住院率", verbs: RATE_VERBS, moved: known(decimal("0.001")) };
  test.each([
    ["0.00051", "住院率提高拉动0.1个百分点"],
    ["0.0005", "住院率提高拉动0.1个百分点"],
    ["0.00049", "住院率提高影响不足0.1个百分点"],
    ["-0.0005", "住院率提高下拉0.1个百分点"],
  ])("%s of the growth: %s", (points, words) => {
    expect(effectWords([{ ...effect, points: decimal(points) }], 1)).toBe(words);
  });
  test("a factor that did not move is said to be level", () => {
    expect(effectWords([{ ...effect, moved: known(decimal(0)), points: decimal(0) }], 1)).toBe("住院率持平");
  });
  test.each([
    ["0.004", "0.00"],
    ["0.005", "+0.01"],
    ["-0.005", "-0.01"],
    ["-0.004", "0.00"],
  ])("%s is signed %s", (value, text) => expect(signed(decimal(value), 0, 2)).toBe(text));
});
