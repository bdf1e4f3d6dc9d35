import { registeredDefinitions } from "@/db/queries/definitions/registered-definitions";
import { schemesOf } from "@/lib/domain/indicators/definition";
import { formulaText } from "@/lib/domain/indicators/formula";
import type { Context } from "../context";

/** Every version of every registered definition, with its formula by scheme as data and in words. */
export async function exportIndicators({ db }: Context) {
  const definitions = await registeredDefinitions(db);
  return definitions.map((definition) => ({
    ...definition,
    expressions: schemesOf(definition).map((scheme) => {
      const expression = definition.expressions[scheme];
      return { scheme, formula: expression ? formulaText(expression) : "", expression };
    }),
  }));
}
