import type { Queryable } from "@/db/client";
import { areaTree } from "@/db/queries/areas/area-tree";
import { allMeasures } from "@/lib/domain/measures/measure-catalogue";
import { type Context, requirePermission } from "../context";
import { ownMeasures } from "../forms/forms-in-force";
import { definitionRegister } from "../indicators/definition-register";

/** Names of indicators by their codes. */
export async function indicatorNames(db: Queryable): Promise<(code: string) => string> {
  const names = new Map((await definitionRegister(db)).map(({ code, name }) => [code, name]));
  return (code) => names.get(code) ?? code;
}

export type Choice = { readonly value: string; readonly label: string };

/** What the forms of both registers may choose from. */
export type ItemChoices = {
  readonly areas: readonly Choice[];
  readonly measures: readonly Choice[];
  /** Money that flows: what an amount may be counted in. */
  readonly flows: readonly Choice[];
  readonly indicators: readonly Choice[];
};

export async function itemChoices(context: Context): Promise<ItemChoices> {
  requirePermission(context, "read-figures");
  const [tree, definitions, own] = await Promise.all([
    areaTree(context.db),
    definitionRegister(context.db),
    ownMeasures(context),
  ]);
  const measures = [...allMeasures(), ...own];
  const choice = ({ code, name }: { readonly code: string; readonly name: string }): Choice => ({
    value: code,
    label: name,
  });
  const indicators = new Map(definitions.map(({ code, name }) => [code, `${code} ${name}`]));
  return {
    areas: [...context.scope.areas]
      .sort()
      .map((code) => ({ value: code, label: tree.areas.get(code)?.name ?? code })),
    measures: measures.map(choice),
    flows: measures.filter(({ quantity, kind }) => quantity === "yuan" && kind === "flow").map(choice),
    indicators: [...indicators].map(([value, label]) => ({ value, label })),
  };
}
