import { describe, expect, test } from "vitest";
import { month } from "../../period";
import { definitionAt, SHIPPED_DEFINITIONS } from "../indicator-catalogue";
import { SHIPPED_VOCABULARY } from "../language/vocabulary";
import { checkOwn } from "./check-own";
import { bodyOfDefinition, emptyOwnBody, freeOwnCode, OWN_CODE, type OwnBody } from "./own-body";
import type { OwnReference } from "./own-reference";

const REFERENCE: OwnReference = {
  version: 1,
  latestFrom: null,
  origin: "real",
  unit: null,
  vocabulary: SHIPPED_VOCABULARY,
};

const body = (change: Partial<OwnBody>): OwnBody => ({
  ...emptyOwnBody("Z01", "2026-01"),
  name: "基金使用率",
  source: "工作需要",
  formula: "基金支出÷基金收入",
  ...change,
});

const found = (change: Partial<OwnBody>, reference: Partial<OwnReference> = {}) =>
  checkOwn(body(change), { ...REFERENCE, ...reference }).findings.map(({ field, rule, severity }) => [
    field,
    rule,
    severity,
  ]);

describe("a definition in the making", () => {
  test("right, it becomes a version with its expressions by scheme and its sides by name", () => {
    const { definition, findings } = checkOwn(
      body({ schemes: ["all", "employee"], formula: "住院统筹基金支付÷住院医疗费用总额" }),
      REFERENCE,
    );
    expect(findings).toEqual([]);
    expect(definition).toMatchObject({
      code: "Z01",
      version: 1,
      from: "2026-01",
      to: null,
      accounting: "business",
      numeratorName: "住院统筹基金支付",
      denominatorName: "住院医疗费用总额",
      origin: "real",
    });
    expect(definition?.expressions.employee).toMatchObject({
      numerator: { dimensions: { scheme: "employee", setting: "inpatient" } },
    });
  });

  test.each([
    [{ name: " " }, "name", "required"],
    [{ name: "长".repeat(41) }, "name", "name"],
    [{ source: "" }, "source", "required"],
    [{ schemes: [] }, "schemes", "schemes"],
    [{ levels: [] }, "levels", "levels"],
    [{ levels: ["county", "pooling-area"] as const }, "levels", "levels"],
    [{ decimals: 5 }, "decimals", "decimals"],
    [{ decimals: Number.NaN }, "decimals", "decimals"],
    [{ from: "2026年1月" }, "from", "from"],
    [{ formula: "" }, "formula", "empty"],
    [{ unit: "yuan" as const }, "formula", "declared-unit"],
    [{ unit: "point" as const }, "formula", "declared-unit"],
    [{ formula: "基金支出" }, "formula", "declared-unit"],
  ])("%o is refused at %s", (change, field, rule) => {
    expect(found(change)).toEqual([[field, rule, "refuse"]]);
  });

  test.each([
    ["2026-06", ["from"]],
    ["2026-07", ["from"]],
    ["2026-08", []],
  ])("after a version from July 2026, one from %s has %o wrong", (from, wrong) => {
    expect(found({ from }, { version: 2, latestFrom: month(2026, 7) }).map(([field]) => field)).toEqual(
      wrong,
    );
  });

  test("a later version counts in the unit of those before it", () => {
    const reference = { version: 2, latestFrom: month(2025, 1), unit: "times" } as const;
    expect(found({}, reference)).toEqual([["unit", "unit", "refuse"]]);
    expect(found({ unit: "times" }, reference)).toEqual([]);
  });

  test("40 characters and 4 decimals are the most", () => {
    expect(found({ name: "长".repeat(40), decimals: 4 })).toEqual([]);
  });

  test("registers, which counties keep, are defined for counties; funds, which they do not keep, are not", () => {
    expect(found({ levels: ["county"], formula: "参保人数÷应参保人数" })).toEqual([]);
  });

  test("a fault of the shared formula is said once, one that only some schemes have names each", () => {
    const { findings } = checkOwn(
      body({ schemes: ["all", "employee", "resident"], formula: "累计结余÷基金支出", unit: "month" }),
      REFERENCE,
    );
    expect(findings.map(({ rule }) => rule)).toEqual(["stock-flow"]);
    const some = checkOwn(
      body({ schemes: ["employee", "resident"], formula: "个人账户支出÷个人账户收入" }),
      REFERENCE,
    ).findings;
    expect(some.map(({ message }) => message.includes("居民医保"))).toEqual([true, true]);
  });

  test("a scheme's own formula goes before the shared one, and its fault stands in it", () => {
    const own = body({
      schemes: ["employee", "resident"],
      formula: "累计结余÷（基金支出÷月数）",
      schemeFormulas: { employee: "统筹基金累计结余÷（统筹基金支出÷月数" },
      unit: "month",
    });
    expect(checkOwn(own, REFERENCE).findings).toMatchObject([
      { field: "schemeFormulas", scheme: "employee", rule: "unclosed" },
    ]);
    const mended = { ...own, schemeFormulas: { employee: "统筹基金累计结余÷（统筹基金支出÷月数）" } };
    const { definition } = checkOwn(mended, REFERENCE);
    expect(definition?.expressions.employee).toMatchObject({
      numerator: { measure: "pooling-fund.balance" },
    });
    expect(definition?.expressions.resident).toMatchObject({ numerator: { measure: "fund.balance" } });
  });
});

describe("the next version of any shipped definition", () => {
  test.each(SHIPPED_DEFINITIONS.map((definition) => [definition.code, definition] as const))(
    "%s is written on from what it is",
    (code, definition) => {
      const next = checkOwn(bodyOfDefinition(definition, "2026-07"), {
        version: 1001,
        latestFrom: null,
        origin: null,
        unit: definition.unit,
        vocabulary: SHIPPED_VOCABULARY,
      });
      expect(next.findings.filter(({ severity }) => severity === "refuse")).toEqual([]);
      expect(next.definition?.expressions).toEqual(definition.expressions);
      expect(definitionAt(code, month(2026, 7), [next.definition ?? definition])?.version).toBe(1001);
    },
  );
});

test("codes of own indicators are the first free ones, and none is of the catalogue of practice", () => {
  expect(freeOwnCode(new Set())).toBe("Z01");
  expect(freeOwnCode(new Set(["Z01", "Z03"]))).toBe("Z02");
  const all = new Set(Array.from({ length: 99 }, (_, index) => `Z${String(index + 1).padStart(2, "0")}`));
  expect(freeOwnCode(all)).toBe("Z100");
  expect(SHIPPED_DEFINITIONS.filter(({ code }) => OWN_CODE.test(code))).toEqual([]);
});
