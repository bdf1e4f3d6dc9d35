import type { Month } from "./period";

/** A GB/T 2260 code, six digits. */
export type AreaCode = string & { readonly __areaCode: unique symbol };

export const areaCode = (text: string): AreaCode => {
  if (!/^\d{6}$/.test(text)) throw new RangeError(`Not an area code: ${text}`);
  return text as AreaCode;
};

export type AreaLevel = "nation" | "province" | "prefecture" | "county";

export type Area = {
  readonly code: AreaCode;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly formerNames: readonly string[];
  readonly formerCodes: readonly string[];
  readonly level: AreaLevel;
  readonly isPoolingArea: boolean;
  /** All areas that pool into it are known here, so that their sum speaks for it. */
  readonly rollsUp: boolean;
  readonly note: string | null;
};

/** Administrative and pooling parentage differ: 150700 governs 150781 but does not pool with it (MODEL M6). */
export type Hierarchy = "administrative" | "pooling";

export type AreaEdge = {
  readonly hierarchy: Hierarchy;
  readonly parent: AreaCode;
  readonly child: AreaCode;
  readonly from: Month | null;
  readonly to: Month | null;
};

/** All areas with their dated edges: sums and scope follow these, never a code's prefix. */
export type AreaTree = { readonly areas: ReadonlyMap<AreaCode, Area>; readonly edges: readonly AreaEdge[] };

const inForce = (edge: AreaEdge, at: Month): boolean =>
  (edge.from === null || edge.from <= at) && (edge.to === null || at <= edge.to);

type EdgeIndex = {
  readonly below: ReadonlyMap<string, readonly AreaEdge[]>;
  readonly above: ReadonlyMap<string, readonly AreaEdge[]>;
};

/** Judging and summing ask one tree thousands of times; its edges never change. */
const INDEXED = new WeakMap<AreaTree, EdgeIndex>();

function edgesOf(tree: AreaTree): EdgeIndex {
  const known = INDEXED.get(tree);
  if (known) return known;
  const by = (end: "parent" | "child") => {
    const edges = new Map<string, AreaEdge[]>();
    for (const edge of tree.edges) {
      const key = `${edge.hierarchy}|${edge[end]}`;
      const found = edges.get(key);
      if (found) found.push(edge);
      else edges.set(key, [edge]);
    }
    return edges;
  };
  const index = { below: by("parent"), above: by("child") };
  INDEXED.set(tree, index);
  return index;
}

export const childrenOf = (tree: AreaTree, hierarchy: Hierarchy, parent: AreaCode, at: Month): AreaCode[] =>
  (edgesOf(tree).below.get(`${hierarchy}|${parent}`) ?? [])
    .filter((edge) => inForce(edge, at))
    .map((edge) => edge.child)
    .sort();

export function parentOf(tree: AreaTree, hierarchy: Hierarchy, child: AreaCode, at: Month): AreaCode | null {
  const edges = edgesOf(tree).above.get(`${hierarchy}|${child}`) ?? [];
  return edges.find((edge) => inForce(edge, at))?.parent ?? null;
}

/** The area and all above it, nearest first. */
export function withAncestors(tree: AreaTree, hierarchy: Hierarchy, code: AreaCode, at: Month): AreaCode[] {
  const path = [code];
  for (let next = parentOf(tree, hierarchy, code, at); next; next = parentOf(tree, hierarchy, next, at)) {
    path.push(next);
  }
  return path;
}

/** The area and all below it: what an account placed at this area may see. */
export function subtree(tree: AreaTree, hierarchy: Hierarchy, root: AreaCode, at: Month): AreaCode[] {
  return [
    root,
    ...childrenOf(tree, hierarchy, root, at).flatMap((child) => subtree(tree, hierarchy, child, at)),
  ];
}

/** Pooling areas that a sum over `root` is made of, the nearest ones down each branch; empty for a pooling area. */
export function poolingMembers(tree: AreaTree, root: AreaCode, at: Month): AreaCode[] {
  return childrenOf(tree, "pooling", root, at).flatMap((child) =>
    tree.areas.get(child)?.isPoolingArea ? [child] : poolingMembers(tree, child, at),
  );
}

/** Areas of one level below `root` in the administrative hierarchy. */
export const levelAreas = (tree: AreaTree, root: AreaCode, level: AreaLevel, at: Month): AreaCode[] =>
  subtree(tree, "administrative", root, at).filter(
    (code) => code !== root && tree.areas.get(code)?.level === level,
  );

const plain = (name: string): string => name.replace(/\s/g, "");

/**
 * The area a name, alias, former name, code or former code means. Null when none or more than one does:
 * a caller names the row it cannot place, it never guesses.
 */
export function findArea(tree: AreaTree, text: string): Area | null {
  const wanted = plain(text);
  const matches = [...tree.areas.values()].filter(
    (area) =>
      area.code === wanted ||
      [area.name, ...area.aliases, ...area.formerNames, ...area.formerCodes].some(
        (name) => plain(name) === wanted,
      ),
  );
  return matches.length === 1 ? (matches[0] ?? null) : null;
}
