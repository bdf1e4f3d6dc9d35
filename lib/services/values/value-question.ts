import type { ValueFilter } from "@/db/queries/values/value-page";
import { type AreaCode, type AreaTree, childrenOf, poolingMembers } from "@/lib/domain/area";
import { type IndicatorDefinition, levelOf } from "@/lib/domain/indicators/definition";
import { type Given, refuseParameter } from "@/lib/domain/open-interface/parameter";
import {
  type Frequency,
  type Month,
  type Period,
  parseMonth,
  parsePeriod,
  shanghaiDate,
  through,
} from "@/lib/domain/period";
import { askedArea } from "../areas/asked-area";
import type { Context } from "../context";
import { askedIndicator } from "../indicators/asked-indicator";

export type ValueQuestion = {
  readonly filter: ValueFilter;
  /** Of single periods: how long they are. Null for cumulative values. */
  readonly single: Frequency | null;
};

/** What a call for values means; unknown or contradictory parameters are refused by their names. */
export function valueQuestion(
  context: Context,
  tree: AreaTree,
  definitions: readonly IndicatorDefinition[],
  given: Given,
): ValueQuestion {
  const periods = given.all("period").map((text) => periodOf("period", text));
  const [from, to] = (["from", "to"] as const).map((name) => {
    const text = given.one(name);
    return text === null ? null : through(periodOf(name, text));
  }) as [Month | null, Month | null];
  if (periods.length > 0 && from) refuseParameter("from", "period 与 from、to 不能同时使用");
  if (periods.length > 0 && to) refuseParameter("to", "period 与 from、to 不能同时使用");
  if (from && to && from > to) refuseParameter("to", "to 不能早于 from");
  const or = (name: string): readonly string[] | null =>
    given.all(name).length > 0 ? given.all(name) : null;
  return {
    filter: {
      areas: areasOf(context, tree, given),
      indicators:
        given.all("indicator").length > 0 ? given.all("indicator").map(askedIndicator(definitions)) : null,
      throughs: periods.length > 0 ? periods.map(through) : null,
      from,
      to,
      schemes: or("scheme"),
      ...vintagesAsked(given),
      origin: given.one("origin"),
      basis: given.one("basis"),
    },
    single: given.one("span") === "single" ? lengthOf(periods) : null,
  };
}

/** Nothing asked is every vintage; `final` alone is none but the best of bulletin and yearbook. */
function vintagesAsked(given: Given): Pick<ValueFilter, "vintages" | "final"> {
  const asked = given.all("vintage");
  if (asked.length === 0) return { vintages: null };
  return { vintages: asked.filter((choice) => choice !== "final"), final: asked.includes("final") };
}

const periodOf = (name: string, text: string): Period =>
  parsePeriod(text) ?? refuseParameter(name, `期间应写作 2026、2026Q3 或 2026-09，不是“${text}”`);

/** Single periods of one length: September alone and the third quarter alone end with one month. */
function lengthOf(periods: readonly Period[]): Frequency {
  const [first] = periods;
  if (!first) return refuseParameter("period", "span=single 须用 period 写明期间，如 2026Q3");
  if (periods.some(({ frequency }) => frequency !== first.frequency))
    refuseParameter("period", "span=single 时各期间须同为月、季或年");
  return first.frequency;
}

/** Areas named and areas below a named one, of the asked level; without either all that the caller may see. */
function areasOf(context: Context, tree: AreaTree, given: Given): AreaCode[] {
  const today = parseMonth(shanghaiDate(context.now).slice(0, 7));
  const named = given.all("area").map((text) => askedArea(context, tree, "area", text));
  const below = given
    .all("childrenOf")
    .map((text) => askedArea(context, tree, "childrenOf", text))
    .flatMap((parent) => {
      const members = poolingMembers(tree, parent, today);
      return members.length > 0 ? members : childrenOf(tree, "administrative", parent, today);
    });
  const asked = given.all("area").length + given.all("childrenOf").length > 0;
  const all = asked ? [...named, ...below] : [...context.scope.areas];
  const levels = given.all("level");
  return [...new Set(all)].filter((code) => {
    const area = tree.areas.get(code);
    return area && context.scope.areas.has(code) && (levels.length === 0 || levels.includes(levelOf(area)));
  });
}
