import { areaSettings } from "@/db/queries/area-settings/area-settings";
import { areaTree } from "@/db/queries/areas/area-tree";
import { governingChoices } from "@/db/queries/policies/governing-choices";
import type { Area, AreaTree } from "@/lib/domain/area";
import type { CalculatorGround } from "@/lib/domain/calculators/calculator-ground";
import type { Edition } from "@/lib/domain/edition";
import { month, parseMonth, shanghaiDate, yearOf } from "@/lib/domain/period";
import { type Governing, isRegulated, parameterYears } from "@/lib/domain/policy/find-parameter";
import { choiceFor, type GoverningChoice, matterOf } from "@/lib/domain/policy/governing";
import type { ParameterRole } from "@/lib/domain/policy/parameter-role";
import { type Context, requirePermission } from "../context";
import { commitmentRegister } from "../policies/commitment-register";

/** For whom and when is calculated. Areas and texts are open to everybody; figures only in the reader's scope. */
export type CalculatorPlace = {
  readonly area: Area;
  /** The year whose texts apply; null, or one without any, takes the latest of those that have most. */
  readonly year: number | null;
  /** The data that is calculated with; null where none is published or the area lies outside the reader's scope. */
  readonly edition: Edition | null;
};

export type CalculatorFoundation = {
  readonly ground: CalculatorGround;
  readonly year: number;
  readonly years: readonly number[];
};

/** Texts, settings and areas for one calculation, at the end of its year. */
export async function calculatorFoundation(
  context: Context,
  place: CalculatorPlace,
  roles: readonly ParameterRole[],
): Promise<CalculatorFoundation> {
  requirePermission(context, "read-figures");
  const [register, choices, settings, tree] = await Promise.all([
    commitmentRegister(context.db),
    governingChoices(context.db),
    areaSettings(context.db),
    areaTree(context.db),
  ]);
  const thisYear = yearOf(parseMonth(shanghaiDate(context.now).slice(0, 7)));
  const origin = place.edition?.origin ?? "real";
  const sources = { register, tree, governing: governingBy(choices, tree), origin };
  const asked = { area: place.area.code, at: month(thisYear, 12), scheme: "resident" as const };
  const years = parameterYears(sources, roles, asked);
  const known = place.year !== null && (years.length === 0 || years.includes(place.year));
  const said = (year: number): number =>
    roles.filter((role) =>
      isRegulated(sources, { ...asked, role, group: "all", areaClass: null, at: month(year, 12) }),
    ).length;
  // A year of which only one number is known, such as a national floor, gives way to one that can be calculated.
  const [fullest] = [...years].sort((a, b) => said(b) - said(a));
  const year = known ? place.year : (fullest ?? thisYear);
  return { years, ground: { ...sources, settings, area: place.area.code, at: month(year, 12) }, year };
}

/** What the bureau chose among texts that differ on one matter (MODEL M15). */
const governingBy =
  (choices: readonly GoverningChoice[], tree: AreaTree): Governing =>
  (about, area, at) => {
    const matter = matterOf(about);
    return (matter && choiceFor(choices, tree, matter, area, at)?.commitment) ?? null;
  };
