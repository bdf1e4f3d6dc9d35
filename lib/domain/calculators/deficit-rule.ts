import { type CalculatorGround, parameterFor, textOrSetting } from "./calculator-ground";
import type { DeficitRule } from "./deficit-sharing";
import { isTerm, type Lookup } from "./term";

const named = (name: string, found: Lookup): Lookup => (isTerm(found) ? { ...found, name } : found);

/** Who bears a gap as the texts of an area say; how much of it qualifies for adjustment, the bureau sets. */
export const deficitRule = (ground: CalculatorGround): DeficitRule => ({
  fromBalance: named("累计结余分担比例", parameterFor(ground, "deficit.shares", "all", 0)),
  fromFinance: named("当地财政分担比例", parameterFor(ground, "deficit.shares", "all", 1)),
  qualifying: textOrSetting(ground, "deficit.qualifying", "deficit.qualifying-share"),
});
