import { describe, expect, test } from "vitest";
import { publishAudited } from "@/db/audited-transaction";
import { areaTree } from "@/db/queries/areas/area-tree";
import { type Decimal, decimal, subtract, sum } from "@/lib/domain/decimal";
import { emptyOwnBody, type OwnBody } from "@/lib/domain/indicators/own/own-body";
import { systemContext } from "../access/system-context";
import { userContext } from "../access/user-context";
import { explainFigure, type FigureExplanation } from "../figures/explain-figure";
import { recomputeFigures } from "../figures/recompute-figures";
import { showFigure } from "../figures/show-figure";
import { demonstrationDatabase, DEMONSTRATION_NOW as NOW } from "../testing/demonstration-database";
import { approveOwnDraft } from "./approve-own-draft";
import { startOwnDraft } from "./start-own-draft";
import { submitOwnDraft } from "./submit-own-draft";

const { db } = await demonstrationDatabase();
const author = await userContext(db, "shenhe", NOW);
const reviewer = await userContext(db, "zhengce", NOW);
const system = await systemContext(db, "test", NOW);

async function defined(change: Partial<OwnBody>): Promise<string> {
  const body = {
    ...emptyOwnBody("", "2024-01"),
    name: "试验指标",
    source: "为试验编写",
    schemes: ["resident"] as const,
    ...change,
  };
  const id = await startOwnDraft(author, body);
  await submitOwnDraft(author, { id, version: 1 });
  return (await approveOwnDraft(reviewer, { id, version: 2 })).code;
}

const explained = (indicator: string, area: string, period: string) =>
  explainFigure(system, { indicator, area, period });

const side = (figure: FigureExplanation, role: "numerator" | "denominator"): Decimal =>
  figure.parts
    .filter((part) => part.role === role)
    .reduce<Decimal>((total, { mark, facts }) => {
      const own = sum(facts.map(({ value }) => decimal(value)));
      return mark === "-" ? subtract(total, own) : sum([total, own]);
    }, decimal(0));

const partsOf = (figure: FigureExplanation): string[] =>
  figure.parts.map(({ role, mark, through }) => `${role} ${mark} ${through}`);

const known = (value: FigureExplanation["value"] | null) => (value?.known ? value.value : null);

describe("the last known value of a stock", () => {
  let code = "";

  test("is taken where the month itself lacks it, and the parts say which month that was", async () => {
    code = await defined({
      unit: "yuan-per-person",
      decimals: 0,
      formula: "住院统筹基金支付÷最近已知（参保人数，3个月）",
    });
    // 锡林郭勒盟 has not reported its enrolment of September 2026.
    const late = await explained(code, "152500", "2026Q3");
    expect(partsOf(late)).toEqual(["numerator + 2026-09", "denominator + 2026-08"]);
    const other = await explained(code, "150100", "2026Q3");
    expect(partsOf(other)).toEqual(["numerator + 2026-09", "denominator + 2026-09"]);
    const region = await explained(code, "150000", "2026Q3");
    // Each area of the sum stands with its own latest month.
    expect(partsOf(region)).toEqual([
      "numerator + 2026-09",
      "denominator + 2026-09",
      "denominator + 2026-08",
    ]);
    expect(region.parts.at(-1)?.facts.map(({ area }) => area)).toEqual(["152500"]);
    for (const figure of [late, other, region]) {
      expect(figure.value.known).toBe(true);
      expect(side(figure, "numerator")).toBe(known(figure.numerator));
      expect(side(figure, "denominator")).toBe(known(figure.denominator));
    }
    expect(region.stored?.absent).toEqual([]);
  });

  test("and its page says so, area by area", async () => {
    const { id } = await explained(code, "150000", "2026Q3");
    const page = await showFigure(author, id);
    expect(page.tree.sides.map(({ lines }) => lines.map(({ when }) => when))).toEqual([
      [null],
      [null, "2026年1—8月"],
    ]);
    expect(page.knownMonths).toBe("最近已知：2026年9月 13个地区，2026年8月 锡林郭勒盟；最早为2026年8月");
    expect(page.checks[0]).toMatchObject({ name: "复算", outcome: "holds" });
    const late = page.tree.areas.find(({ area }) => area === "152500");
    expect(late?.sides[1]?.lines.map(({ when, reason }) => [when, reason])).toEqual([["2026年1—8月", null]]);
    expect(page.tree.areas.flatMap(({ lacking }) => lacking)).toEqual([]);
  });

  test("further back than was written nothing is known, and who lacks it is named", async () => {
    const strict = await defined({
      unit: "yuan-per-person",
      decimals: 0,
      formula: "住院统筹基金支付÷参保人数",
    });
    const region = await explained(strict, "150000", "2026Q3");
    expect(region.value).toMatchObject({ known: false, reason: "not-reported", detail: "锡林郭勒盟" });
  });
});

describe("a single period within a formula", () => {
  test("is the difference of two cumulatives, and the quarter before may lie in the year before", async () => {
    const code = await defined({ formula: "单季住院统筹基金支付÷上季（单季（住院统筹基金支付））" });
    const figure = await explained(code, "150100", "2026Q1");
    expect(partsOf(figure)).toEqual([
      "numerator + 2026-03",
      "denominator + 2025-12",
      "denominator - 2025-09",
    ]);
    expect(side(figure, "numerator")).toBe(known(figure.numerator));
    expect(side(figure, "denominator")).toBe(known(figure.denominator));
    const third = await explained(code, "150000", "2026Q3");
    expect(partsOf(third)).toEqual([
      "numerator + 2026-09",
      "numerator - 2026-06",
      "denominator + 2026-06",
      "denominator - 2026-03",
    ]);
    expect(side(third, "denominator")).toBe(known(third.denominator));
  });
});

test("recomputing everything from scratch finds nothing to write", async () => {
  const what = { kind: "definition", summary: "试验" };
  const again = await publishAudited(db, { id: null, name: "system:test" }, NOW, what, async (tx) => ({
    result: await recomputeFigures(tx, await areaTree(tx), "monthly", "demo", "everything"),
    audit: [{ act: "test", subject: "test", detail: {} }],
  }));
  expect(again.values).toBe(0);
}, 120_000);
