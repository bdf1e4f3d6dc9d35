import { expect, test } from "vitest";
import { type PublishTx, publishAudited } from "@/db/audited-transaction";
import { registerDefinition } from "@/db/queries/definitions/register-definition";
import { writeThreshold } from "@/db/queries/policies/external-thresholds";
import { ensureSeries } from "@/db/queries/series/series-ids";
import { areaCode } from "@/lib/domain/area";
import { decimal } from "@/lib/domain/decimal";
import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";
import { leaf } from "@/lib/domain/indicators/expression";
import { month } from "@/lib/domain/period";
import { demonstrationDatabase, DEMONSTRATION_NOW as NOW } from "../testing/demonstration-database";
import { type FigureRegister, figureRegister } from "./figure-register";

const { db } = await demonstrationDatabase();

const publishing = <T>(work: (tx: PublishTx) => Promise<T>): Promise<T> =>
  publishAudited(db, { id: null, name: "system:test" }, NOW, { kind: "data", summary: "试" }, async (tx) => ({
    result: await work(tx),
    audit: [{ act: "tested", subject: "register", detail: {} }] as const,
  }));

const sizes = ({ definitions, series, thresholds, commitments, tree }: FigureRegister) => ({
  definitions: definitions.length,
  series: series.size,
  thresholds: thresholds.length,
  commitments: commitments.length,
  areas: tree.areas.size,
});

async function change(tx: PublishTx): Promise<void> {
  const { definitions } = await figureRegister(tx);
  const definition = { ...(definitions[0] as IndicatorDefinition), code: "Z99" };
  await registerDefinition(tx, definition, "试", false, NOW);
  await ensureSeries(tx, [leaf("fund-income", { scheme: "resident", place: "county" })]);
  await writeThreshold(tx, {
    ...{
      commitment: "试",
      area: areaCode("150000"),
      from: month(2026, 1),
      operator: "≥",
      value: decimal("1"),
    },
    ...{ citation: "试", reason: "试", by: "试" },
  });
}

test("a register that did not change is not read again", async () => {
  const first = await publishing(figureRegister);
  const second = await publishing(figureRegister);
  for (const name of ["tree", "definitions", "series", "commitments", "thresholds"] as const)
    expect(second[name], name).toBe(first[name]);
});

test("what a transaction changed is seen in it, and by nobody once it was taken back", async () => {
  const before = sizes(await publishing(figureRegister));
  const changed = {
    ...before,
    definitions: before.definitions + 1,
    series: before.series + 1,
    thresholds: 1,
  };
  await expect(
    publishing(async (tx) => {
      await change(tx);
      expect(sizes(await figureRegister(tx))).toEqual(changed);
      throw new RangeError("taken back");
    }),
  ).rejects.toThrow("taken back");
  expect(sizes(await publishing(figureRegister))).toEqual(before);
  await publishing(change);
  expect(sizes(await publishing(figureRegister))).toEqual(changed);
});
