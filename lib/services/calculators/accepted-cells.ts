import { leafFacts, type SourcedFact } from "@/db/queries/facts/leaf-facts";
import { seriesIds } from "@/db/queries/series/series-ids";
import { type Area, type AreaCode, type AreaTree, poolingMembers } from "@/lib/domain/area";
import type { Lookup, TermCell } from "@/lib/domain/calculators/term";
import { decimal, sum } from "@/lib/domain/decimal";
import type { Edition } from "@/lib/domain/edition";
import type { Leaf } from "@/lib/domain/indicators/expression";
import { cumulativeName } from "@/lib/domain/period";
import type { CommitmentUnit } from "@/lib/domain/policy/commitment-unit";
import type { Context } from "../context";
import { leafMembers } from "../figures/read-leaves";

export type AskedCell = { readonly name: string; readonly leaf: Leaf; readonly unit: CommitmentUnit };

/**
 * Numbers of accepted statements that no indicator is made of, each with its cell: what the area itself reported, else
 * the sum of all that pool into it; with one of them missing there is no sum, and who is missing is named (MODEL M8).
 */
export async function acceptedCells(
  context: Context,
  tree: AreaTree,
  area: Area,
  edition: Edition | null,
  asked: readonly AskedCell[],
): Promise<Lookup[]> {
  if (edition === null) return asked.map(({ name }) => ({ name, reason: "没有您可读的已发布数据" }));
  const { db, scope } = context;
  const requests = asked.map(({ leaf }) => ({ leaf, through: edition.through, base: false }));
  const members = leafMembers(requests, edition.vintage, await seriesIds(db)).filter(
    ({ rank }) => rank === 0,
  );
  const below = area.rollsUp ? poolingMembers(tree, area.code, edition.through) : [];
  const facts = await leafFacts(db, scope, members, [area.code, ...below], edition.origin, null);
  return asked.map((cell, index) => {
    const found = facts.filter(({ request }) => request === index);
    return cellTerm(cell, { tree, area, edition, below }, found);
  });
}

type Place = {
  readonly tree: AreaTree;
  readonly area: Area;
  readonly edition: Edition;
  readonly below: readonly AreaCode[];
};

function cellTerm(
  { name, unit }: AskedCell,
  { tree, area, edition, below }: Place,
  found: readonly SourcedFact[],
): Lookup {
  const nameOf = (code: string): string => tree.areas.get(code as AreaCode)?.name ?? code;
  const own = found.filter((fact) => fact.area === area.code);
  const absent = below.filter((code) => !found.some((fact) => fact.area === code));
  const place = `${area.name}${cumulativeName(edition.through)}`;
  if (own.length === 0 && (below.length === 0 || absent.length > 0)) {
    const who = absent.length > 0 && absent.length < below.length ? `：${absent.map(nameOf).join("、")}` : "";
    return { name, reason: `${place}未报送${who}` };
  }
  const taken = own.length > 0 ? own : found;
  if (taken.some(({ bound }) => bound !== null)) return { name, reason: `${place}只公布界限，没有数值` };
  const cells = taken.map(
    (fact): TermCell => ({
      areaName: nameOf(fact.area),
      submission: Number(fact.submission),
      sheet: fact.sheet,
      cell: fact.cell,
    }),
  );
  return {
    name,
    unit,
    value: sum(taken.map(({ value }) => decimal(value))),
    source: { kind: "cells", cells, label: place, demonstration: edition.origin === "demo" },
  };
}
