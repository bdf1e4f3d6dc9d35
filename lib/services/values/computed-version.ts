import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";
import type { StoredFigure } from "@/lib/domain/indicators/stored-figure";

/** What a value was computed under. Every stored value's version is in the register (MODEL M12). */
export function versionOf(
  definitions: readonly IndicatorDefinition[],
  { indicator, version }: Pick<StoredFigure, "indicator" | "version">,
): IndicatorDefinition {
  const found = definitions.find(
    (definition) => definition.code === indicator && definition.version === version,
  );
  if (!found) throw new Error(`No definition ${indicator} version ${version}`);
  return found;
}
