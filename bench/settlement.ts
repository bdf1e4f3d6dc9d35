import { setTimeout as sleep } from "node:timers/promises";
import { DuckDBInstance } from "@duckdb/node-api";
import type { Database } from "@/db/client";
import { type Measured, repeated } from "./median";
import { serverProcesses } from "./processor-time";

/** Quarters of three years; each a partition, as settlement rows go (MODEL M23). */
const QUARTERS = [2023, 2024, 2025].flatMap((year) => [1, 2, 3, 4].map((quarter) => `${year}Q${quarter}`));

/** The columns a fund analysis groups and sums, in the national platform's names. */
const COLUMNS = `load_id integer not null, area_code text not null, period text not null, setl_id bigint not null,
  insutype text not null, med_type text not null, medfee_sumamt numeric(16,2) not null,
  inscp_scp_amt numeric(16,2) not null, hifp_pay numeric(16,2) not null, hifmi_pay numeric(16,2) not null,
  maf_pay numeric(16,2) not null, setl_time timestamp not null`;

/** Made by arithmetic that both engines do alike: row i of a load. What one engine divides by `/` the other does by `//`. */
const row = (load: number, divide: "/" | "//"): string => `
  ${load}, cast(150100 + i % 14 as text), '20' || cast(23 + (i ${divide} 4) % 3 as text) || 'Q' || cast(1 + i % 4 as text), i,
  case when i % 10 < 3 then '310' else '390' end, case when i % 7 = 0 then '21' else '11' end,
  cast((i * 7919 % 100003) as decimal(16,2)) / 4, cast((i * 7907 % 90001) as decimal(16,2)) / 4,
  cast((i * 7901 % 60013) as decimal(16,2)) / 4, cast((i * 7883 % 9001) as decimal(16,2)) / 4,
  cast((i * 7879 % 3001) as decimal(16,2)) / 4, timestamp '2023-01-01 08:00:00'`;

export async function createSettlement(db: Database): Promise<void> {
  await db.$client.unsafe(`create table bench_settlement (${COLUMNS}) partition by list (period)`);
  for (const quarter of QUARTERS) {
    await db.$client.unsafe(
      `create table bench_settlement_${quarter.toLowerCase()} partition of bench_settlement for values in ('${quarter}')`,
    );
  }
  await db.$client.unsafe("create index on bench_settlement (area_code, period, load_id)");
}

/** Rows from one number on to before another. */
export async function addSettlement(db: Database, from: number, to: number): Promise<void> {
  await db.$client.unsafe(
    `insert into bench_settlement select ${row(1, "/")} from generate_series(${from}::bigint, ${to - 1}::bigint) i`,
  );
  await db.$client`vacuum analyze bench_settlement`;
}

/** The server tells what its processes touched when they have been idle for ten seconds. */
const TOLD_AFTER_MS = 11_000;

/** Blocks of settlement rows and their indexes that anything has touched so far. */
export async function settlementBlocks(db: Database): Promise<number> {
  await sleep(TOLD_AFTER_MS);
  const [row] = await db.$client<{ blocks: string }[]>`
    select sum(heap_blks_read + heap_blks_hit + idx_blks_read + idx_blks_hit) as blocks
    from pg_statio_user_tables where starts_with(relname, 'bench_settlement_')`;
  return Number(row?.blocks);
}

const GROUPED = `select area_code, period, insutype, sum(medfee_sumamt) as fee, sum(hifp_pay) as paid, count(*) as visits
  from bench_settlement group by area_code, period, insutype order by area_code, period, insutype`;

/** The question a screen would have to ask if it read settlement rows, of PostgreSQL and of DuckDB, over the same rows. */
export async function groupSettlement(db: Database, rows: number): Promise<Record<string, Measured>> {
  const duck = await (await DuckDBInstance.create(":memory:")).connect();
  await duck.run(`create table bench_settlement (${COLUMNS})`);
  await duck.run(`insert into bench_settlement select ${row(1, "//")} from range(0, ${rows}) as made(i)`);
  const ask = async () => (await duck.runAndReadAll(GROUPED)).getRowsJson();
  const theirs = JSON.stringify((await ask()).map((line) => line.map(String)));
  const ours = await db.$client.unsafe(GROUPED).values();
  if (JSON.stringify(ours.map((line) => line.map(String))) !== theirs) {
    throw new Error("PostgreSQL and DuckDB do not agree about the settlement rows");
  }
  const pids = await serverProcesses(db);
  const runs = { runs: 5, warmUp: 1 };
  const name = `grouping ${rows / 1e6} M settlement rows`;
  return {
    [`${name}: PostgreSQL`]: await repeated(() => db.$client.unsafe(GROUPED), pids, runs),
    [`${name}: DuckDB`]: await repeated(ask, [], runs),
  };
}
