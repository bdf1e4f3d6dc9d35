import { latestPublication } from "@/db/queries/publications/latest-publication";
import { refuseParameter } from "@/lib/domain/open-interface/parameter";
import type { Context } from "../context";

/** The publication that an answer is true of: the asked one, else the latest; 0 in a new database. */
export async function dataVersion({ db }: Context, asked: number | null): Promise<number> {
  const latest = (await latestPublication(db))?.number ?? 0;
  if (asked !== null && asked > latest)
    refuseParameter("asOf", `还没有第 ${asked} 次发布，最新是第 ${latest} 次`, "not-found");
  return asked ?? latest;
}
