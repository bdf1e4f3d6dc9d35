import type { AreaScope } from "@/lib/domain/access";
import { type AreaCode, type AreaTree, subtree } from "@/lib/domain/area";
import { monthPeriod, parseMonth, shanghaiDate, through } from "@/lib/domain/period";

const mint = (areas: Iterable<AreaCode>): AreaScope => ({ areas: new Set(areas) }) as unknown as AreaScope;

/**
 * The areas an account placed at `root` may touch: the administrative area with all below it, and what pools into it.
 * The only place where a scope is made (MODEL M25).
 */
export function mintScope(tree: AreaTree, root: AreaCode, now: Date): AreaScope {
  const today = through(monthPeriod(parseMonth(shanghaiDate(now).slice(0, 7))));
  return mint([
    ...subtree(tree, "pooling", root, today),
    ...(tree.areas.get(root)?.isPoolingArea ? [] : subtree(tree, "administrative", root, today)),
  ]);
}

/** What lies both in an account's scope and in that of the area its token was narrowed to. */
export function mintNarrowedScope(tree: AreaTree, root: AreaCode, narrowed: AreaCode, now: Date): AreaScope {
  const within = mintScope(tree, narrowed, now).areas;
  return mint([...mintScope(tree, root, now).areas].filter((code) => within.has(code)));
}

/** Every area there is, for named system jobs that an operator starts. */
export const mintSystemScope = (tree: AreaTree): AreaScope => mint(tree.areas.keys());
