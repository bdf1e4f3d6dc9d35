import type { Scheme } from "../dimension";
import { statedMeasure } from "../measures/measure-catalogue";
import type { IndicatorDefinition } from "./definition";
import { type Leaf, leaf } from "./expression";

const KNOWN = new WeakMap<IndicatorDefinition, Map<Scheme, Leaf>>();

/** The leaf that holds an indicator as its source states it (MODEL M10): one and the same for each definition. */
export function statedLeaf(definition: IndicatorDefinition, scheme: Scheme): Leaf {
  const leaves = KNOWN.get(definition) ?? new Map<Scheme, Leaf>();
  KNOWN.set(definition, leaves);
  const stated = leaves.get(scheme) ?? leaf(statedMeasure(definition.code), { scheme });
  leaves.set(scheme, stated);
  return stated;
}
