import { once } from "node:events";
import { access, readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Readable } from "node:stream";
import type { ReadLimits } from "./read-limits";
import { type OpenedWorkbook, WorkbookAssembly, type WorkbookEvent } from "./workbook-event";
import { replaceReader, takeReader, type WorkbookReader } from "./workbook-reader";
import { type WorkbookRefusal, type WorkbookRefusalCode, workbookRefusal } from "./workbook-refusal";

export type OpenWorkbookOptions = {
  /** The name a CSV's sheet is given: that of the file as it was uploaded. */
  readonly name: string;
  /** Where lib/workbooks/child.ts was bundled to. */
  readonly reader?: string;
  readonly timeoutMs?: number;
  readonly memoryBytes?: number;
  readonly limits?: Partial<ReadLimits>;
  readonly signal?: AbortSignal;
  /** What a reader that crashed wrote to stderr: for the log, never for the sender. */
  readonly onCrash?: (complaint: string) => void;
};

const DEFAULTS = {
  reader: ".build/read-workbook.mjs",
  timeoutMs: 10_000,
  memoryBytes: 300 * 1024 * 1024,
};

const WATCH_INTERVAL_MS = 50;
const PAGE_BYTES = 4096;
const LONGEST_COMPLAINT = 16 * 1024;

/** Kills the reader when it is too slow or too large, and remembers which. */
class ReaderWatch {
  cause: WorkbookRefusalCode | undefined;
  private readonly timer: NodeJS.Timeout;
  private readonly watcher: NodeJS.Timeout;

  constructor(
    private readonly reader: WorkbookReader,
    timeoutMs: number,
    memoryBytes: number,
  ) {
    this.timer = setTimeout(() => this.kill("timed-out"), timeoutMs);
    this.watcher = setInterval(() => void this.checkMemory(memoryBytes), WATCH_INTERVAL_MS);
  }

  stop(): void {
    clearTimeout(this.timer);
    clearInterval(this.watcher);
    this.reader.kill("SIGKILL");
  }

  /** Where there is no /proc only the heap is limited, by the flag. */
  private async checkMemory(memoryBytes: number): Promise<void> {
    const statm = await readFile(`/proc/${this.reader.pid}/statm`, "utf8").catch(() => "");
    if (Number(statm.split(" ")[1]) * PAGE_BYTES > memoryBytes) this.kill("out-of-memory");
  }

  private kill(cause: WorkbookRefusalCode): void {
    this.cause ??= cause;
    this.reader.kill("SIGKILL");
  }
}

async function* lines(stream: Readable): AsyncGenerator<string> {
  stream.setEncoding("utf8");
  let rest = "";
  for await (const chunk of stream as AsyncIterable<string>) {
    const pieces = (rest + chunk).split("\n");
    rest = pieces.pop() as string;
    yield* pieces;
  }
}

/** Undefined when the reader did not come to an end, or did not speak in events. */
async function assemble(reader: WorkbookReader): Promise<OpenedWorkbook | WorkbookRefusal | undefined> {
  const assembly = new WorkbookAssembly();
  try {
    for await (const line of lines(reader.stdout)) assembly.add(JSON.parse(line) as WorkbookEvent);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
  return assembly.result;
}

/**
 * Reads an uploaded XLSX or CSV file in a process of its own, which is gone when this resolves. Whatever
 * happens in there, a crash included, becomes a refusal. Throws when the file or the bundled reader does
 * not exist, and the signal's reason when it is aborted.
 */
export async function openWorkbook(
  path: string,
  options: OpenWorkbookOptions,
): Promise<OpenedWorkbook | WorkbookRefusal> {
  options.signal?.throwIfAborted();
  const program = resolve(options.reader ?? DEFAULTS.reader);
  await Promise.all([access(path), access(program)]);
  const reader = takeReader(program, { path, name: options.name, limits: options.limits ?? {} });
  const closed = once(reader, "close") as Promise<[code: number | null]>;
  // Awaited further down, and by then it may have failed already.
  closed.catch(() => {});
  const watch = new ReaderWatch(
    reader,
    options.timeoutMs ?? DEFAULTS.timeoutMs,
    options.memoryBytes ?? DEFAULTS.memoryBytes,
  );
  const abort = () => watch.stop();
  options.signal?.addEventListener("abort", abort);
  let complaint = "";
  reader.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaint = (complaint + text).slice(0, LONGEST_COMPLAINT);
  });
  try {
    const outcome = await assemble(reader);
    const [code] = await closed;
    options.signal?.throwIfAborted();
    if (watch.cause) return workbookRefusal(watch.cause);
    if (code === 0 && outcome) return outcome;
    if (/heap out of memory|Array buffer allocation failed/.test(complaint))
      return workbookRefusal("out-of-memory");
    options.onCrash?.(complaint);
    return workbookRefusal("reader-failed");
  } finally {
    watch.stop();
    options.signal?.removeEventListener("abort", abort);
    await closed.catch(() => {});
    replaceReader(program);
  }
}
