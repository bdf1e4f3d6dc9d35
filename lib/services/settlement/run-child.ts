import { spawn } from "node:child_process";
import { once } from "node:events";
import { constants, setPriority } from "node:os";
import { createInterface } from "node:readline";
import { programPath } from "@/lib/programs";
import type { ChildTask } from "./child";
import type { ValidationProgress } from "./validation";

const HEAP_MEGABYTES = 160;
const COMPLAINT_MAX = 16 * 1024;

type Message = { readonly progress?: ValidationProgress; readonly result?: unknown };

/**
 * Has a file read in a process of its own, so that nothing else waits for it and nothing else goes down with it. Progress
 * is passed on as it comes, never two at a time. Throws when the process does not come to an end.
 */
export async function runChild<T>(
  task: ChildTask,
  onProgress: (progress: ValidationProgress) => Promise<void> = async () => {},
): Promise<T> {
  // No more of the environment: what reads a stranger's file has no business with our secrets.
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${HEAP_MEGABYTES}`, programPath("validate-settlement")],
    { stdio: ["pipe", "pipe", "pipe"], env: { NODE_ENV: "production" }, windowsHide: true },
  );
  standBack(child.pid);
  const closed = once(child, "close") as Promise<[code: number | null]>;
  closed.catch(() => {});
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaint = (complaint + text).slice(0, COMPLAINT_MAX);
  });
  child.stdin.on("error", () => {});
  child.stdin.write(`${JSON.stringify(task)}\n`);
  let result: T | undefined;
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const message = JSON.parse(line) as Message;
      if (message.progress) await onProgress(message.progress);
      else result = message.result as T;
    }
    const [code] = await closed;
    if (code !== 0 || result === undefined)
      throw new Error(`The reading of settlement detail ended: ${complaint}`);
    return result;
  } finally {
    child.kill("SIGKILL");
  }
}

/** Whoever looks at a page goes first: a million settlements may take longer. Where the system does not let us, not. */
function standBack(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_LOW);
  } catch {
    // It ended in this very moment, or priorities are not ours to set.
  }
}
