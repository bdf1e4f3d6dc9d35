import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { connect, type Database } from "../client";
import { copyInto } from "../copy-into";
import { launchPostgres } from "../embedded/launch-postgres";
import { readPostmaster } from "../embedded/postmaster-file";
import { openServerHome } from "../embedded/server-home";

const POOL_SIZE = 5;
const CALLERS = 12;
const PROBES = 20;
/** A query that has neither answered nor failed by then counts as lost. */
const ANSWER_MS_MAX = 20_000;

export type RestartReport = {
  rounds: { signal: string; downMs: number; probesAnswered: number }[];
  answered: number;
  rejected: number;
  hung: number;
  /** Pairs whose commit was acknowledged, and what the table holds afterwards. */
  committedPairs: number;
  foundPairs: number;
  brokenPairs: number;
};

/**
 * Kills the server under load, again and again, by immediate stop and by kill -9 in turn, and lets its holder start
 * it anew; after each restart the same pool is asked twenty questions.
 */
export async function restartTrial(options: { folder: string; rounds: number }): Promise<RestartReport> {
  const server = await launchPostgres({ folder: options.folder });
  const { data } = openServerHome(options.folder);
  const db = connect(server.url, { poolSize: POOL_SIZE });
  await db.execute(sql`create table pair (id text not null, half int not null)`);
  const report: RestartReport = {
    rounds: [],
    answered: 0,
    rejected: 0,
    hung: 0,
    committedPairs: 0,
    foundPairs: 0,
    brokenPairs: 0,
  };
  let running = true;
  const callers = Array.from({ length: CALLERS }, async (_, caller) => {
    for (let turn = 0; running; turn++) {
      const act = ACTS[(caller + turn) % ACTS.length]!;
      const outcome = await bounded(act(db, `${caller}-${turn}`));
      report[outcome]++;
      if (outcome === "answered" && act !== ask) report.committedPairs++;
      if (outcome === "rejected") await sleep(20);
    }
  });
  for (let round = 0; round < options.rounds; round++) {
    await sleep(500);
    const signal = round % 2 === 0 ? "SIGQUIT" : "SIGKILL";
    const downMs = await crash(data, signal);
    const outcomes = await Promise.all(
      Array.from({ length: PROBES }, (_, n) => bounded(db.execute(sql`select ${n}::int`))),
    );
    const probesAnswered = outcomes.filter((outcome) => outcome === "answered").length;
    report.rounds.push({ signal, downMs, probesAnswered });
  }
  running = false;
  await Promise.all(callers);
  const [found] = await db.execute<{ whole: number; broken: number }>(sql`
    select count(*) filter (where halves = 2)::int as whole, count(*) filter (where halves <> 2)::int as broken
    from (select id, count(distinct half) as halves from pair group by id)`);
  report.foundPairs = found!.whole;
  report.brokenPairs = found!.broken;
  await db.close();
  await server.release();
  return report;
}

async function ask(db: Database): Promise<void> {
  await db.execute(sql`select pg_sleep(0.005), ${"题"}::text`);
}

async function insertPair(db: Database, id: string): Promise<void> {
  await db.transaction(async (transaction) => {
    await transaction.execute(sql`insert into pair values (${id}, 1)`);
    await sleep(5);
    await transaction.execute(sql`insert into pair values (${id}, 2)`);
  });
}

async function copyPair(db: Database, id: string): Promise<void> {
  const rows = async function* () {
    yield `${id}\t1\n`;
    await sleep(5);
    yield `${id}\t2\n`;
  };
  await db.transaction((transaction) => copyInto(transaction, "copy pair from stdin", rows()));
}

async function reservePair(db: Database, id: string): Promise<void> {
  const reserved = await db.$client.reserve();
  try {
    await reserved`insert into pair values (${id}, 1), (${id}, 2)`;
  } finally {
    reserved.release();
  }
}

const ACTS: ((db: Database, id: string) => Promise<void>)[] = [ask, insertPair, ask, copyPair, reservePair];

async function bounded(work: Promise<unknown>): Promise<"answered" | "rejected" | "hung"> {
  const timer = new AbortController();
  const outcome = await Promise.race([
    work.then(
      () => "answered" as const,
      () => "rejected" as const,
    ),
    sleep(ANSWER_MS_MAX, "hung" as const, { signal: timer.signal }),
  ]);
  timer.abort();
  return outcome;
}

/** Kills the postmaster and waits until another one is ready; answers how long that took, in ms. */
async function crash(data: string, signal: "SIGQUIT" | "SIGKILL"): Promise<number> {
  const killed = readPostmaster(data)!.pid;
  const began = Date.now();
  process.kill(killed, signal);
  for (;;) {
    const now = readPostmaster(data);
    if (now && now.pid !== killed && now.status === "ready") return Date.now() - began;
    await sleep(20);
  }
}
