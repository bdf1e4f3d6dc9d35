import { areaTree as readAreaTree } from "@/db/queries/areas/area-tree";
import type { AreaTree } from "@/lib/domain/area";
import type { Context } from "../context";

/** All areas with both hierarchies: open to every signed-in user (MODEL M25). */
export const areaTree = ({ db }: Context): Promise<AreaTree> => readAreaTree(db);
