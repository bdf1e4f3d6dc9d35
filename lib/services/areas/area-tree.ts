import { areaTree as readAreaTree } from "@/db/queries/areas/area-tree";
import type { AreaTree } from "@/lib/domain/area";
import { treeOf } from "../access/mint-scope";
import type { Context } from "../context";

/** All areas with both hierarchies, open to every signed-in user (MODEL M25): those the context's scope was minted from. */
export const areaTree = async ({ db, scope }: Context): Promise<AreaTree> =>
  treeOf(scope) ?? (await readAreaTree(db));
