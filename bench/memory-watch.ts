import { readdirSync, readFileSync } from "node:fs";

const EVERY_MS = 50;

const field = (pid: string, name: string): number => {
  const text = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(text)?.[1]);
};

/** Resident memory of the processes that this one started, in megabytes; 0 where there is no /proc. */
function childMegabytes(): number {
  let most = 0;
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      if (field(pid, "PPid") === process.pid) most = Math.max(most, field(pid, "VmRSS") / 1024);
    } catch {
      // Gone between being listed and being read.
    }
  }
  return most;
}

export type PeakMemory = { readonly worker: number; readonly reader: number };

/** The most memory that this process and a process of its own took while something was done, in megabytes. */
export async function peakMemory(work: () => Promise<unknown>): Promise<PeakMemory> {
  let [worker, reader] = [0, 0];
  const watch = setInterval(() => {
    worker = Math.max(worker, process.memoryUsage.rss() / 1024 / 1024);
    reader = Math.max(reader, childMegabytes());
  }, EVERY_MS);
  try {
    await work();
  } finally {
    clearInterval(watch);
  }
  return { worker: Math.round(worker), reader: Math.round(reader) };
}
