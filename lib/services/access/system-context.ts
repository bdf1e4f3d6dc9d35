import type { Queryable } from "@/db/client";
import { areaTree } from "@/db/queries/areas/area-tree";
import type { Origin } from "@/lib/domain/vintage";
import type { Context } from "../context";
import { mintSystemScope } from "./mint-scope";

/** The context of a job that an operator or the product itself runs. */
export async function systemContext(
  db: Queryable,
  job: string,
  now: Date,
  origin: Origin = "real",
): Promise<Context> {
  return { actor: { kind: "system", job, origin }, scope: mintSystemScope(await areaTree(db)), now, db };
}
