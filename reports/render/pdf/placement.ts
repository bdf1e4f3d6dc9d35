import type { WrittenBlock } from "./block-writer";

/** Where a block of the body begins or ends on paper, as the typesetter reports it. */
export type Edge = {
  readonly block: number;
  readonly edge: "start" | "end";
  readonly page: number;
  /** Millimetres from the top of the page. */
  readonly y: number;
};

/** Figures sent to the top of the next page, and those found that they have to stay. */
export type Placement = { readonly moved: ReadonlySet<number>; readonly fixed: ReadonlySet<number> };

export const inPlace: Placement = { moved: new Set(), fixed: new Set() };

const TEXT_FOOT_MM = 262;
/** White space at a page's foot that nobody minds: three lines and a bit. */
const TOLERATED_MM = 35;

type Blocks = readonly WrittenBlock[];

/**
 * The next thing to change about a layout, null when it is good: a figure that found no room and left the page
 * half empty goes to the top of the next page while the text runs on; figures and tables keep their order.
 */
export function improve(blocks: Blocks, edges: readonly Edge[], now: Placement): Placement | null {
  const starts = byBlock(edges, "start");
  const ends = byBlock(edges, "end");
  const wrong =
    findOvertaken(blocks, starts, now) ?? findAfterSignature(starts, ends.get(blocks.length - 1), now);
  if (wrong) return wrong;
  for (const [index, block] of blocks.entries()) {
    const start = starts.get(index);
    if (!start || !block.movable || now.moved.has(index) || now.fixed.has(index)) continue;
    // Without text of its own section to fill the page it would only carry the next section's heading before it.
    if (blocks[index + 1]?.kind !== "paragraph") continue;
    const before = blocks.findLastIndex((_, other) => other < index && !now.moved.has(other));
    const end = ends.get(before);
    // A heading reports no end: it must not lose what it heads.
    if (end && start.page > end.page && TEXT_FOOT_MM - end.y > TOLERATED_MM) return move(index, now);
  }
  return null;
}

const byBlock = (edges: readonly Edge[], which: Edge["edge"]): ReadonlyMap<number, Edge> =>
  new Map(edges.filter(({ edge }) => edge === which).map((edge) => [edge.block, edge]));

const move = (index: number, now: Placement): Placement => ({
  moved: new Set([...now.moved, index]),
  fixed: now.fixed,
});

const stay = (index: number, now: Placement): Placement => ({
  moved: new Set([...now.moved].filter((other) => other !== index)),
  fixed: new Set([...now.fixed, index]),
});

/** A moved figure must not be met after a later one of its kind: that one moves too, or this one stays. */
function findOvertaken(blocks: Blocks, starts: ReadonlyMap<number, Edge>, now: Placement): Placement | null {
  for (const moved of now.moved) {
    for (const [index, block] of blocks.entries()) {
      if (index <= moved || now.moved.has(index) || block.kind !== blocks[moved]?.kind) continue;
      const [here, there] = [starts.get(index), starts.get(moved)];
      if (!here || !there || here.page >= there.page) continue;
      if (block.movable && !now.fixed.has(index)) return move(index, now);
      return stay(moved, now);
    }
  }
  return null;
}

/** The signature stands under the last paragraph: no figure may come after it. */
function findAfterSignature(
  starts: ReadonlyMap<number, Edge>,
  signature: Edge | undefined,
  now: Placement,
): Placement | null {
  const after = [...now.moved].find((moved) => {
    const start = starts.get(moved);
    return start !== undefined && signature !== undefined && start.page > signature.page;
  });
  return after === undefined ? null : stay(after, now);
}
