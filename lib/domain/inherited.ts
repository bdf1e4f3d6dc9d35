import { type AreaCode, type AreaTree, withAncestors } from "./area";
import type { Month } from "./period";

/** Anything that is laid down for an area and those below it, from a month. */
export type Inherited = { readonly area: AreaCode; readonly from: Month };

/** What is in force for an area in a month: its own or that of the nearest area above, the latest begun. */
export function inherited<T extends Inherited>(
  settings: readonly T[],
  tree: AreaTree,
  area: AreaCode,
  at: Month,
): T | null {
  const begun = settings.filter(({ from }) => from <= at);
  for (const place of withAncestors(tree, "administrative", area, at)) {
    const [latest] = begun
      .filter((setting) => setting.area === place)
      .sort((a, b) => (a.from < b.from ? 1 : -1));
    if (latest) return latest;
  }
  return null;
}
