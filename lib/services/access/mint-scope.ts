import type { AreaScope } from "@/lib/domain/access";
import { type AreaCode, type AreaTree, subtree } from "@/lib/domain/area";
import { monthPeriod, parseMonth, shanghaiDate, through } from "@/lib/domain/period";

/** What each scope was minted from, so that one call reads the areas once. */
const TREES = new WeakMap<AreaScope, AreaTree>();

function mint(tree: AreaTree, areas: Iterable<AreaCode>): AreaScope {
  const scope = { areas: new Set(areas) } as unknown as AreaScope;
  TREES.set(scope, tree);
  return scope;
}

/** The areas as they were when a scope was minted: a call sees one state of them. */
export const treeOf = (scope: AreaScope): AreaTree | undefined => TREES.get(scope);

/**
 * The areas an account placed at `root` may touch: the administrative area with all below it, and what pools into it.
 * The only place where a scope is made (MODEL M25).
 */
export function mintScope(tree: AreaTree, root: AreaCode, now: Date): AreaScope {
  const today = through(monthPeriod(parseMonth(shanghaiDate(now).slice(0, 7))));
  return mint(tree, [
    ...subtree(tree, "pooling", root, today),
    ...(tree.areas.get(root)?.isPoolingArea ? [] : subtree(tree, "administrative", root, today)),
  ]);
}

/** What lies both in an account's scope and in that of the area it was narrowed to. */
export function mintNarrowedScope(tree: AreaTree, root: AreaCode, narrowed: AreaCode, now: Date): AreaScope {
  const within = mintScope(tree, narrowed, now).areas;
  return mint(
    tree,
    [...mintScope(tree, root, now).areas].filter((code) => within.has(code)),
  );
}

/** Every area there is, for named system jobs that an operator starts. */
export const mintSystemScope = (tree: AreaTree): AreaScope => mint(tree, tree.areas.keys());
