import { randomBytes } from "node:crypto";
import { connect, type Database } from "@/db/client";
import { launchPostgres } from "@/db/embedded/launch-postgres";
import { migrate } from "@/db/migrate";

const FOLDER = ".data/bench";

/**
 * Runs a measurement in an empty, migrated database of its own, on an embedded server with the settings of a bureau's
 * machine: a commit waits for the disk. Nothing is left of it but the server's folder.
 */
export async function withBenchDatabase<T>(work: (db: Database, url: string) => Promise<T>): Promise<T> {
  const server = await launchPostgres({ folder: FOLDER });
  const name = `bench_${process.pid}_${randomBytes(4).toString("hex")}`;
  const address = new URL(server.url);
  address.pathname = `/${name}`;
  const administrator = connect(server.url, { poolSize: 1 });
  try {
    await administrator.$client.unsafe(`create database "${name}"`);
    await migrate(address.href);
    const db = connect(address.href, { applicationName: "yiheng-bench" });
    try {
      return await work(db, address.href);
    } finally {
      await db.close();
    }
  } finally {
    await administrator.$client.unsafe(`drop database if exists "${name}" with (force)`);
    await administrator.close();
    await server.release();
  }
}
