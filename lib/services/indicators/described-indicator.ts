import type { Area } from "@/lib/domain/area";
import { isScheme, SCHEMES, type Scheme } from "@/lib/domain/dimension";
import {
  appliesTo,
  defaultScheme,
  INDICATOR_GROUPS,
  type IndicatorDefinition,
  LEVEL_NAMES,
  levelOf,
  POLARITY_NAMES,
  schemedName,
  schemesOf,
  UNIT_NAMES,
} from "@/lib/domain/indicators/definition";
import { valueView } from "@/lib/domain/indicators/figure-view";
import { familyWith } from "@/lib/domain/indicators/indicator-catalogue";
import { formulaView } from "@/lib/domain/provenance/formula-view";
import { missing } from "@/lib/domain/value";

/** What is said of the definition whatever the area and period. */
export function described(
  definition: IndicatorDefinition,
  definitions: readonly IndicatorDefinition[],
  scheme: Scheme,
) {
  const { code } = definition;
  const family = familyWith(code);
  return {
    code,
    name: schemedName(definition, scheme),
    group: INDICATOR_GROUPS[definition.group],
    scheme,
    schemes: schemesOf(definition).map((value) => ({ value, label: SCHEMES[value] })),
    formula: formulaView(definition, definitions, scheme),
    versions: definitions
      .filter((version) => version.code === code)
      .map((version) => formulaView(version, definitions, scheme)),
    polarity: POLARITY_NAMES[definition.polarity],
    unit: UNIT_NAMES[definition.unit],
    levels: definition.levels.map((level) => LEVEL_NAMES[level]),
    siblings: (family?.children ?? []).flatMap((child) => {
      const name = definitions.find((one) => one.code === child)?.name;
      return child === code || name === undefined ? [] : [{ code: child, name }];
    }),
  };
}

/** The asked scheme where the indicator has it, else the usual one. */
export function schemeFor(definition: IndicatorDefinition, asked: string | undefined): Scheme {
  if (asked !== undefined && isScheme(asked) && definition.expressions[asked]) return asked;
  return defaultScheme(definition);
}

/** The figure of an area that has none: nothing is published of it, or the indicator is not of its level. */
export const absentFigure = (definition: IndicatorDefinition, area: Area, scheme: Scheme) =>
  valueView({
    definition,
    scheme,
    id: null,
    value: appliesTo(definition, area)
      ? missing("not-reported")
      : missing("not-applicable", `本指标不按${LEVEL_NAMES[levelOf(area)]}计算`),
    demonstration: false,
  });
