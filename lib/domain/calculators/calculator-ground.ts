import type { AreaCode } from "../area";
import type { Group } from "../dimension";
import type { Month } from "../period";
import {
  findCommitment,
  findParameter,
  isRegulated,
  type ParameterAsked,
  type ParameterGround,
} from "../policy/find-parameter";
import type { AreaClass, ParameterRole } from "../policy/parameter-role";
import type { FoundParameter } from "../policy/registered-parameter";
import { type AreaSetting, type AreaSettingKey, settingAt, settingClass, settingTerm } from "./area-setting";
import { isTerm, type Lookup, type Need } from "./term";

/** Everything a calculator may take numbers from, for one area and month: texts in force and what the bureau set. */
export type CalculatorGround = ParameterGround & {
  readonly area: AreaCode;
  readonly at: Month;
  readonly settings: readonly AreaSetting[];
};

const askedOf = (ground: CalculatorGround, role: ParameterRole, group: Group): ParameterAsked => ({
  role,
  scheme: "resident",
  group,
  area: ground.area,
  at: ground.at,
  areaClass: areaClassOf(ground),
});

export const areaClassOf = ({ settings, tree, area, at }: CalculatorGround): AreaClass | null =>
  settingClass(settingAt(settings, tree, { area, at, key: "subsidy.class" }));

export const commitmentFor = (
  ground: CalculatorGround,
  role: ParameterRole,
  group: Group = "all",
): FoundParameter | Need => findCommitment(ground, askedOf(ground, role, group));

export const parameterFor = (
  ground: CalculatorGround,
  role: ParameterRole,
  group: Group = "all",
  index = 0,
): Lookup => findParameter(ground, askedOf(ground, role, group), index);

export const regulates = (ground: CalculatorGround, role: ParameterRole): boolean =>
  isRegulated(ground, askedOf(ground, role, "all"));

export function settingFor(ground: CalculatorGround, key: AreaSettingKey): Lookup {
  const { settings, tree, area, at } = ground;
  const setting = settingAt(settings, tree, { area, at, key });
  return settingTerm(key, setting, setting ? (tree.areas.get(setting.area)?.name ?? setting.area) : "");
}

/** The text's number; where the text leaves it open, what the bureau has set, else both reasons. */
export function textOrSetting(ground: CalculatorGround, role: ParameterRole, key: AreaSettingKey): Lookup {
  const stated = parameterFor(ground, role);
  if (isTerm(stated)) return stated;
  const set = settingFor(ground, key);
  return isTerm(set) ? set : { ...stated, reason: `${stated.reason}；局尚未设定` };
}

export const isNeed = (found: FoundParameter | Need): found is Need => "reason" in found;
