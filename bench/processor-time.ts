import { readFile } from "node:fs/promises";
import type { Database } from "@/db/client";

/** The server's processes for this database. */
export async function serverProcesses(db: Database): Promise<number[]> {
  const rows = await db.$client<{ pid: number }[]>`
    select pid from pg_stat_activity where datname = current_database()`;
  return rows.map(({ pid }) => pid);
}

/** Milliseconds that this process and these of the server have computed so far; null where the system does not tell. */
export async function processorTime(pids: readonly number[]): Promise<number | null> {
  const { user, system } = process.cpuUsage();
  try {
    const texts = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/schedstat`, "utf8")));
    const server = texts.reduce((sum, text) => sum + Number(text.split(" ")[0]) / 1e6, 0);
    return (user + system) / 1000 + server;
  } catch {
    return null;
  }
}
