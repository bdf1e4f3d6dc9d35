import { type ChildProcessByStdio, spawn } from "node:child_process";
import { resolve } from "node:path";
import type { Readable, Writable } from "node:stream";
import type { ReadLimits } from "./read-limits";

const HEAP_MEGABYTES = 192;

/** A process that reads one workbook and is gone. */
export type WorkbookReader = ChildProcessByStdio<Writable, Readable, Readable>;

/** What a reader is told, in one line of JSON on its stdin. */
export type ReadingOrder = {
  readonly path: string;
  readonly name: string;
  readonly limits: Partial<ReadLimits>;
};

/** By its program, the reader that waits for a file: undefined while its turn has not come. */
const WAITING = new Map<string, WorkbookReader | undefined>();

/**
 * From now on a reader of this program is always running before its file comes: starting it takes longer than reading
 * a statement. Answers how to end that.
 */
export function keepReaderWaiting(program: string): () => void {
  WAITING.set(program, startReader(program));
  return () => {
    WAITING.get(program)?.kill("SIGKILL");
    WAITING.delete(program);
  };
}

/** The reader that waits, else a new one. Each reads one file: nothing of a stranger's file meets another's. */
export function takeReader(program: string, order: ReadingOrder): WorkbookReader {
  const waiting = WAITING.get(program);
  if (waiting) WAITING.set(program, undefined);
  const reader = waiting && isRunning(waiting) ? waiting : startReader(program);
  reader.stdin.write(`${JSON.stringify(order)}\n`);
  return reader;
}

/** Where a reader is kept waiting, the next one is started: after a file was read, not beside its reading. */
export function replaceReader(program: string): void {
  if (WAITING.has(program) && !WAITING.get(program)) WAITING.set(program, startReader(program));
}

const isRunning = ({ exitCode, signalCode }: WorkbookReader): boolean =>
  exitCode === null && signalCode === null;

function startReader(program: string): WorkbookReader {
  // No more of the environment: what parses a stranger's file has no business with our secrets.
  const reader = spawn(process.execPath, [`--max-old-space-size=${HEAP_MEGABYTES}`, resolve(program)], {
    stdio: ["pipe", "pipe", "pipe"],
    env: { NODE_ENV: "production" },
    windowsHide: true,
  });
  // It may be gone before it is told what to read; whoever takes it sees how it ended.
  reader.on("error", () => {});
  reader.stdin.on("error", () => {});
  return reader;
}
