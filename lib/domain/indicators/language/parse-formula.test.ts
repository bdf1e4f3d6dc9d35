import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimal } from "../../decimal";
import { type Dimensions, TOTAL } from "../../dimension";
import { statedIndicator } from "../../measures/measure-catalogue";
import { SHIPPED_FORMS } from "../../submissions/form-catalogue";
import {
  averageStock,
  type Expression,
  growth,
  lastKnown,
  leaf,
  over,
  rollingYear,
  shifted,
  single,
  sumOf,
  type TimeShift,
} from "../expression";
import { formulaText } from "../formula";
import { SHIPPED_DEFINITIONS } from "../indicator-catalogue";
import { isRate } from "../unit-vector";
import { parseFormula } from "./parse-formula";
import { SHIFT_NAMES } from "./time-words";

const read = (text: string): Expression => {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.findings.map(({ message }) => message).join("；")}`);
  return parsed.expression;
};

const faults = (text: string) => {
  const parsed = parseFormula(text);
  return parsed.ok
    ? []
    : parsed.findings.map(({ rule, offset, length, suggestions }) => ({
        rule,
        at: text.slice(offset, offset + length),
        offset,
        suggestions,
      }));
};

describe("a formula written out reads back as itself", () => {
  test("every formula of every shipped definition", () => {
    for (const { code, expressions } of SHIPPED_DEFINITIONS) {
      for (const expression of Object.values(expressions)) {
        expect(read(formulaText(expression)), `${code} ${formulaText(expression)}`).toEqual(expression);
      }
    }
  });

  const SLOTS = SHIPPED_FORMS.flatMap(({ sheets }) =>
    sheets.flatMap(({ slots }) => [...slots.values()]),
  ).filter(({ measure }) => statedIndicator(measure) === null);

  test("every number that a form has a place for", () => {
    for (const { measure, dimensions } of SLOTS) {
      expect(read(formulaText(leaf(measure, dimensions)))).toEqual(leaf(measure, dimensions));
    }
  });

  const anyLeaf = fc.constantFrom(...SLOTS).map(({ measure, dimensions }) => leaf(measure, dimensions));
  const shifts = fc.constantFrom(...(Object.keys(SHIFT_NAMES) as TimeShift[]));
  const difference = (left: Expression, right: Expression): Expression => ({
    op: isRate(left) && isRate(right) ? "gap" : "minus",
    left,
    right,
  });
  const { expression: anyExpression } = fc.letrec<{ expression: Expression }>((tie) => {
    const deeper = tie("expression");
    return {
      expression: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        anyLeaf,
        fc.constant<Expression>({ op: "months" }),
        fc
          .integer({ min: -900, max: 900 })
          .map((value): Expression => ({ op: "constant", value: decimal(`${value}e-1`) })),
        fc.array(deeper, { minLength: 2, maxLength: 4 }).map((terms) => sumOf(...terms)),
        fc.tuple(deeper, deeper).map(([left, right]) => difference(left, right)),
        fc.tuple(deeper, deeper).map(([left, right]): Expression => ({ op: "product", left, right })),
        fc.tuple(deeper, deeper).map(([numerator, denominator]) => over(numerator, denominator)),
        deeper.map(growth),
        fc.tuple(deeper, shifts).map(([of, time]) => shifted(of, time)),
        fc
          .tuple(deeper, fc.constantFrom("month" as const, "quarter" as const))
          .map(([of, f]) => single(of, f)),
        deeper.map(rollingYear),
        deeper.map(averageStock),
        fc.tuple(deeper, fc.integer({ min: 1, max: 36 })).map(([of, within]) => lastKnown(of, within)),
      ),
    };
  });

  test("any formula at all", () => {
    fc.assert(
      fc.property(anyExpression, (expression) => {
        expect(read(formulaText(expression))).toEqual(expression);
      }),
      { numRuns: 400 },
    );
  });
});

describe("how a formula may be written", () => {
  const RATE = over(
    sumOf(
      leaf("pay.pooling", { scheme: "resident", setting: "inpatient" }),
      leaf("pay.critical-illness", { scheme: "resident", setting: "inpatient" }),
    ),
    leaf("expense.in-policy", { scheme: "resident", setting: "inpatient" }),
  );

  test.each([
    "（住院统筹基金支付［居民医保］＋住院居民大病保险支付［居民医保］）÷住院政策范围内费用［居民医保］",
    "(统筹基金支付[居民医保,住院] + 居民大病保险支付[居民 住院]) / 政策范围内费用[住院、居民]",
    "（居民医保住院统筹基金支付＋居民医保住院居民大病保险支付）\n÷居民医保住院政策范围内费用",
  ])("%s", (text) => expect(read(text)).toEqual(RATE));

  test.each([
    ["1－50%", { op: "minus", left: "1", right: "0.5" }],
    ["6-2*2", { op: "minus", left: "6" }],
  ] as const)("signs of both kinds, and percentages: %s", (text, { op }) => expect(read(text).op).toBe(op));

  test("products bind before sums, and signs of one rank from the left", () => {
    const [a, b, c] = [leaf("fund.revenue"), leaf("fund.expenditure"), leaf("fund.balance")];
    expect(read("基金收入－基金支出＋累计结余")).toEqual(sumOf({ op: "minus", left: a, right: b }, c));
    expect(read("累计结余＋基金收入×基金支出")).toEqual(sumOf(c, { op: "product", left: a, right: b }));
    expect(read("累计结余÷基金收入÷基金支出")).toEqual(over(over(c, a), b));
  });

  test("two rates differ by points, two amounts by an amount", () => {
    expect(read("（基金支出÷基金收入）－（统筹基金支出÷统筹基金收入）").op).toBe("gap");
    expect(read("基金支出÷基金收入－统筹基金支出÷统筹基金收入").op).toBe("gap");
    expect(read("基金支出÷参保人数－基金收入÷参保人数").op).toBe("minus");
    expect(read("1－基金支出÷基金收入").op).toBe("minus");
  });

  test("names that hold signs of their own", () => {
    expect(read("DRG/DIP实际付费病种数/全部病种数")).toEqual(
      over(read("DRG/DIP实际付费病种数"), read("全部病种数")),
    );
    expect(read("医疗费用总额［普通门（急）诊，居民医保］")).toEqual(
      leaf("expense", { scheme: "resident", setting: "outpatient" }),
    );
  });

  test("every time form stands before a name or brackets", () => {
    const of = leaf("fund.expenditure");
    expect(read("上年同期（基金支出）")).toEqual(shifted(of, "year-ago"));
    expect(read("上年同期基金支出")).toEqual(shifted(of, "year-ago"));
    expect(read("上季（单季（基金支出））")).toEqual(shifted(single(of, "quarter"), "previous-quarter"));
    expect(read("上年同期近12个月居民医保基金支出")).toEqual(
      shifted(rollingYear(leaf("fund.expenditure", { scheme: "resident" })), "year-ago"),
    );
    expect(read("最近已知（年末总人口，12个月）")).toEqual(lastKnown(leaf("population"), 12));
  });

  test("what names no scheme is of the scheme the formula is read for; what names one keeps it", () => {
    const parsed = parseFormula("基金支出÷基金收入［基本医保合计］", "resident");
    expect(parsed.ok && parsed.expression).toEqual(
      over(
        leaf("fund.expenditure", { scheme: "resident" } satisfies Partial<Dimensions>),
        leaf("fund.revenue", TOTAL),
      ),
    );
  });
});

describe("a wrong formula is pointed at where it is wrong", () => {
  test.each([
    ["基金支出÷基金收人", "unknown-measure", "基金收人", 5, "基金收入"],
    ["住院统筹基金支负÷基金收入", "unknown-measure", "统筹基金支负", 2, "统筹基金支付"],
    ["统筹基金支付［居民医保，住圆］", "unknown-member", "住圆", 12, "住院"],
    ["统筹基金支付［居民医保，职工医保］", "dimension-twice", "职工医保", 12, undefined],
    ["（基金支出＋基金收入", "unclosed", "（", 0, undefined],
    ["统筹基金支付［居民医保", "unclosed", "［", 6, undefined],
    ["基金支出＋", "ended", "＋", 4, undefined],
    ["基金支出＋÷基金收入", "no-operand", "÷", 5, undefined],
    ["基金支出 基金收入", "left-over", "基金收入", 5, undefined],
    ["基金支出）÷基金收入", "left-over", "）", 4, undefined],
    ["上年同期", "incomplete-name", "上年同期", 0, undefined],
    ["最近已知（年末总人口，99个月）", "months-back", "99", 11, undefined],
    ["最近已知（年末总人口）", "unexpected", "）", 10, undefined],
    ["", "empty", "", 0, undefined],
  ])("%s: %s at %s", (text, rule, at, offset, suggestion) => {
    const [found] = faults(text);
    expect(found).toMatchObject({ rule, at, offset });
    if (suggestion) expect(found?.suggestions).toContain(suggestion);
  });

  test("several unknown names are all told at once", () => {
    expect(faults("基金收人÷基金支岀［居民衣保］").map(({ at }) => at)).toEqual([
      "基金收人",
      "居民衣保",
      "基金支岀",
    ]);
  });

  test("no text makes the reader crash, and every finding lies within the text", () => {
    const words = fc.constantFrom(
      "基金支出",
      "上年同期",
      "（",
      "）",
      "［",
      "］",
      "，",
      "÷",
      "－",
      "住院",
      "12",
      "最近已知",
      "个月",
      "呀",
    );
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 12 }).map((parts) => parts.join("")),
        (text) => {
          const parsed = parseFormula(text);
          if (parsed.ok) return;
          expect(parsed.findings.length).toBeGreaterThan(0);
          for (const { offset, length } of parsed.findings) {
            expect(offset >= 0 && offset + length <= text.length).toBe(true);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
