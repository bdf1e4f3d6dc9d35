import { type Area, type AreaCode, type AreaLevel, type AreaTree, areaCode } from "../../../lib/domain/area";
import type { AreaSetting, AreaSettingKey } from "../../../lib/domain/calculators/area-setting";
import type { CalculatorGround } from "../../../lib/domain/calculators/calculator-ground";
import { parseMonth } from "../../../lib/domain/period";
import type { Registered } from "../../../lib/domain/policy/registered-parameter";
import { areaSeeds } from "../../reference-files";
import { SHIPPED } from "./register-fixture";

const area = (seed: ReturnType<typeof areaSeeds>[number]): Area => ({
  code: areaCode(seed.code),
  name: seed.name,
  aliases: seed.aliases,
  formerNames: seed.formerNames,
  formerCodes: seed.formerCodes,
  level: seed.level as AreaLevel,
  isPoolingArea: seed.isPoolingArea,
  rollsUp: seed.rollsUp,
  note: seed.note,
});

/** The shipped areas with both hierarchies. */
export const SHIPPED_TREE: AreaTree = {
  areas: new Map(areaSeeds().map((seed) => [areaCode(seed.code), area(seed)])),
  edges: areaSeeds().flatMap((seed) =>
    (["administrative", "pooling"] as const).flatMap((hierarchy) => {
      const parent = seed[hierarchy];
      return parent === null
        ? []
        : [{ hierarchy, parent: areaCode(parent), child: areaCode(seed.code), from: null, to: null }];
    }),
  ),
};

/** Every shipped commitment with what its document weighs. */
export const SHIPPED_REGISTER: readonly Registered[] = SHIPPED.flatMap(({ document, commitments }) =>
  commitments.map((commitment) => ({
    commitment,
    weight: document.weight,
    origin: document.origin,
    documentTitle: document.shortTitle,
    documentNumber: document.number,
  })),
);

type Set = readonly [area: string, key: AreaSettingKey, from: string, value: string];

/** What the calculators stand on for an area and month: the shipped texts, and what a test sets. */
export const groundFor = (code: string, at: string, ...settings: readonly Set[]): CalculatorGround => ({
  register: SHIPPED_REGISTER,
  tree: SHIPPED_TREE,
  governing: () => null,
  origin: "real",
  area: code as AreaCode,
  at: parseMonth(at),
  settings: settings.map(
    ([owner, key, from, value], id): AreaSetting => ({
      id,
      area: areaCode(owner),
      key,
      from: parseMonth(from),
      value,
      citation: "测试依据",
      reason: "测试",
      by: "测试",
    }),
  ),
});
