import { readFileSync } from "node:fs";
import { join } from "node:path";

export type Postmaster = { readonly pid: number; readonly port: number; readonly status: string };

/** What the running server, or one that was killed, wrote about itself; undefined when there is nothing. */
export function readPostmaster(data: string): Postmaster | undefined {
  let text: string;
  try {
    text = readFileSync(join(data, "postmaster.pid"), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  const lines = text.split("\n");
  return { pid: Number(lines[0]), port: Number(lines[3]), status: (lines[7] ?? "starting").trim() };
}
