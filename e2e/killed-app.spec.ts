import { setTimeout as sleep } from "node:timers/promises";
import type { BrowserContext } from "@playwright/test";
import type { Database } from "@/db/client";
import { systemContext } from "@/lib/services/access/system-context";
import { areaTree } from "@/lib/services/areas/area-tree";
import { createUser } from "@/lib/services/users/create-user";
import { Clerk } from "./killed/clerk";
import {
  AREA,
  type Clerks,
  type Journey,
  type Ledger,
  settlementJourney,
  statementJourney,
} from "./killed/journeys";
import { KillableProduct, VICTIMS, type Victim } from "./killed/product";
import { ageQuarantine, differing, faults, leftOver } from "./killed/what-holds";
import { expect, test } from "./sign-in";

const ROUNDS = Number(process.env.YIHENG_SOAK_ROUNDS ?? 3);
const ROUND_MS_MAX = 180_000;
/** A round's work takes some seconds: somewhere in it something is killed. */
const KILL_AFTER_MS_MAX = 4500;
/** What was answered just before the killing may still be on its way. */
const LAST_WORDS_MS = 300;
const AGAIN_MS = 300;

/** As random as is wanted, and the same again for the same number of rounds. */
const delay = (round: number): number => ((round * 2_654_435_761 + 97) % 4_294_967_296) % KILL_AFTER_MS_MAX;

type Round = {
  readonly victim: Victim;
  readonly afterMs: number;
  readonly met: string;
  readonly backMs: number;
};

test(`nothing is lost, half-done or doubled when app, worker and database are killed in ${ROUNDS} rounds`, async ({
  browser,
}) => {
  test.setTimeout(120_000 + ROUNDS * ROUND_MS_MAX);
  const product = await KillableProduct.make();
  const contexts: BrowserContext[] = [];
  const living = (): Database => product.database;
  try {
    await product.up();
    const tree = await areaTree(await systemContext(living(), "trial", new Date()));
    const clerks = await clerksAt(living());
    const ledger: Ledger = [];
    const rounds: Round[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const journeys = [statementJourney(round, tree), settlementJourney(round)];
      rounds.push(
        await kill(VICTIMS[round % VICTIMS.length] as Victim, delay(round), journeys, clerks, ledger),
      );
      expect(await faults(living(), ledger), `after round ${round}`).toEqual([]);
      if (rounds.length % 10 === 0) console.info(`${rounds.length} rounds, ${ledger.length} acknowledged`);
    }
    expect(await differing(living(), tree)).toEqual({ values: 0, standings: 0 });
    ageQuarantine(product.folder);
    await product.kill("app");
    await product.up();
    expect(await leftOver(living(), product.folder)).toEqual([]);
    expect(await faults(living(), ledger)).toEqual([]);
    console.info(JSON.stringify({ acknowledged: ledger.length, rounds }));
  } finally {
    for (const context of contexts) await context.close();
    await product.remove();
  }

  /** People of the demonstration kind: what they send in is marked as made up. */
  async function clerksAt(database: Database): Promise<Clerks> {
    const system = await systemContext(database, "trial", new Date());
    const make = async (username: string, role: string, area: string): Promise<Clerk> => {
      const { password } = await createUser(system, { username, name: username, role, area, origin: "demo" });
      const context = await browser.newContext({ baseURL: product.url });
      contexts.push(context);
      const clerk = new Clerk(context, product.url);
      await clerk.signIn(username, password);
      return clerk;
    };
    return {
      submitter: await make("shisuan-baosong", "submitter", AREA),
      reviewer: await make("shisuan-fuhe", "prefecture-reviewer", AREA),
      bureau: await make("shisuan-shenhe", "bureau-reviewer", "150000"),
    };
  }

  /** One round: work is under way, something is killed in the midst of it, and then everything comes to its end. */
  async function kill(
    victim: Victim,
    afterMs: number,
    journeys: readonly Journey[],
    clerks: Clerks,
    ledger: Ledger,
  ): Promise<Round> {
    let stopped = false;
    const working = journeys.map((journey) =>
      journey.run(living, clerks, ledger, () => stopped).catch(() => "broken off"),
    );
    await sleep(afterMs);
    const killing = product.kill(victim);
    await sleep(LAST_WORDS_MS);
    stopped = true;
    await killing;
    for (const clerk of Object.values(clerks)) await clerk.leave();
    await Promise.all(working);
    const began = Date.now();
    await product.up();
    const met = await patiently(() => Promise.all(journeys.map((journey) => journey.stands(living))));
    const backMs = Date.now() - began;
    for (const journey of journeys) {
      await patiently(async () => {
        await product.up();
        await journey.run(living, clerks, ledger, () => false);
      });
    }
    return { victim, afterMs, met: met.join(" / "), backMs };
  }

  /** While the product comes back, what is asked of it may fail. */
  async function patiently<T>(work: () => Promise<T>): Promise<T> {
    const deadline = Date.now() + ROUND_MS_MAX / 2;
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (Date.now() > deadline) throw error;
        await sleep(AGAIN_MS);
      }
    }
  }
});
