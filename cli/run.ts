import { Refusal } from "@/lib/domain/refusal";
import { EnvError } from "@/lib/env";
import { Stopped, stopSignal } from "@/lib/services/installation/stop-signal";

/** What a verb that was told to stop may still take to let go of what it holds. */
const STOP_MS_MAX = 70_000;

const EXIT_REFUSED = 1;
const EXIT_USAGE = 2;
const EXIT_BUG = 70;

/** An answer that was given and still says no: the JSON is printed, and the exit code tells. */
export class Answer {
  constructor(
    readonly content: unknown,
    readonly exitCode: number,
  ) {}
}

/**
 * Runs a verb and ends the process: its answer as JSON on stdout, words for people on stderr. Exit codes: 0 done,
 * 1 refused, 2 wrongly asked or configured, 70 a bug, 129/130/143 stopped by a signal.
 */
export async function run(verb: (stop: AbortSignal) => Promise<unknown>): Promise<never> {
  const stop = stopSignal();
  stop.addEventListener("abort", () =>
    setTimeout(() => process.exit(exitCode(stop.reason)), STOP_MS_MAX).unref(),
  );
  try {
    const answer = await verb(stop);
    if (answer instanceof Answer) {
      await print(answer.content);
      process.exit(answer.exitCode);
    }
    if (answer !== undefined) await print(answer);
    process.exit(0);
  } catch (error) {
    if (!(error instanceof Stopped)) console.error(sentence(error));
    process.exit(exitCode(error));
  }
}

/** Writes one line of JSON and waits until a pipe has taken it. */
export function print(answer: unknown): Promise<void> {
  return new Promise((resolve) => process.stdout.write(`${JSON.stringify(answer)}\n`, () => resolve()));
}

function exitCode(error: unknown): number {
  if (error instanceof Stopped) return error.exitCode;
  if (error instanceof EnvError) return EXIT_USAGE;
  if (error instanceof Refusal) return error.code === "invalid-input" ? EXIT_USAGE : EXIT_REFUSED;
  return EXIT_BUG;
}

/** Only a bug shows its trace: whoever runs the command line is the one to report it. */
function sentence(error: unknown): string {
  if (error instanceof Refusal || error instanceof EnvError) return error.message;
  return `程序出错，请把以下内容交给维护人员：\n${error instanceof Error ? error.stack : String(error)}`;
}
