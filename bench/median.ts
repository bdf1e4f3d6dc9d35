import { processorTime } from "./processor-time";

/** One run: by the clock, and what this process and the server computed, which other people's load distorts less. */
export type Run = { readonly wall: number; readonly processor: number | null };

/** Milliseconds over several runs: the clock's, and the median of the computing. */
export type Measured = {
  readonly median: number;
  readonly least: number;
  readonly most: number;
  readonly processor: number | null;
  readonly runs: number;
};

/** Half of the runs took less, half took more; of an even count the later of the middle two. */
export function summarise(runs: readonly Run[]): Measured {
  const sorted = sortedBy(runs.map(({ wall }) => wall));
  const processors = sortedBy(runs.flatMap(({ processor }) => (processor === null ? [] : [processor])));
  const middle = Math.floor(sorted.length / 2);
  return {
    median: tenths(sorted[middle] as number),
    least: tenths(sorted[0] as number),
    most: tenths(sorted[sorted.length - 1] as number),
    processor: processors.length === runs.length ? tenths(processors[middle] as number) : null,
    runs: runs.length,
  };
}

const sortedBy = (milliseconds: readonly number[]): number[] => [...milliseconds].sort((a, b) => a - b);
const tenths = (milliseconds: number): number => Math.round(milliseconds * 10) / 10;

/** `pids` are the server's processes that may do the work. */
export async function timed(work: () => Promise<unknown>, pids: readonly number[]): Promise<Run> {
  const before = await processorTime(pids);
  const began = performance.now();
  await work();
  const wall = performance.now() - began;
  const after = await processorTime(pids);
  return { wall, processor: before === null || after === null ? null : after - before };
}

/** Repeats a piece of work that changes nothing; the first runs warm up and are not counted. */
export async function repeated(
  work: () => Promise<unknown>,
  pids: readonly number[],
  { runs = 9, warmUp = 3 }: { runs?: number; warmUp?: number } = {},
): Promise<Measured> {
  const made: Run[] = [];
  for (let run = 0; run < warmUp + runs; run++) {
    const one = await timed(work, pids);
    if (run >= warmUp) made.push(one);
  }
  return summarise(made);
}
