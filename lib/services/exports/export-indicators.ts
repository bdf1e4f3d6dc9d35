import { registeredDefinitions } from "@/db/queries/definitions/registered-definitions";
import { type IndicatorDefinition, schemesOf } from "@/lib/domain/indicators/definition";
import { formulaText } from "@/lib/domain/indicators/formula";
import { formulaSentence } from "@/lib/domain/indicators/formula-sentence";
import { lookUpIndicator } from "@/lib/domain/indicators/indicator-catalogue";
import { refuse } from "@/lib/domain/refusal";
import type { Context } from "../context";

export type ExportedIndicator = ReturnType<typeof exported>;

/** Every version of every definition that is registered, or was at a publication, with its formula by scheme as data and in words. */
export async function exportIndicators(
  { db }: Context,
  publication: number | null = null,
): Promise<ExportedIndicator[]> {
  return (await registeredDefinitions(db, publication)).map(exported);
}

/** The versions of one indicator; a bare family code means its default child, otherwise nothing is guessed. */
export async function exportIndicator(
  context: Context,
  code: string,
  publication: number | null = null,
): Promise<ExportedIndicator[]> {
  const definitions = await registeredDefinitions(context.db, publication);
  const found = lookUpIndicator(code, definitions);
  if (found.kind === "unknown") return refuse("not-found", `没有指标 ${code}`);
  if (found.kind === "ambiguous")
    return refuse("invalid-input", `指标 ${code} 下设分项，请指明：${found.children.join("、")}`);
  return definitions.filter((definition) => definition.code === found.code).map(exported);
}

const exported = (definition: IndicatorDefinition) => ({
  ...definition,
  expressions: schemesOf(definition).map((scheme) => {
    const expression = definition.expressions[scheme];
    return {
      scheme,
      formula: expression ? formulaText(expression) : "",
      sentence: expression ? formulaSentence(expression, definition.unit) : "",
      expression,
    };
  }),
});
