import type { Database } from "@/db/client";
import { systemContext } from "@/lib/services/access/system-context";
import type { CopyDatabase } from "./bench-database";
import { type Measured, type Run, summarise, timed } from "./median";
import { screens } from "./read-values";
import { addSettlement, createSettlement, groupSettlement, settlementBlocks } from "./settlement";

const MILLION = 1_000_000;
const WARM_UP = 5;
const ROUNDS = 41;

/**
 * The same screens beside one million settlement rows and, in a copy of the database, beside many, by turns: what else
 * the machine does falls on both. Throws when a screen touched any of these rows.
 */
export async function besideSettlement(
  db: Database,
  copy: CopyDatabase,
  most: number,
  now: Date,
): Promise<Record<string, Measured>> {
  await createSettlement(db);
  await addSettlement(db, 0, MILLION);
  return await copy(async (large) => {
    await addSettlement(large, MILLION, 2 * MILLION);
    const grouped = await groupSettlement(large, 2 * MILLION);
    if (most > 2 * MILLION) await addSettlement(large, 2 * MILLION, most);
    await large.$client`checkpoint`;
    const before = await touched(db, large);
    const few = await screens(await systemContext(db, "bench", now, "demo"));
    const many = await screens(await systemContext(large, "bench", now, "demo"));
    const measured: Record<string, Measured> = {};
    for (const [name, read] of Object.entries(few)) {
      const [one, other] = await byTurns(read, many[name] as () => Promise<unknown>);
      measured[`${name}, beside 1 M settlement rows`] = one;
      measured[`${name}, beside ${most / MILLION} M settlement rows`] = other;
    }
    const blocks = (await touched(db, large)) - before;
    if (blocks !== 0) throw new Error(`The screens touched ${blocks} blocks of settlement rows`);
    return { ...measured, ...grouped };
  });
}

const touched = async (...databases: readonly Database[]): Promise<number> => {
  const blocks = await Promise.all(databases.map(settlementBlocks));
  return blocks.reduce((sum, each) => sum + each, 0);
};

/** Each goes first every other time. */
async function byTurns(
  one: () => Promise<unknown>,
  other: () => Promise<unknown>,
): Promise<[Measured, Measured]> {
  const runs: [Run[], Run[]] = [[], []];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    for (const turn of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      const run = await timed(turn === 0 ? one : other, []);
      if (round >= WARM_UP) runs[turn].push(run);
    }
  }
  return [summarise(runs[0]), summarise(runs[1])];
}
