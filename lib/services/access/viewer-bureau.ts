import { areaTree } from "@/db/queries/areas/area-tree";
import type { Context } from "../context";

/** Whose screen it is: "内蒙古自治区医疗保障局". */
export async function viewerBureau({ db, actor }: Context): Promise<string> {
  if (actor.kind !== "user") return "医疗保障局";
  const area = (await areaTree(db)).areas.get(actor.area);
  return `${area?.name ?? ""}医疗保障局`;
}
