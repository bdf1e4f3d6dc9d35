import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Queryable } from "@/db/client";
import { quarantinedPacks } from "@/db/queries/history/waiting-packs";
import { quarantinedLoads } from "@/db/queries/settlement/waiting-loads";
import { quarantinedIds } from "@/db/queries/submissions/waiting-readings";
import { quarantineFolder } from "./quarantine";

/** An upload may still be arriving, or be opened in a moment. */
const YOUNG_MS = 60 * 60_000;

/** Removes files that nothing waits with: what a process left that was killed between two steps (MODEL M24). */
export async function clearQuarantine(db: Queryable, dataFolder: string, now: Date): Promise<number> {
  const names = await readdir(quarantineFolder(dataFolder)).catch(() => []);
  const waiting = new Set([
    ...(await quarantinedIds(db)),
    ...(await quarantinedLoads(db)),
    ...(await quarantinedPacks(db)),
  ]);
  let cleared = 0;
  for (const name of names.filter((candidate) => !waiting.has(candidate.replace(/\.(rows|csv)$/, "")))) {
    const path = join(quarantineFolder(dataFolder), name);
    const file = await stat(path).catch(() => null);
    if (!file || now.getTime() - file.mtimeMs < YOUNG_MS) continue;
    await rm(path, { force: true });
    cleared += 1;
  }
  return cleared;
}
