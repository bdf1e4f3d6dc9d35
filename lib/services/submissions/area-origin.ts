import { areaTree } from "@/db/queries/areas/area-tree";
import { reportedOrigins } from "@/db/queries/submissions/reported-origins";
import { findArea } from "@/lib/domain/area";
import { refuse } from "@/lib/domain/refusal";
import type { Origin } from "@/lib/domain/vintage";
import type { Context } from "../context";

/**
 * Which kind of data an area works with, for who has no account to follow: real, unless all that it has published, or
 * where it has nothing all that anybody has, is made up.
 */
export async function areaOrigin({ db, scope }: Context, asked: string): Promise<Origin> {
  const area = findArea(await areaTree(db), asked) ?? refuse("invalid-input", `不认识的地区“${asked}”`);
  const reported = await reportedOrigins(db, scope, area.code);
  const own = reported.filter((one) => one.own);
  const origins = (own.length > 0 ? own : reported).map(({ origin }) => origin);
  return origins.length > 0 && origins.every((origin) => origin === "demo") ? "demo" : "real";
}
