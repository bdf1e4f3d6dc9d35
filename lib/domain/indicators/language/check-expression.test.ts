import { describe, expect, test } from "vitest";
import { SHIPPED_DEFINITIONS } from "../indicator-catalogue";
import { declaredFits, isGap, unitOfExpression } from "../unit-vector";
import { checkExpression } from "./check-expression";
import { parseFormula } from "./parse-formula";

const findings = (text: string) => {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(parsed.findings.map(({ message }) => message).join("；"));
  return checkExpression(
    parsed.expression,
    (part) => parsed.spots.get(part) ?? { offset: 0, length: text.length },
  );
};

describe("every shipped definition is one an author could have written", () => {
  test.each(SHIPPED_DEFINITIONS.map((definition) => [definition.code, definition] as const))(
    "%s",
    (_code, { unit, expressions }) => {
      for (const expression of Object.values(expressions)) {
        const refused = checkExpression(expression, () => ({ offset: 0, length: 0 })).filter(
          ({ severity }) => severity === "refuse",
        );
        expect(refused).toEqual([]);
        expect(declaredFits(unit, unitOfExpression(expression))).toBe(true);
        expect(unit === "point").toBe(isGap(expression));
      }
    },
  );
});

describe("what cannot be computed is refused where it stands", () => {
  test.each([
    ["个人账户累计结余［居民医保］", "no-slot", "个人账户累计结余［居民医保］"],
    ["参保人数［居民医保，住院］", "no-slot", "参保人数［居民医保，住院］"],
    ["基金支出＋参保人数", "units-differ", "参保人数"],
    ["基金支出－参保人数", "units-differ", "参保人数"],
    ["基金支出÷基金收入＋累计结余÷基金收入", "rates-added", "累计结余÷基金收入"],
    ["（基金支出÷参保人数）－（基金支出÷基金收入）", "units-differ", "（基金支出÷基金收入）"],
    ["基金支出÷0", "never-defined", "0"],
    ["基金支出÷（基金收入－基金收入）", "never-defined", "（基金收入－基金收入）"],
    ["基金支出÷（基金收入×0）", "never-defined", "（基金收入×0）"],
    ["同比增长（基金收入－基金收入）", "never-defined", "同比增长（基金收入－基金收入）"],
    ["基金支出÷住院统筹基金支付［居民医保］", "accounting", "住院统筹基金支付［居民医保］"],
    ["近12个月累计结余", "time-form", "近12个月累计结余"],
    ["近12个月（基金支出÷基金收入）", "time-form", "近12个月（基金支出÷基金收入）"],
    ["年初期末平均基金支出", "time-form", "年初期末平均基金支出"],
    ["最近已知（基金支出，12个月）", "time-form", "最近已知（基金支出，12个月）"],
    ["单季累计结余", "time-form", "单季累计结余"],
    ["单季（近12个月基金支出）", "time-form", "单季（近12个月基金支出）"],
    ["上季基金支出", "time-form", "上季基金支出"],
  ])("%s: %s", (text, rule, at) => {
    const [found] = findings(text).filter(({ severity }) => severity === "refuse");
    expect(found).toMatchObject({ rule });
    expect(text.slice(found?.offset, (found?.offset ?? 0) + (found?.length ?? 0))).toBe(at);
  });

  test.each([
    "单季基金支出÷上季（单季（基金支出））",
    "上年末（累计结余）＋基金收入－基金支出",
    "年初期末平均（参保人数［居民医保］）",
    "基金支出÷年初期末平均参保人数",
    "基金支出÷最近已知（年末总人口，12个月）",
    "1－基金支出÷基金收入",
    "12－月数",
  ])("%s is refused nothing", (text) => {
    expect(findings(text).filter(({ severity }) => severity === "refuse")).toEqual([]);
  });

  test("what a measure is cut by is suggested where a cut does not exist", () => {
    const [found] = findings("个人账户累计结余［居民医保］");
    expect(found?.suggestions).toContain("个人账户累计结余［职工医保］");
  });
});

describe("a stock over a flow that grows from January is pointed out, with the way to scale it", () => {
  test("by months", () => {
    const [found] = findings("累计结余÷基金支出");
    expect(found).toMatchObject({ rule: "stock-flow", severity: "advise" });
    expect(found?.message).toContain("累计结余÷（基金支出÷月数）");
  });

  test.each([
    "累计结余÷（基金支出÷月数）",
    "累计结余÷（近12个月基金支出÷12）",
    "累计结余÷上年全年基金支出",
    "基金支出÷全年预算支出",
  ])("%s is left alone", (text) => expect(findings(text)).toEqual([]));

  test("and a growing amount per head is to be compared with its own month of last year", () => {
    expect(findings("基金支出÷参保人数").map(({ rule, severity }) => [rule, severity])).toEqual([
      ["stock-flow", "advise"],
    ]);
  });
});
