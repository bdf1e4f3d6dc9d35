type Seen = { readonly mark: string; readonly since: number };

/**
 * Remembers how files looked, to tell those that are still being copied. The clock is the worker's own: a share's may be
 * wrong. Nothing is lost with the process; the next one only waits anew.
 */
export class Stillness {
  private seen = new Map<string, Seen>();
  private now = new Map<string, Seen>();

  constructor(private readonly stillMs: number) {}

  /** Whether a file has looked like this for long enough, as of a moment in ms. */
  isStill(path: string, { size, mtimeMs }: { size: number; mtimeMs: number }, at: number): boolean {
    const mark = `${size} ${mtimeMs}`;
    const before = this.seen.get(path);
    const same = before?.mark === mark ? before : { mark, since: at };
    this.now.set(path, same);
    return size > 0 && at - same.since >= this.stillMs;
  }

  /** Ends one look: what was not seen in it is gone. */
  endLook(): void {
    this.seen = this.now;
    this.now = new Map();
  }
}
