import { areaTree } from "@/db/queries/areas/area-tree";
import { latestPublication } from "@/db/queries/publications/latest-publication";
import type { Area, AreaCode } from "@/lib/domain/area";
import { SCHEMES, type Scheme } from "@/lib/domain/dimension";
import type { Edition } from "@/lib/domain/edition";
import {
  CATALOGUE_SCHEMES,
  type Catalogue,
  type CatalogueEntry,
  type CatalogueFamily,
  type CatalogueGroup,
} from "@/lib/domain/indicators/catalogue-view";
import {
  appliesTo,
  CONFIDENCE_NAMES,
  defaultScheme,
  INDICATOR_GROUPS,
  type IndicatorDefinition,
  type IndicatorGroup,
  LEVEL_NAMES,
  levelOf,
  POLARITY_NAMES,
  schemesOf,
  serves,
  UNIT_NAMES,
} from "@/lib/domain/indicators/definition";
import type { FigureView } from "@/lib/domain/indicators/figure-view";
import { formulaText } from "@/lib/domain/indicators/formula";
import { definitionAt, familyWith } from "@/lib/domain/indicators/indicator-catalogue";
import { type Month, parseMonth, sameMonthLastYear, shanghaiDate } from "@/lib/domain/period";
import { refuse } from "@/lib/domain/refusal";
import { type Context, requireArea, requirePermission } from "../context";
import { readFigureBook } from "../figures/figure-book";
import { viewFigure } from "../figures/view-figure";
import { areaStandings, badgeOf } from "../standings/area-standings";
import { definitionRegister } from "./definition-register";

export type CatalogueAsked = {
  readonly area: AreaCode;
  /** Null when nothing is published of the area: the catalogue is shown without figures. */
  readonly edition: Edition | null;
  /** Words or a code to look for; empty for everything. */
  readonly search: string;
};

/** The catalogue as policy groups it, with the latest figure of an area and where its targets stand. */
export async function listIndicators(context: Context, asked: CatalogueAsked): Promise<Catalogue> {
  requirePermission(context, "read-figures");
  requireArea(context, asked.area);
  const tree = await areaTree(context.db);
  const area = tree.areas.get(asked.area) ?? refuse("not-found", "没有这个地区");
  const at = asked.edition?.through ?? parseMonth(shanghaiDate(context.now).slice(0, 7));
  const origin = asked.edition?.origin ?? context.actor.origin;
  const definitions = inForce(await definitionRegister(context.db), at).filter((definition) =>
    serves(definition, origin),
  );
  const found = definitions.filter((definition) => matches(definition, asked.search));
  const figureOf: FigureOf = asked.edition ? await figures(context, found, area, asked.edition) : () => null;
  const entries = found.map((definition) => entryOf(definition, area, figureOf));
  return {
    groups: groupsOf(found, entries),
    total: definitions.length,
    found: found.length,
  };
}

/** One version of each code: the one in force at the month. */
const inForce = (definitions: readonly IndicatorDefinition[], at: Month): IndicatorDefinition[] =>
  [...new Set(definitions.map(({ code }) => code))].flatMap(
    (code) => definitionAt(code, at, definitions) ?? [],
  );

const normal = (text: string): string => text.replace(/\s/g, "").toLowerCase();

function matches(definition: IndicatorDefinition, search: string): boolean {
  const words = search.split(/\s+/).map(normal).filter(Boolean);
  const { code, name, numeratorName, denominatorName, source, group } = definition;
  const text = normal(
    [code, name, numeratorName, denominatorName, source, INDICATOR_GROUPS[group]].join("|"),
  );
  return words.every((word) => text.includes(word));
}

type FigureOf = (definition: IndicatorDefinition, scheme: Scheme) => FigureView | null;

async function figures(
  context: Context,
  definitions: readonly IndicatorDefinition[],
  area: Area,
  edition: Edition,
): Promise<FigureOf> {
  const at = edition.through;
  const [tree, latest] = await Promise.all([areaTree(context.db), latestPublication(context.db)]);
  const [book, standings] = await Promise.all([
    readFigureBook(context, {
      indicators: definitions.map(({ code }) => code),
      areas: [area.code],
      throughs: [at, sameMonthLastYear(at)],
      edition,
    }),
    areaStandings(context.db, context.scope, tree, area.code, edition),
  ]);
  const publication = latest?.number ?? 1;
  return (definition, scheme) =>
    definition.expressions[scheme]
      ? viewFigure(book, {
          indicator: definition.code,
          area: area.code,
          scheme,
          at,
          publication,
          standing: badgeOf(standings, definition.code, scheme, definition),
        })
      : null;
}

function entryOf(definition: IndicatorDefinition, area: Area, figureOf: FigureOf): CatalogueEntry {
  const scheme = defaultScheme(definition);
  const expression = definition.expressions[scheme];
  return {
    code: definition.code,
    name: definition.name,
    schemes: schemesOf(definition).map((defined) => SCHEMES[defined]),
    unit: UNIT_NAMES[definition.unit],
    formula: expression ? formulaText(expression) : "",
    polarity: POLARITY_NAMES[definition.polarity],
    source: definition.source,
    confidence: CONFIDENCE_NAMES[definition.confidence],
    figures: Object.fromEntries(
      CATALOGUE_SCHEMES.map((shown) => [shown, figureOf(definition, shown)]),
    ) as CatalogueEntry["figures"],
    notApplicable: appliesTo(definition, area) ? null : `不适用于${LEVEL_NAMES[levelOf(area)]}`,
  };
}

function groupsOf(
  definitions: readonly IndicatorDefinition[],
  entries: readonly CatalogueEntry[],
): CatalogueGroup[] {
  const groups = (Object.keys(INDICATOR_GROUPS) as IndicatorGroup[]).map((group): CatalogueGroup => {
    const own = entries.filter((_, index) => definitions[index]?.group === group);
    const families = new Map<string, CatalogueFamily & { children: CatalogueEntry[] }>();
    const listed: (CatalogueEntry | CatalogueFamily)[] = [];
    for (const entry of own) {
      const family = familyWith(entry.code);
      if (!family) {
        listed.push(entry);
        continue;
      }
      const known = families.get(family.code);
      if (known) known.children.push(entry);
      else {
        const fresh = { code: family.code, name: family.name, default: family.default, children: [entry] };
        families.set(family.code, fresh);
        listed.push(fresh);
      }
    }
    return { name: INDICATOR_GROUPS[group], entries: listed.sort((a, b) => (a.code < b.code ? -1 : 1)) };
  });
  return groups.filter(({ entries: listed }) => listed.length > 0);
}
