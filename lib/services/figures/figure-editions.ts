import { factPublications } from "@/db/queries/facts/fact-publications";
import { publications } from "@/db/queries/publications/publications";
import { seriesIds } from "@/db/queries/series/series-ids";
import { figureHistory } from "@/db/queries/values/figure-history";
import type { AreaTree } from "@/lib/domain/area";
import { figureId } from "@/lib/domain/figure";
import { displayText, reasonText } from "@/lib/domain/indicators/format";
import { figureValue } from "@/lib/domain/indicators/stored-figure";
import { shanghaiTime } from "@/lib/domain/period";
import { editionsOf } from "@/lib/domain/provenance/figure-edition";
import type { EditionView } from "@/lib/domain/provenance/figure-page";
import { revisionText } from "@/lib/domain/provenance/revision";
import { missing, type Value } from "@/lib/domain/value";
import { BASES, type Basis, factBasis } from "@/lib/domain/vintage";
import type { Context } from "../context";
import { definitionsAsOf } from "../indicators/definitions-as-of";
import { evaluateSpan } from "./evaluate-span";
import type { FigureExplanation } from "./explain-figure";
import { leafMembers } from "./read-leaves";

type ValueEdition = { readonly from: number; readonly value: Value; readonly basis: Basis };

/** A single period has no stored rows: it is looked back on at most so many publications. */
const SPAN_EDITIONS_MAX = 8;

/** What the figure was at every publication that changed it, the latest first. */
export async function figureEditions(
  context: Context,
  tree: AreaTree,
  explanation: FigureExplanation,
): Promise<EditionView[]> {
  const { definition, key, publication } = explanation;
  const editions =
    key.span === "single"
      ? await spanEditions(context, tree, explanation)
      : editionsOf(await figureHistory(context.db, context.scope, key)).map(({ from, figure }) => ({
          from,
          value: figure ? figureValue(figure) : missing("not-reported"),
          basis: figure?.basis ?? "reported",
        }));
  const moments = await publications(
    context.db,
    editions.map(({ from }) => from),
  );
  const shown = editions.findLastIndex(({ from }) => from <= publication);
  return editions
    .map(({ from, value, basis }, index): EditionView => {
      const moment = moments.get(from);
      const before = editions[index - 1];
      return {
        id: figureId(key, from),
        publication: from,
        at: moment ? shanghaiTime(moment.at) : "",
        summary: moment?.summary ?? "",
        text: `${reasonText(value) ?? displayText(value, definition)}${value.known && basis === "settlement" ? `（${BASES[basis]}）` : ""}`,
        // What is reported after all is no revision of what settlements added up to.
        change:
          before && factBasis(before.basis) === factBasis(basis)
            ? revisionText(before.value, value, definition)
            : null,
        shown: index === shown,
        current: index === editions.length - 1,
      };
    })
    .reverse();
}

async function spanEditions(
  { db, scope }: Context,
  tree: AreaTree,
  { definition, key, period, basis, area, members, parts }: FigureExplanation,
): Promise<ValueEdition[]> {
  const requested = leafMembers(
    parts.map(({ request }) => request),
    key.vintage,
    await seriesIds(db),
  );
  const points = await factPublications(db, scope, requested, members, key.origin, factBasis(basis));
  const editions: ValueEdition[] = [];
  for (const publication of points.slice(-SPAN_EDITIONS_MAX)) {
    const { value } = await evaluateSpan(
      db,
      tree,
      {
        code: definition.code,
        definitions: await definitionsAsOf(db, publication),
        scheme: key.scheme,
        target: { area, basis, members },
        vintage: key.vintage,
        origin: key.origin,
        publication,
        span: key.span,
      },
      period,
    );
    if (JSON.stringify(editions.at(-1)?.value) !== JSON.stringify(value)) {
      editions.push({ from: publication, value, basis });
    }
  }
  return editions;
}
