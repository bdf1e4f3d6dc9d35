/** Thrown where work was broken off because the process was told to stop. */
export class Stopped extends Error {
  override readonly name = "Stopped";

  constructor(readonly exitCode: number) {
    super("已停止");
  }
}

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * Aborts, with a Stopped as reason, when the process is told to stop or when the process that started it with a
 * message channel is gone: nothing that was started for someone outlives him.
 */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const [signal, code] of Object.entries(EXIT_CODES))
    process.on(signal, () => controller.abort(new Stopped(code)));
  if (process.channel) {
    process.on("disconnect", () => controller.abort(new Stopped(EXIT_CODES.SIGTERM)));
    process.channel.unref();
  }
  return controller.signal;
}

/** Rejects with the Stopped once the signal is given. It keeps the process alive until then. */
export function stopped(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const alive = setInterval(() => {}, 60_000);
    const stop = () => {
      clearInterval(alive);
      reject(signal.reason);
    };
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
}
