import { describe, expect, test } from "vitest";
import type { AreaCode } from "@/lib/domain/area";
import { emptyOwnBody, type OwnBody } from "@/lib/domain/indicators/own/own-body";
import type { Month } from "@/lib/domain/period";
import { userContext } from "../access/user-context";
import { explainFigure } from "../figures/explain-figure";
import { readFigureBook } from "../figures/figure-book";
import { figureRecord } from "../figures/figure-record";
import { showFigure } from "../figures/show-figure";
import { showIndicator } from "../indicators/show-indicator";
import { approveOwnDraft } from "../own-indicators/approve-own-draft";
import { startOwnDraft } from "../own-indicators/start-own-draft";
import { submitOwnDraft } from "../own-indicators/submit-own-draft";
import { demonstrationDatabase, DEMONSTRATION_NOW as NOW } from "../testing/demonstration-database";

const { db } = await demonstrationDatabase();
const author = await userContext(db, "shenhe", NOW);
const reviewer = await userContext(db, "zhengce", NOW);
const REGION = "150000" as AreaCode;
const through = "2026-09" as Month;
const edition = { through, vintage: "monthly", origin: "demo" } as const;
const WORDS = "本指标口径自2026年1月起修改";

const body = (more: Partial<OwnBody>): OwnBody => ({
  ...emptyOwnBody("", "2024-01"),
  name: "居民住院统筹基金支付比例",
  group: "benefit",
  polarity: "up",
  schemes: ["resident"],
  levels: ["pooling-area", "province"],
  formula: "住院统筹基金支付÷住院政策范围内费用",
  source: "局内统计工作需要（演示）",
  ...more,
});

async function approved(own: OwnBody): Promise<void> {
  const id = await startOwnDraft(author, own);
  await submitOwnDraft(author, { id, version: 1 });
  await approveOwnDraft(reviewer, { id, version: 2 });
}

await approved(body({}));
const code = "Z01";
const page = async (span: "cumulative" | "single" = "cumulative", sort: "change" | "area" = "area") => {
  const shown = await showIndicator(author, { code, area: REGION, edition, scheme: "resident", span, sort });
  if (!("figure" in shown)) throw new Error("Z01 is no family");
  return shown;
};
const told = async () => {
  const book = await readFigureBook(author, {
    indicators: [code],
    areas: [REGION],
    throughs: [through, "2025-09" as Month],
    schemes: ["resident"],
    edition,
  });
  return book.compared(code, REGION, "resident", through);
};

describe("a version that changes only the name", () => {
  test("is compared with the version before it", async () => {
    expect((await told()).kind).toBe("difference");
    await approved(body({ code, name: "居民住院统筹支付比例", from: "2025-07" }));
    expect((await told()).kind).toBe("difference");
    expect((await page()).comparisons[0]?.text).not.toBe("口径不可比");
  });
});

describe("a version with another formula from 2026 on", () => {
  test("is not comparable with last year wherever the two stand together", async () => {
    const formula = "住院统筹基金支付÷住院医疗费用总额";
    await approved(body({ code, name: "居民住院统筹支付比例", formula, from: "2026-01" }));
    expect(await told()).toMatchObject({ kind: "not-comparable", note: WORDS });

    const cumulative = await page();
    const [yoy] = cumulative.comparisons;
    expect(yoy).toMatchObject({ name: "同比", text: "口径不可比", note: WORDS });
    expect(yoy?.breaks[0]).toMatchObject({ redefines: code, citation: "局内统计工作需要（演示）" });
    expect(yoy?.breaks[0]?.after).toContain("第 3 版");
    expect(cumulative.figure.comparison?.text).toBe("口径不可比");
    expect(cumulative.trend?.breaks.map(({ words }) => words)).toEqual([WORDS]);
    expect(cumulative.ranking.every(({ figure }) => figure.comparison?.text !== "持平")).toBe(true);

    const single = await page("single");
    expect(single.comparisons.map(({ name, text }) => [name, text])).toEqual([
      ["同比", "口径不可比"],
      ["环比", expect.not.stringContaining("口径不可比")],
    ]);

    const asked = { indicator: code, area: REGION, period: "2026Q3", scheme: "resident", origin: "demo" };
    const explained = await explainFigure(author, { ...asked, compare: ["yoy"] } as never);
    const [record] = figureRecord(explained).comparisons;
    expect(record).toMatchObject({ kind: "not-comparable", value: null, note: WORDS });
    const figure = await showFigure(author, explained.id);
    expect(JSON.stringify(figure)).toContain(WORDS);
  });

  test("areas ordered by their change have none, and stand by their codes", async () => {
    const ordered = (await page("cumulative", "change")).ranking.map(({ area }) => area);
    expect(ordered).toEqual((await page("cumulative", "area")).ranking.map(({ area }) => area));
  });
});
