import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { type PublishTx, publishAudited } from "@/db/audited-transaction";
import { areaTree } from "@/db/queries/areas/area-tree";
import { registeredDefinitions } from "@/db/queries/definitions/registered-definitions";
import { latestPublication } from "@/db/queries/publications/latest-publication";
import { type DemonstrationForm, statementNumbers } from "@/db/seed/demonstration/demonstration-statements";
import { type Area, areaCode } from "@/lib/domain/area";
import { type Decimal, negate, sum } from "@/lib/domain/decimal";
import type { Scheme } from "@/lib/domain/dimension";
import { type FigureKey, figureId } from "@/lib/domain/figure";
import { evaluate } from "@/lib/domain/indicators/evaluate";
import type { Expression } from "@/lib/domain/indicators/expression";
import { requestKey } from "@/lib/domain/indicators/figure-plan";
import { cumulativePoint } from "@/lib/domain/indicators/point";
import { addMonths, type Month, month } from "@/lib/domain/period";
import type { FigurePage } from "@/lib/domain/provenance/figure-page";
import type { Form } from "@/lib/domain/submissions/form";
import { shippedForm } from "@/lib/domain/submissions/form-catalogue";
import { known, missing } from "@/lib/domain/value";
import { systemContext } from "../access/system-context";
import { userContext } from "../access/user-context";
import { acceptSubmission } from "../submissions/accept-submission";
import { reviewSubmission } from "../submissions/review-submission";
import type { SlotFill } from "../submissions/slot-fill";
import { writeStatement } from "../submissions/statement-workbook";
import { submitFile } from "../submissions/submit-file";
import { demonstrationDatabase, DEMONSTRATION_NOW as NOW } from "../testing/demonstration-database";
import { explainFigure } from "./explain-figure";
import { judgeCommitments } from "./judge-commitments";
import { recomputeFigures } from "./recompute-figures";
import { showFigure } from "./show-figure";

const { db } = await demonstrationDatabase();
/** Statements are made, filed, read by a process of their own and published: seconds, more on a busy machine. */
const PATIENCE = { timeout: 180_000 };
const operator = await systemContext(db, "test", NOW, "demo");
const tree = await areaTree(db);
const folder = await mkdtemp(join(tmpdir(), "yiheng-published-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The last month of the demonstration: a later one says what it said. */
const LAST = month(2026, 9);

type Place = { form: DemonstrationForm; area: string; through: Month };

/** Files a statement up to review; `added` moves so many 万元 of inpatient cash to the supplement of 职工. */
async function reviewed({ form, area, through }: Place, added: number): Promise<number> {
  const numbers = statementNumbers(form, area, through > LAST ? LAST : through);
  const changes: Record<string, number> = { "inpatient/supplement": added, "inpatient/cash": -added };
  const fill: SlotFill = (sheet, slot) => {
    const text = numbers.text(sheet, slot);
    const change = form === "benefit" && sheet === "职工" ? changes[slot] : undefined;
    return text === null || change === undefined ? text : (Number(text) + change).toFixed(2);
  };
  const path = join(folder, `${area}-${form}-${through}.xlsx`);
  const place = tree.areas.get(areaCode(area)) as Area;
  await writeFile(path, await writeStatement(shippedForm(form) as Form, place, through, fill));
  const { submission, status } = await submitFile(operator, operator, {
    ...{ form, area, period: through, vintage: "monthly", fileName: "更正.xlsx", path, reason: "更正" },
    accept: false,
    explanation: "按系统口径填报",
  });
  expect(status).toBe("submitted");
  await reviewSubmission(operator, { id: submission, version: 3 });
  return submission;
}

const accept = (id: number) => acceptSubmission(operator, { id, version: 4 });

type Sampled = {
  indicator: string;
  area: string;
  through: Month;
  scheme: Scheme;
  basis: string;
  value: Decimal;
  numerator: Decimal | null;
  denominator: Decimal | null;
};

/** Rows drawn over all indicators, areas and months: always the same ones. */
const sample = async (size: number): Promise<Sampled[]> => [
  ...(await db.execute<Sampled>(sql`
    select indicator, area_code as area, through, scheme, basis, trim_scale(value)::text as value,
      trim_scale(numerator)::text as numerator, trim_scale(denominator)::text as denominator
    from indicator_value
    where origin = 'demo' and publication_to is null and value is not null and not stated
    order by md5(concat_ws('|', indicator, area_code, through, scheme, basis))
    limit ${size}`)),
];

/** Whether a side is nothing but facts added and taken away. */
function addsUp(side: Expression): boolean {
  if (side.op === "leaf") return true;
  if (side.op === "sum") return side.terms.every(addsUp);
  if (side.op === "minus") return addsUp(side.left) && addsUp(side.right);
  return (side.op === "rolling-year" || side.op === "shifted") && addsUp(side.of);
}

function sideOf(expression: Expression, role: "numerator" | "denominator"): Expression | null {
  if (expression.op === "ratio") return expression[role];
  return expression.op === "growth" ? expression.of : null;
}

describe("M19: the selectors are run again and their facts give the stored figure", () => {
  test("for figures drawn from all there are", PATIENCE, async () => {
    let divided = 0;
    for (const row of await sample(120)) {
      const { definition, parts, stored } = await explainFigure(operator, {
        ...{ indicator: row.indicator, area: row.area, period: row.through, scheme: row.scheme },
        ...{ vintage: "monthly", origin: "demo" },
      });
      const place = `${row.indicator} ${row.area} ${row.through} ${row.scheme}`;
      expect(stored?.basis, place).toBe(row.basis);
      const found = new Map(parts.map((part) => [requestKey(part.request), part.value]));
      const expression = definition.expressions[row.scheme] as Expression;
      const again = evaluate(expression, cumulativePoint(row.through), (leaf, through, base) => {
        const value = found.get(requestKey({ leaf, through, base }));
        return value ? known(value) : missing("not-reported");
      });
      expect(again.value, place).toEqual(known(row.value));
      for (const role of ["numerator", "denominator"] as const) {
        const own = parts.filter((part) => part.role === role);
        const side = sideOf(expression, role);
        if (row[role] === null || side === null || !addsUp(side)) continue;
        divided += 1;
        const signed = own.map(({ mark, value }) =>
          mark === "-" ? negate(value as Decimal) : (value as Decimal),
        );
        expect(sum(signed), `${place} ${role}`).toBe(row[role]);
      }
    }
    expect(divided).toBeGreaterThan(40);
  });
});

describe("M25: what lies outside the viewer's scope", () => {
  const key: FigureKey = {
    ...{
      indicator: "A02",
      area: areaCode("150200"),
      through: month(2026, 8),
      span: "cumulative",
      scheme: "all",
    },
    ...{ vintage: "monthly", origin: "demo" },
  };

  test("another prefecture's figure and the region's are not found by their ids", async () => {
    const own = await userContext(db, "huhehaote", NOW);
    const id = (area: string) => figureId({ ...key, area: areaCode(area) }, 2);
    expect((await showFigure(own, id("150100"))).exact).not.toBeNull();
    for (const area of ["150200", "150000"])
      await expect(showFigure(own, id(area))).rejects.toMatchObject({ code: "out-of-scope" });
  });

  test("an administrator reads no figure at all, an id of no figure is not found", async () => {
    const administrator = await userContext(db, "guanli", NOW);
    await expect(showFigure(administrator, figureId(key, 2))).rejects.toMatchObject({
      code: "not-permitted",
    });
    const never = figureId({ ...key, through: month(2019, 1) }, 2);
    for (const id of [never, figureId(key, 999_999), "A02", ""])
      await expect(showFigure(operator, id)).rejects.toMatchObject({ code: "not-found" });
  });
});

/** What a page says of the figure itself, without what has happened since to it and to the statements it comes from. */
const said = ({ figure, exact, rounding, coverage, tree, comparisons, checks, contradictions }: FigurePage) =>
  JSON.stringify(
    { figure, exact, rounding, coverage, tree, comparisons, checks, contradictions },
    (name, value) => (name === "superseded" ? undefined : value),
    1,
  );

describe("publications that follow", () => {
  const MAY = addMonths(month(2026, 9), -4);
  const key = (indicator: string, area: string, through: Month): FigureKey => ({
    ...{ indicator, area: areaCode(area), through, span: "cumulative", scheme: "employee" },
    ...{ vintage: "monthly", origin: "demo" },
  });
  const KEYS = [
    key("C01", "150500", MAY),
    key("C01", "150000", MAY),
    key("C01", "150500", month(2026, 6)),
    key("B07.rolling-12", "150500", MAY),
    { ...key("A02", "150000", month(2026, 9)), scheme: "all" as const },
  ];

  test(
    "M2: a figure as of a publication stays what it was after a correction is published",
    PATIENCE,
    async () => {
      const before = (await latestPublication(db))?.number ?? -1;
      const ids = KEYS.map((each) => figureId(each, before));
      const first = await Promise.all(ids.map(async (id) => said(await showFigure(operator, id))));
      await accept(await reviewed({ form: "benefit", area: "150500", through: MAY }, 120));
      await accept(await reviewed({ form: "enrolment", area: "152500", through: month(2026, 9) }, 0));
      const after = await Promise.all(ids.map((id) => showFigure(operator, id)));
      expect(after.map(said)).toEqual(first);
      const [corrected] = after as [FigurePage, ...FigurePage[]];
      expect(corrected.editions.filter(({ current }) => current)).toMatchObject([{ shown: false }]);
      const now = await showFigure(operator, figureId(KEYS[0] as FigureKey, before + 1));
      expect(now.exact).not.toBe(corrected.exact);
    },
  );

  test("M8: a region whose last area has reported is complete at once", async () => {
    const rate = await explainFigure(operator, { indicator: "A02", area: "150000", period: "2026-09" });
    expect(rate.stored).toMatchObject({ expected: 14, present: 14, absent: [] });
    expect(rate.value.known).toBe(true);
  });

  test(
    "M1: prefectures that publish at once, and everything computed anew, come to one result",
    PATIENCE,
    async () => {
      const places = ["150100", "150200", "150300"].map((area) => ({
        ...{ form: "benefit" as const, area, through: month(2026, 4) },
      }));
      const waiting: number[] = [];
      for (const [index, place] of places.entries()) waiting.push(await reviewed(place, 10 * (index + 1)));
      const accepted = await Promise.all(waiting.map(accept));
      expect(new Set(accepted.map(({ publication }) => publication)).size).toBe(3);
      for (const { values } of accepted) expect(values).toBeGreaterThan(0);
      expect(await anew()).toEqual({ values: 0, standings: 0 });
    },
  );
});

class TakenBack extends Error {}

/** Publishes in an order, reads all figures and standings as they then are, and takes everything back. */
async function publishedInOrder(submissions: readonly number[]): Promise<string> {
  let read = "";
  await db
    .transaction(async (tx) => {
      for (const id of submissions) await acceptSubmission({ ...operator, db: tx }, { id, version: 4 });
      const [row] = await tx.execute<{ all: string }>(sql`
        select (select md5(string_agg(concat_ws('|', indicator, version, area_code, through, scheme, vintage, origin,
            basis, value, bound, numerator, denominator, reason, detail, stated, expected, present, absent,
            partial_value, partial_numerator, partial_denominator), ',' order by indicator, area_code, through, scheme,
            vintage, origin, basis)) from indicator_value where publication_to is null)
          || (select md5(string_agg(concat_ws('|', commitment_id, area_code, through, vintage, origin, status, reason,
            value, target, path, projected, distance, detail), ',' order by commitment_id, area_code, through, vintage,
            origin)) from standing where publication_to is null) as all`);
      read = row?.all ?? "";
      throw new TakenBack();
    })
    .catch((error: unknown) => {
      if (!(error instanceof TakenBack)) throw error;
    });
  return read;
}

test("the order in which statements are published does not matter", PATIENCE, async () => {
  const waiting: number[] = [];
  for (const [index, place] of [
    { form: "benefit" as const, area: "150400", through: month(2025, 12) },
    { form: "benefit" as const, area: "150600", through: month(2026, 8) },
    { form: "fund" as const, area: "150300", through: month(2026, 10) },
    { form: "benefit" as const, area: "150300", through: month(2026, 10) },
  ].entries()) {
    waiting.push(await reviewed(place, 7 * (index + 1)));
  }
  const expected = await publishedInOrder(waiting);
  expect(await publishedInOrder([])).not.toBe(expected);
  const orders = fc.shuffledSubarray(waiting, { minLength: waiting.length });
  await fc.assert(
    fc.asyncProperty(orders, async (order) => {
      expect(await publishedInOrder(order)).toBe(expected);
    }),
    { numRuns: 5 },
  );
});

/** Computes and judges everything from the facts, as a rebuild does, and answers how much differs from what stands. */
async function anew(): Promise<{ values: number; standings: number }> {
  const what = { kind: "data", summary: "复算" };
  const work = async (tx: PublishTx) => {
    const { values } = await recomputeFigures(tx, tree, "monthly", "demo", "everything");
    const definitions = await registeredDefinitions(tx);
    const places = await tx.execute<{ indicator: string; area: string; scheme: Scheme; through: Month }>(sql`
      select distinct indicator, area_code as area, scheme, through from indicator_value
      where origin = 'demo' and vintage = 'monthly'`);
    const changes = places.map((place) => ({ ...place, area: areaCode(place.area) }));
    const judged = await judgeCommitments(tx, tree, "monthly", "demo", definitions, changes);
    return {
      result: { values, standings: judged.length },
      audit: [{ act: "tested", subject: "recompute", detail: {} }] as const,
    };
  };
  return await publishAudited(db, { id: null, name: "system:test" }, NOW, what, work);
}
