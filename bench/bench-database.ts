import { randomBytes } from "node:crypto";
import { connect, type Database } from "@/db/client";
import { launchPostgres } from "@/db/embedded/launch-postgres";
import { migrate } from "@/db/migrate";

const FOLDER = ".data/bench";

/** Uses a copy of the measurement's database, as it stands, beside it on the same server. */
export type CopyDatabase = <T>(use: (db: Database) => Promise<T>) => Promise<T>;

/**
 * Runs a measurement in an empty, migrated database of its own, on an embedded server with the settings of a bureau's
 * machine: a commit waits for the disk. Nothing is left of it but the server's folder.
 */
export async function withBenchDatabase<T>(
  work: (db: Database, url: string, copy: CopyDatabase) => Promise<T>,
): Promise<T> {
  const server = await launchPostgres({ folder: FOLDER });
  const name = `bench_${process.pid}_${randomBytes(4).toString("hex")}`;
  const address = new URL(server.url);
  address.pathname = `/${name}`;
  const administrator = connect(server.url, { poolSize: 1 });
  const names = [name];
  const copy: CopyDatabase = async (use) => {
    const copied = `${name}_${names.length}`;
    names.push(copied);
    await administrator.$client`
      select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`;
    await administrator.$client.unsafe(`create database "${copied}" template "${name}"`);
    address.pathname = `/${copied}`;
    const db = connect(address.href, { applicationName: "yiheng-bench" });
    try {
      return await use(db);
    } finally {
      await db.close();
    }
  };
  try {
    await administrator.$client.unsafe(`create database "${name}"`);
    await migrate(address.href);
    const db = connect(address.href, { applicationName: "yiheng-bench" });
    try {
      return await work(db, address.href, copy);
    } finally {
      await db.close();
    }
  } finally {
    for (const each of names) {
      await administrator.$client.unsafe(`drop database if exists "${each}" with (force)`);
    }
    await administrator.close();
    await server.release();
  }
}
