import { readdirSync, readFileSync } from "node:fs";

const EVERY_MS = 100;

function field(pid: string | number, name: string): number {
  const text = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(text)?.[1]);
}

/** Peak resident memory of the processes that another one has started and that are still there, in megabytes. */
function childMegabytes(parent: number): number {
  let most = 0;
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      if (field(pid, "PPid") === parent) most = Math.max(most, field(pid, "VmHWM") / 1024);
    } catch {
      // Gone between being listed and being read.
    }
  }
  return most;
}

export type PeakMemory = { readonly worker: number; readonly reader: number };

/** The most resident memory that a process and those it starts have taken by the time something is done, in megabytes. */
export async function peakMemory(process: number, work: () => Promise<unknown>): Promise<PeakMemory> {
  let reader = 0;
  const watch = setInterval(() => {
    reader = Math.max(reader, childMegabytes(process));
  }, EVERY_MS);
  try {
    await work();
  } finally {
    clearInterval(watch);
  }
  return { worker: Math.round(field(process, "VmHWM") / 1024), reader: Math.round(reader) };
}
